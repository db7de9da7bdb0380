package org.watchkeeper.notice.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.host.HostId;
import org.watchkeeper.notice.Way;
import org.watchkeeper.store.json.Fields;
import org.watchkeeper.store.json.Json;
import org.watchkeeper.store.json.Unreadable;

/// Ways as JSON objects, and back.
final class WayJson {
    private static final int VERSION = 1;

    private WayJson() {}

    static String write(Way way) {
        var json = Json.object().put("v", VERSION);
        switch (way) {
            case Way.Slack _, Way.Teams _, Way.Desktop _ -> {
            }
            case Way.Webhook(var address, var token, var keyed) -> hook(json, address, token, keyed);
            case Way.StatusPage(var address, var token, var keyed) -> hook(json, address, token, keyed);
            case Way.Mail mail -> mail(json, mail);
            case Way.Script(var host, var program) -> json.put("host", host.toString()).put("program", program);
        }
        return Json.write(json);
    }

    private static void hook(ObjectNode json, String address, boolean token, boolean keyed) {
        json.put("address", address).put("token", token).put("keyed", keyed);
    }

    private static void mail(ObjectNode json, Way.Mail mail) {
        var server = mail.server();
        json.put("server", server.host()).put("port", server.port()).put("protection", server.protection().word())
                .put("user", server.user()).put("from", mail.from()).put("invitation", mail.invitation())
                .set("to", Json.texts(mail.to()));
    }

    /// The way of that word; throws `Unreadable` for what no console wrote.
    static Way read(String word, String text) {
        return Json.read(text, VERSION, fields -> read(word, fields));
    }

    private static Way read(String word, Fields fields) {
        return switch (word) {
            case "slack" -> new Way.Slack();
            case "teams" -> new Way.Teams();
            case "desktop" -> new Way.Desktop();
            case "webhook" -> new Way.Webhook(fields.text("address"), fields.flag("token"), fields.flag("keyed"));
            case "status-page" ->
                new Way.StatusPage(fields.text("address"), fields.flag("token"), fields.flag("keyed"));
            case "mail" -> new Way.Mail(
                    new Way.Mail.Server(fields.text("server"), fields.number("port"),
                            Way.Mail.Protection.ofWord(fields.text("protection")), fields.text("user")),
                    fields.text("from"), fields.texts("to"), fields.flag("invitation"));
            case "script" -> new Way.Script(HostId.of(fields.text("host")), fields.text("program"));
            default -> throw new Unreadable("'" + word + "' is no way that is known here");
        };
    }
}
