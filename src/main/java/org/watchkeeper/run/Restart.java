package org.watchkeeper.run;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A command that restarts its host: `certain` when that is all it does, else it may (`if …; then reboot; fi`). `delay` is how
/// long after it the host goes down (`shutdown -r +5`).
///
/// Asked only of commands that are known, from their parsed words, to cut the connection.
public record Restart(boolean certain, Duration delay) {
    private static final String PROGRAM = "(?:sudo(?:\\s+-\\w+)*\\s+)?(?:/\\S*/)?"
            + "(?<what>reboot(?![\\w.-])|shutdown\\b(?=[^;&|\\n]*\\s(?:-r|--reboot)\\b)|systemctl\\s+(?:-\\S+\\s+)*(?:reboot|kexec)\\b|(?:tel)?init\\s+6\\b)"
            + "(?<rest>[^;&|\\n]*)";
    private static final Pattern ALONE = Pattern.compile("\\s*" + PROGRAM + "\\s*");
    private static final Pattern AMONG = Pattern.compile("(?:^|[\\n;&|({]|\\b(?:then|do|else)\\s)\\s*" + PROGRAM);
    private static final Pattern MINUTES = Pattern.compile("\\+(\\d{1,4})\\b");
    private static final Pattern AT = Pattern.compile("\\b\\d{1,2}:\\d{2}\\b");
    /// What shutdown(8) waits when no time is given.
    private static final Duration USUAL = Duration.ofMinutes(1);

    /// What of a restart is in this command. One at a time of the day is none: nobody waits for that.
    public static Optional<Restart> in(String script) {
        var alone = ALONE.matcher(script);
        if (alone.matches()) {
            return of(alone, true);
        }
        var among = AMONG.matcher(script);
        return among.find() ? of(among, false) : Optional.empty();
    }

    private static Optional<Restart> of(Matcher found, boolean certain) {
        var words = found.group("rest");
        if (!found.group("what").equals("shutdown")) {
            return Optional.of(new Restart(certain, Duration.ZERO));
        }
        if (AT.matcher(words).find()) {
            return Optional.empty();
        }
        var minutes = MINUTES.matcher(words);
        var delay = minutes.find()
                ? Duration.ofMinutes(Integer.parseInt(minutes.group(1)))
                : words.contains("now") ? Duration.ZERO : USUAL;
        return Optional.of(new Restart(certain, delay));
    }
}
