package org.watchkeeper.drill;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.remote.Stream;

/// One command of the document that is told to go wrong the next time it comes, once. `script` is the command as it is sent,
/// with its values as variables; `exit` is the status of one that fails.
///
/// It is kept among the stories of a host, under its `id`.
public record Fault(Kind kind, int exit, String script) {
    private static final Pattern ID = Pattern.compile("(fails|drops) ([0-9]{1,3}) (.+)", Pattern.DOTALL);
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final int HIGHEST = 255;

    public Fault {
        script = script.strip();
        if (script.isEmpty() || exit < 0 || exit > HIGHEST || kind == Kind.FAILS && exit == 0) {
            throw new IllegalArgumentException(
                    "a fault has a command and, where it fails, an exit status from 1 to 255: " + exit);
        }
    }

    /// What goes wrong.
    public enum Kind {
        /// It fails and changes nothing.
        FAILS,
        /// The connection drops in its middle; it goes on.
        DROPS
    }

    public static Fault fails(String script, int exit) {
        return new Fault(Kind.FAILS, exit, script);
    }

    public static Fault drops(String script) {
        return new Fault(Kind.DROPS, 0, script);
    }

    /// Reads what `id` wrote; nothing for the id of a story.
    public static Optional<Fault> of(String id) {
        var found = ID.matcher(id);
        return found.matches()
                ? Optional.of(new Fault(found.group(1).equals("fails") ? Kind.FAILS : Kind.DROPS,
                        Integer.parseInt(found.group(2)), found.group(3)))
                : Optional.empty();
    }

    /// Those that a scene holds.
    public static List<Fault> in(Scene scene) {
        return scene.stories().stream().flatMap(id -> of(id).stream()).toList();
    }

    public String id() {
        return switch (kind) {
            case FAILS -> "fails " + exit + " " + script;
            case DROPS -> "drops 0 " + script;
        };
    }

    /// In words: "fails with exit status 7".
    public String words() {
        return switch (kind) {
            case FAILS -> "fails with exit status " + exit;
            case DROPS -> "loses the connection in its middle";
        };
    }

    /// Whether it befalls this command.
    public boolean isFor(String sent) {
        return sent.strip().equals(script);
    }

    /// The play as it becomes by this fault.
    public Play befalls(Play play, Scene before) {
        return switch (kind) {
            case FAILS -> failing(before, exit);
            case DROPS -> dropping(play);
        };
    }

    static Play failing(Scene before, int exit) {
        return Play.saying(List.of(new Say.Text(Stream.ERR, MOMENT, "practice: this command was told to fail", 1)),
                MOMENT, exit, before);
    }

    static Play dropping(Play play) {
        return new Play(play.says(), play.lasts().plus(MOMENT), play.exit(), play.scene(),
                Timeline.of(play).end().dividedBy(2).plusMillis(1), play.reboots());
    }
}
