package org.watchkeeper.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.Outcome;
import org.watchkeeper.notice.Slot;
import org.watchkeeper.notice.Standing;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.post.Desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "notices", mixinStandardHelpOptions = true, description = "Who is told what and when: channels, due, sent, send, dismiss. Alone it lists what is due.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class NoticesCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    NoticesCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Option(names = "--json", description = "One JSON array.")
    private boolean listAsJson;

    @Override
    public Integer call() {
        return due(false, listAsJson);
    }

    @Command(name = "due", mixinStandardHelpOptions = true, description = "What is due, late, missed, refused or unknown; --all also what is later, overtaken or sent.")
    int due(@Option(names = "--all", description = "All notices of all plans.") boolean all,
            @Option(names = "--json", description = "One JSON array.") boolean json) {
        var channels = channels();
        var found = tools.notices().desk().pages().stream().flatMap(page -> page.slots().stream()
                .filter(slot -> all || isOpen(slot)).map(slot -> new Found(page.subject(), slot))).toList();
        if (json) {
            terminal.out().println(Json.text(found.stream()
                    .map(one -> NoticeJson.Due.of(one.subject(), one.slot(), channels)).toList()));
        } else {
            found.forEach(one -> print(one, channels));
        }
        return Status.OK;
    }

    private record Found(Subject subject, Slot slot) {}

    private static boolean isOpen(Slot slot) {
        return slot.standing().isToBeSent() || slot.standing().isTrouble() || slot.standing() == Standing.WAITING
                || slot.standing() == Standing.SENDING;
    }

    private void print(Found one, Map<ChannelId, Channel> channels) {
        var slot = one.slot();
        terminal.out().println(String.format("%-9s %s  %s · %s · %s  %s", slot.standing().word(),
                MomentWords.at(slot.at(), one.subject().zone()), one.subject().about().title(), slot.moment().text(),
                NoticeJson.name(slot.key().channel(), channels), slot.key()));
    }

    @Command(name = "sent", mixinStandardHelpOptions = true, description = "Every try of the last days with what the receiver answered, the newest first.")
    int sent(@Option(names = "--days", paramLabel = "N", defaultValue = "30", description = "How far back.") int days,
            @Option(names = "--json", description = "One JSON array.") boolean json) {
        var channels = channels();
        var tries = tools.notices().sent(Duration.ofDays(days));
        if (json) {
            terminal.out().println(Json.text(tries.stream().map(one -> NoticeJson.Sent.of(one, channels)).toList()));
        } else {
            tries.stream().map(one -> NoticeJson.Sent.of(one, channels)).forEach(one -> terminal.out()
                    .println(String.format("%s  %-9s %s · %s  %s %s", one.began(), one.outcome(), one.key(),
                            one.channel(), one.status(), one.answer().lines().findFirst().orElse(""))));
        }
        return Status.OK;
    }

    @Command(name = "send", mixinStandardHelpOptions = true, description = "Send what is due now; or one notice by its key, whatever became of it before.")
    int send(
            @Parameters(paramLabel = "KEY", arity = "0..1", description = "As `notices due` shows it.") @Nullable String key,
            @Option(names = "--again", description = "Needed where it was sent or may have arrived.") boolean again,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        if (key == null) {
            int sent = tools.notices().sendDue();
            terminal.out().println(json ? Json.text(new NoticeJson.Done(sent)) : sent + " sent");
            return Status.OK;
        }
        var slot = find(key);
        boolean done = slot.standing() == Standing.SENT || slot.standing() == Standing.UNKNOWN;
        if (done && !again) {
            throw new Misuse("This notice was sent or may have arrived", key, "Give --again to send it a second time.");
        }
        return tools.notices().send(slot).map(outcome -> tell(key, outcome, json)).orElseGet(() -> {
            terminal.err().println("Another console is sending it, or its channel is gone.");
            return Status.FAILED;
        });
    }

    private int tell(String key, Outcome outcome, boolean json) {
        var answer = outcome.answer();
        terminal.out().println(json
                ? Json.text(new NoticeJson.One(key, outcome.word(), answer.status(), answer.body()))
                : outcome.word() + "  " + answer.status() + "  " + answer.body());
        return switch (outcome) {
            case Outcome.Delivered _, Outcome.Dismissed _ -> Status.OK;
            case Outcome.Deferred _, Outcome.Refused _ -> Status.FAILED;
            case Outcome.Unknown _ -> Status.UNKNOWN;
        };
    }

    @Command(name = "dismiss", mixinStandardHelpOptions = true, description = "Note that a notice is not to be sent, and why.")
    int dismiss(@Parameters(paramLabel = "KEY", description = "As `notices due` shows it.") String key,
            @Option(names = "--reason", required = true, description = "Why; goes into the record.") String reason,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        boolean done = tools.notices().dismiss(find(key), reason);
        if (json) {
            terminal.out().println(Json.text(new NoticeJson.One(key, done ? "dismissed" : "under-way", "", reason)));
        }
        return done ? Status.OK : Status.FAILED;
    }

    private Slot find(String key) {
        return tools.notices().desk().pages().stream().map(Desk.Page::slots).flatMap(List::stream)
                .filter(slot -> slot.key().toString().equals(key)).findFirst()
                .orElseThrow(() -> new Misuse("There is no such notice", key,
                        "`watchkeeper notices due --all` shows all keys."));
    }

    private Map<ChannelId, Channel> channels() {
        return tools.notices().channels().stream().collect(Collectors.toMap(Channel::id, Function.identity()));
    }

    /// With its own commands below it.
    static picocli.CommandLine line(Tools tools, Tools.Terminal terminal) {
        var line = new picocli.CommandLine(new NoticesCommand(tools, terminal));
        line.addSubcommand(new ChannelsCommand(tools, terminal));
        return line;
    }
}
