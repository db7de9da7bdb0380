package org.watchkeeper.notice.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.host.HostId;
import org.watchkeeper.notice.Way;

/// Ways as JSON objects, and back.
final class WayJson {
    private WayJson() {}

    static String write(Way way) {
        var json = Body.object();
        switch (way) {
            case Way.Slack _, Way.Teams _, Way.Desktop _ -> {
            }
            case Way.Webhook(var address, var token, var keyed) -> hook(json, address, token, keyed);
            case Way.StatusPage(var address, var token, var keyed) -> hook(json, address, token, keyed);
            case Way.Mail mail -> mail(json, mail);
            case Way.Script(var host, var program) -> json.put("host", host.toString()).put("program", program);
        }
        return json.toString();
    }

    private static void hook(ObjectNode json, String address, boolean token, boolean keyed) {
        json.put("address", address).put("token", token).put("keyed", keyed);
    }

    private static void mail(ObjectNode json, Way.Mail mail) {
        var server = mail.server();
        json.put("server", server.host()).put("port", server.port()).put("protection", server.protection().word())
                .put("user", server.user()).put("from", mail.from()).put("invitation", mail.invitation());
        mail.to().forEach(json.putArray("to")::add);
    }

    static Way read(String word, String text) {
        var body = Body.read(text);
        return switch (word) {
            case "slack" -> new Way.Slack();
            case "teams" -> new Way.Teams();
            case "desktop" -> new Way.Desktop();
            case "webhook" -> new Way.Webhook(body.text("address"), body.flag("token"), body.flag("keyed"));
            case "status-page" -> new Way.StatusPage(body.text("address"), body.flag("token"), body.flag("keyed"));
            case "mail" -> new Way.Mail(
                    new Way.Mail.Server(body.text("server"), body.number("port"),
                            Way.Mail.Protection.ofWord(body.text("protection")), body.text("user")),
                    body.text("from"), body.texts("to"), body.flag("invitation"));
            case "script" -> new Way.Script(HostId.of(body.text("host")), body.text("program"));
            default -> throw Body.unreadable(word);
        };
    }
}
