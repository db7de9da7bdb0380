package org.watchkeeper.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.Receipt;
import org.watchkeeper.notice.Way;
import org.watchkeeper.notice.post.PostOffice;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "channels", mixinStandardHelpOptions = true, description = "Where notices go: list, add, test, remove. Alone it lists.")
final class ChannelsCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    ChannelsCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return list(false);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "All channels, and whether a test has arrived.")
    int list(@Option(names = "--json", description = "One JSON array.") boolean json) {
        var office = tools.notices();
        var all = office.channels();
        if (json) {
            terminal.out().println(Json.text(all.stream().map(one -> NoticeJson.Place.of(one, office.isReady(one)))
                    .toList()));
        } else {
            all.forEach(one -> terminal.out().println(String.format("%-20s %-8s %-11s %s  %s", one.name(),
                    one.audience().word(), one.way().word(), one.way().target(),
                    one.proven().isPresent() ? "" : "not tested: nothing is sent there")));
        }
        return Status.OK;
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Set up a channel. Nothing is sent over it before a test has arrived.")
    int add(@Parameters(paramLabel = "NAME", description = "What the channel is called.") String name,
            @Option(names = "--audience", paramLabel = "WORD", defaultValue = "internal", description = "internal, customer, or approvers (mail alone: they get invitations to what they are to approve).") String audience,
            @Mixin ChannelOptions options,
            @Option(names = "--secret-stdin", description = "The secret is the first line of stdin.") boolean fromStdin,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        var channel = channel(name, audience, options.way(tools.hosts()));
        var office = tools.notices();
        var secret = channel.way().needsSecret() ? Optional.of(secret(channel, fromStdin)) : Optional.<Secret>empty();
        secret.ifPresent(one -> check(channel, one));
        office.save(channel, secret);
        terminal.out().println(json
                ? Json.text(NoticeJson.Place.of(channel, office.isReady(channel)))
                : channel.id().toString());
        if (secret.isPresent() && !office.vault().isLasting()) {
            terminal.err().println("The secret is kept in " + office.vault().place()
                    + ": each command and each console asks for it again.");
        }
        terminal.err().println("Try it: watchkeeper notices channels test '" + name + "'");
        return Status.OK;
    }

    private static Channel channel(String name, String audience, Way way) {
        try {
            return Channel.fresh(new ChannelId(UUID.randomUUID()), name, Audience.ofWord(audience), way);
        } catch (IllegalArgumentException wrong) {
            throw new Misuse("This is no channel: " + wrong.getMessage(), name,
                    "An audience is internal, customer or approvers.");
        }
    }

    /// What is wrong with a secret address is said without repeating it.
    private static void check(Channel channel, Secret secret) {
        if (channel.way() instanceof Way.Slack || channel.way() instanceof Way.Teams) {
            try {
                Way.checkAddress(new String(secret.bytes(), StandardCharsets.UTF_8).strip());
            } catch (IllegalArgumentException wrong) {
                throw new Misuse("This is no address of a webhook: " + wrong.getMessage(), channel.name(), "");
            }
        }
    }

    @Command(name = "test", mixinStandardHelpOptions = true, description = "Send a test. Once it has arrived, say so: notices go there from then on.")
    int test(@Parameters(paramLabel = "NAME", description = "The channel.") String name,
            @Option(names = "--arrived", description = "Send nothing: the last test has arrived.") boolean arrived,
            @Option(names = "--secret-stdin", description = "The secret is the first line of stdin.") boolean fromStdin,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        var office = tools.notices();
        var channel = named(office, name);
        if (arrived) {
            var proven = office.proven(channel);
            if (json) {
                terminal.out().println(Json.text(NoticeJson.Place.of(proven, office.isReady(proven))));
            }
            terminal.err().println("Notices go over '" + channel.name() + "' from now on.");
            return Status.OK;
        }
        ready(office, channel, fromStdin);
        var receipt = office.test(channel);
        if (json) {
            terminal.out().println(Json.text(new Tested(word(receipt), receipt.answer().status(),
                    receipt.answer().body())));
        } else {
            terminal.out().println(word(receipt) + "  " + receipt.answer().status() + "  " + receipt.answer().body());
        }
        if (receipt instanceof Receipt.Accepted) {
            ask(office, channel);
        }
        return status(receipt);
    }

    private record Tested(String result, String status, String answer) {}

    private void ask(PostOffice office, Channel channel) {
        var said = new TerminalQuestions(terminal).line("Has it arrived? Type 'arrived' to send notices there: ");
        if (said.filter("arrived"::equals).isPresent()) {
            office.proven(channel);
        } else {
            terminal.err().println("When it has arrived: watchkeeper notices channels test '" + channel.name()
                    + "' --arrived");
        }
    }

    /// Brings the secret where the keychain has none.
    void ready(PostOffice office, Channel channel, boolean fromStdin) {
        if (!office.isReady(channel)) {
            office.vault().keep(channel.id().toString(), secret(channel, fromStdin));
        }
    }

    private static String word(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted _ -> "accepted";
            case Receipt.NotNow _ -> "not-now";
            case Receipt.Rejected _ -> "rejected";
            case Receipt.Uncertain _ -> "unknown";
        };
    }

    private static int status(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted _ -> Status.OK;
            case Receipt.NotNow _, Receipt.Rejected _ -> Status.FAILED;
            case Receipt.Uncertain _ -> Status.UNKNOWN;
        };
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Take a channel away, with its secret; what was sent stays known.")
    int remove(@Parameters(paramLabel = "NAME", description = "The channel.") String name,
            @Option(names = "--json", description = "One JSON object: the channel that was.") boolean json) {
        var office = tools.notices();
        var channel = named(office, name);
        office.remove(channel.id());
        if (json) {
            terminal.out().println(Json.text(NoticeJson.Place.of(channel, false)));
        }
        return Status.OK;
    }

    static Channel named(PostOffice office, String name) {
        return office.channels().stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new Misuse("There is no such channel", name,
                        "`watchkeeper notices channels list` shows them."));
    }

    private Secret secret(Channel channel, boolean fromStdin) {
        var asked = fromStdin
                ? SecretLine.of(terminal)
                : new TerminalQuestions(terminal).hidden(what(channel.way()) + ": ");
        return asked.filter(one -> !one.isEmpty()).orElseThrow(() -> new Problem(
                "The secret of this channel is missing", channel.name(),
                "Enter it when asked, or give it by --secret-stdin."));
    }

    private static String what(Way way) {
        return switch (way) {
            case Way.Slack _, Way.Teams _ -> "Address of the webhook (not shown)";
            case Way.Mail mail -> "Password of " + mail.server().user() + " at " + mail.server().host();
            case Way.Webhook _, Way.StatusPage _ -> "Token";
            case Way.Desktop _, Way.Script _ -> "Secret";
        };
    }
}
