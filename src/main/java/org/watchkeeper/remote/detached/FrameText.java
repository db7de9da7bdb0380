package org.watchkeeper.remote.detached;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.StopReport.Survivor;
import org.watchkeeper.remote.Stream;

/// A frame as a line, and back. Free text is the last word of a line and holds no line ends.
final class FrameText {
    private static final int HUNDREDTH = 10;
    static final String GREETING = "watchkeeper 1 ";

    private FrameText() {}

    static String write(Frame frame) {
        return switch (frame) {
            case Frame.Hello(var name) -> GREETING + name;
            case Frame.Opened(var generation, var fresh, var boot, var bash, var shell) ->
                "opened " + generation + ' ' + flag(fresh) + ' ' + boot + ' ' + flag(bash) + ' ' + line(shell);
            case Frame.Unfit(var bash, var shell, var why) -> "unfit " + flag(bash) + ' ' + shell + ' ' + line(why);
            case Frame.Started() -> "started";
            case Frame.Joined() -> "joined";
            case Frame.Output(var stream, var offset, var length) ->
                stream.name().toLowerCase(Locale.ROOT) + ' ' + offset + ' ' + length;
            case Frame.Asked(var ask, var by, var prompt) -> "ask " + ask + ' ' + by + ' ' + line(prompt);
            case Frame.Tick() -> "tick";
            case Frame.Exited(var status, var end, var took, var late) -> "exit " + status + ' ' + end.out() + ' '
                    + end.err() + took.map(time -> " " + time.toMillis() / HUNDREDTH + ' ' + flag(late)).orElse("");
            case Frame.Never(var generation, var begun) -> "never " + generation + ' ' + flag(begun);
            case Frame.Cut() -> "cut";
            case Frame.Gone(var why) -> "gone " + line(why);
            case Frame.Refused(var why) -> "refused " + line(why);
            case Frame.Moved() -> "moved";
            case Frame.Stopped() -> "stopped";
            case Frame.Left(var who) -> "left " + process(who);
            case Frame.Beside(var who) -> "beside " + process(who);
            case Frame.Unsure(var why) -> "unsure " + line(why);
            case Frame.Verdict(var index, var message) -> "verdict " + index + ' ' + line(message);
            case Frame.Done() -> "done";
        };
    }

    static Frame read(String text) {
        var words = new Words(text);
        return switch (words.next()) {
            case "opened" -> new Frame.Opened(words.next(), words.flag(), words.next(), words.flag(), words.rest());
            case "unfit" -> new Frame.Unfit(words.flag(), words.next(), words.rest());
            case "started" -> new Frame.Started();
            case "joined" -> new Frame.Joined();
            case "out" -> new Frame.Output(Stream.OUT, words.number(), Math.toIntExact(words.number()));
            case "err" -> new Frame.Output(Stream.ERR, words.number(), Math.toIntExact(words.number()));
            case "ask" -> new Frame.Asked(words.number(), words.number(), words.rest());
            case "tick" -> new Frame.Tick();
            case "exit" ->
                new Frame.Exited(Math.toIntExact(words.number()), new Offsets(words.number(), words.number()),
                        time(words.next()), words.flag());
            case "never" -> new Frame.Never(words.next(), words.flag());
            case "cut" -> new Frame.Cut();
            case "gone" -> new Frame.Gone(words.rest());
            case "refused" -> new Frame.Refused(words.rest());
            case "moved" -> new Frame.Moved();
            case "stopped" -> new Frame.Stopped();
            case "left" -> new Frame.Left(process(words));
            case "beside" -> new Frame.Beside(process(words));
            case "unsure" -> new Frame.Unsure(words.rest());
            case "verdict" -> new Frame.Verdict(Math.toIntExact(words.number()), words.rest());
            case "done" -> new Frame.Done();
            default -> throw new IllegalArgumentException("no frame: " + text);
        };
    }

    private static String process(Survivor who) {
        return who.pid() + " " + who.user() + ' ' + line(who.commandLine());
    }

    private static Survivor process(Words words) {
        return new Survivor(words.number(), words.next(), words.rest());
    }

    private static Optional<Duration> time(String hundredths) {
        return hundredths.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Long.parseLong(hundredths) * HUNDREDTH));
    }

    private static String flag(boolean set) {
        return set ? "1" : "0";
    }

    private static String line(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }

    /// The words of a line, taken one by one.
    private static final class Words {
        private String rest;

        Words(String line) {
            rest = line;
        }

        String next() {
            var blank = rest.indexOf(' ');
            var word = blank < 0 ? rest : rest.substring(0, blank);
            rest = blank < 0 ? "" : rest.substring(blank + 1);
            return word;
        }

        long number() {
            return Long.parseLong(next());
        }

        boolean flag() {
            return "1".equals(next());
        }

        String rest() {
            return rest;
        }
    }
}
