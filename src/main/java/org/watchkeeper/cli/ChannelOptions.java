package org.watchkeeper.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.notice.Way;

import picocli.CommandLine.Option;

/// How a channel is described on the command line. Nothing secret is among it: arguments are read by everybody on the machine.
final class ChannelOptions {
    @Option(names = "--slack", description = "An incoming webhook of Slack; its address is asked for.")
    boolean slack;

    @Option(names = "--teams", description = "A webhook of Teams; its address is asked for.")
    boolean teams;

    @Option(names = "--webhook", paramLabel = "URL", description = "JSON posted to this address.")
    @Nullable
    String webhook;

    @Option(names = "--status-page", paramLabel = "URL", description = "JSON with a state, for what feeds a status page.")
    @Nullable
    String statusPage;

    @Option(names = "--token", description = "With --webhook and --status-page: a bearer token goes along; it is asked for.")
    boolean token;

    @Option(names = "--keyed", description = "With --webhook and --status-page: the receiver takes each Idempotency-Key once.")
    boolean keyed;

    @Option(names = "--mail", split = ",", paramLabel = "ADDRESS", description = "Mail to these addresses, with commas between.")
    @Nullable
    List<String> mail;

    @Option(names = "--from", paramLabel = "ADDRESS", description = "With --mail: who sends.")
    @Nullable
    String from;

    @Option(names = "--server", paramLabel = "HOST:PORT", description = "With --mail: where it is handed in.")
    @Nullable
    String server;

    @Option(names = "--tls", paramLabel = "WORD", defaultValue = "starttls", description = "With --mail: starttls, tls (from the first byte), or none.")
    String tls = "starttls";

    @Option(names = "--user", paramLabel = "NAME", description = "With --mail: log in by this name; the password is asked for.")
    @Nullable
    String user;

    @Option(names = "--invitation", description = "With --mail: a calendar file goes along.")
    boolean invitation;

    @Option(names = "--desktop", description = "Notifications on this desktop.")
    boolean desktop;

    @Option(names = "--script", paramLabel = "HOST:/PATH", description = "A program on a host of the inventory.")
    @Nullable
    String script;

    /// The one way that was asked for; throws `Misuse` for none, several, or one that makes no sense.
    Way way(Hosts hosts) {
        try {
            var ways = ways(hosts);
            if (ways.size() != 1) {
                throw new Misuse(ways.isEmpty() ? "Where do notices go?" : "A channel goes one way",
                        "notices channels add",
                        "Give one of --slack, --teams, --webhook, --status-page, --mail, --desktop, --script.");
            }
            return ways.getFirst();
        } catch (IllegalArgumentException wrong) {
            throw new Misuse("This is no channel: " + wrong.getMessage(), "notices channels add", "");
        }
    }

    private List<Way> ways(Hosts hosts) {
        var ways = new ArrayList<Way>();
        if (slack) {
            ways.add(new Way.Slack());
        }
        if (teams) {
            ways.add(new Way.Teams());
        }
        if (webhook != null) {
            ways.add(new Way.Webhook(webhook, token, keyed));
        }
        if (statusPage != null) {
            ways.add(new Way.StatusPage(statusPage, token, keyed));
        }
        if (mail != null) {
            ways.add(new Way.Mail(server(), from == null ? "" : from, mail, invitation));
        }
        if (desktop) {
            ways.add(new Way.Desktop());
        }
        if (script != null) {
            ways.add(script(hosts, script));
        }
        return ways;
    }

    private Way.Mail.Server server() {
        var parts = Pattern.compile("(.+):(\\d{1,5})").matcher(server == null ? "" : server);
        if (!parts.matches()) {
            throw new IllegalArgumentException("--server is HOST:PORT");
        }
        return new Way.Mail.Server(parts.group(1), Integer.parseInt(parts.group(2)), Way.Mail.Protection.ofWord(tls),
                user == null ? "" : user);
    }

    private static Way.Script script(Hosts hosts, String text) {
        int colon = text.indexOf(":/");
        if (colon < 1) {
            throw new IllegalArgumentException("--script is HOST:/PATH");
        }
        return new Way.Script(HostsCommand.named(hosts, text.substring(0, colon)).id(), text.substring(colon + 1));
    }
}
