package org.watchkeeper.notice.script;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.Carrier;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Receipt;
import org.watchkeeper.notice.Way;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.RemoteShell;
import org.watchkeeper.remote.RemoteShells;
import org.watchkeeper.remote.Unreachable;

/// Runs a program on a host with the notice as its arguments: topic, headline, text, start, end, zone, key. They get there as
/// quoted values, never pasted into a command line. Nothing is asked on the way: a host that wants a password is not reached.
public final class ScriptCarrier implements Carrier {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String ARGUMENTS = " \"$wk_topic\" \"$wk_headline\" \"$wk_text\" \"$wk_start\" \"$wk_end\" \"$wk_zone\""
            + " \"$wk_key\"";

    private final Hosts hosts;
    private final RemoteShells shells;
    private final Supplier<AttemptId> ids;

    public ScriptCarrier(Hosts hosts, RemoteShells shells, Supplier<AttemptId> ids) {
        this.hosts = hosts;
        this.shells = shells;
        this.ids = ids;
    }

    @Override
    public Receipt carry(Channel channel, Letter letter) {
        if (!(channel.way() instanceof Way.Script script)) {
            throw new IllegalArgumentException("no script: " + channel.way().word());
        }
        return hosts.find(script.host()).map(host -> run(host, script.program(), letter))
                .orElseGet(() -> new Receipt.Rejected(
                        new Answer("no host", "The host of this channel is no longer in the inventory.")));
    }

    private Receipt run(Host host, String program, Letter letter) {
        try (var shell = shells.open(host, ids.get(), Questions.refuseAll())) {
            return run(shell, program, letter);
        } catch (Unreachable away) {
            var answer = new Answer("not reached", String.valueOf(away.getMessage()));
            return away.isFinal() ? new Receipt.Rejected(answer) : new Receipt.NotNow(answer, Optional.empty());
        }
    }

    private Receipt run(RemoteShell shell, String program, Letter letter) {
        var attempt = ids.get();
        var printed = new ByteArrayOutputStream();
        var command = new RemoteCommand(attempt, program + ARGUMENTS, values(letter), Map.of(), true, LONGEST);
        var ending = shell.run(command, chunk -> {
            if (printed.size() < Answer.LONGEST) {
                printed.writeBytes(chunk.bytes());
            }
        });
        var said = printed.toString(StandardCharsets.UTF_8).strip();
        return switch (ending) {
            case Ending.Exited exited -> {
                shell.forget(attempt);
                shell.leave();
                yield exited(exited, said);
            }
            case Ending.NeverStarted _ -> new Receipt.NotNow(new Answer("not started", said), Optional.empty());
            case Ending.Lost(var why) -> new Receipt.Uncertain(new Answer("contact lost", why));
            case Ending.Vanished(var why) -> new Receipt.Uncertain(new Answer("no exit status", why));
        };
    }

    private static Receipt exited(Ending.Exited exited, String said) {
        var answer = new Answer("exit " + exited.status(), said);
        if (exited.late()) {
            return new Receipt.Uncertain(new Answer("stopped after " + LONGEST.toSeconds() + " s", said));
        }
        return exited.status() == 0 ? new Receipt.Accepted(answer) : new Receipt.Rejected(answer);
    }

    private static String topic(Letter letter) {
        return letter.test() ? "test" : letter.topic().word();
    }

    private static SortedMap<String, String> values(Letter letter) {
        var span = letter.span();
        return new TreeMap<>(Map.of("wk_topic", topic(letter), "wk_headline",
                letter.words().headline(), "wk_text", letter.words().text(), "wk_start", span.start().toString(),
                "wk_end", span.end().toString(), "wk_zone", span.zone().getId(), "wk_key", letter.key()));
    }
}
