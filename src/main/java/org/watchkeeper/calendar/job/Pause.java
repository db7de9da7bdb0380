package org.watchkeeper.calendar.job;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a job is kept from running for a while, and let run again: one shell command each, for whoever logs in there. A timer is stopped; a
/// line of a crontab gets a mark before it, only if the same time still stands on that line, and the marked lines are printed.
public record Pause(String command, String again) {
    private static final String HOW = "To pause it: ";
    private static final String AGAIN = "To let it run again: ";
    private static final String MARK = "#paused ";
    private static final String CRONTAB = "crontab of ";
    private static final String BLANKS = "[[:blank:]][[:blank:]]*";
    private static final Pattern SAFE = Pattern.compile("[\\w./@:+-]+");
    private static final Pattern TIME = Pattern.compile("[\\w*/,~? @-]+");
    private static final Pattern SPECIAL = Pattern.compile("[.\\[\\]*^$\\\\/]");

    /// For a job that runs at times, seen by that login; empty where none is known, and where a name is not only a name.
    public static Optional<Pause> of(HostJob job, String login) {
        return switch (job.kind()) {
            case CRON -> cron(job, login);
            case CALENDAR, EVERY -> timer(job, login);
            case UNFIXED -> Optional.empty();
        };
    }

    /// As it stands in the detail of an entry.
    static Optional<Pause> in(String detail) {
        return line(detail, HOW).flatMap(how -> line(detail, AGAIN).map(again -> new Pause(how, again)));
    }

    /// A detail without it.
    public static String without(String detail) {
        return detail.lines().filter(line -> !line.startsWith(HOW) && !line.startsWith(AGAIN))
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> line(String detail, String beginning) {
        return detail.lines().filter(line -> line.startsWith(beginning)).map(line -> line.substring(beginning.length()))
                .findFirst();
    }

    /// The lines of a detail.
    String lines() {
        return HOW + command + "\n" + AGAIN + again;
    }

    private static Optional<Pause> timer(HostJob job, String login) {
        if (!SAFE.matcher(job.source().replace("\\", "")).matches()) {
            return Optional.empty();
        }
        var systemctl = job.user().isEmpty() ? sudo(login) + "systemctl " : "systemctl --user ";
        var unit = job.source().contains("\\") ? "'" + job.source() + "'" : job.source();
        return Optional.of(new Pause(systemctl + "stop " + unit, systemctl + "start " + unit));
    }

    private static Optional<Pause> cron(HostJob job, String login) {
        if (!TIME.matcher(job.written()).matches()) {
            return Optional.empty();
        }
        var time = Stream.of(job.written().split(" ", -1)).map(field -> SPECIAL.matcher(field).replaceAll("\\\\$0"))
                .collect(Collectors.joining(BLANKS));
        var mark = "'" + job.line() + "{/^[-[:blank:]]*" + time + "[[:blank:]]/s/^/" + MARK + "/;}'";
        var unmark = "'" + job.line() + "s/^" + MARK + "//'";
        if (!job.source().startsWith(CRONTAB)) {
            return SAFE.matcher(job.source()).matches()
                    ? Optional.of(file(job.source(), sudo(login), mark, unmark))
                    : Optional.empty();
        }
        var owner = job.source().substring(CRONTAB.length());
        return SAFE.matcher(owner).matches()
                ? Optional.of(own(owner.equals(login) ? "crontab " : sudo(login) + "crontab -u " + owner + " ", mark,
                        unmark))
                : Optional.empty();
    }

    private static Pause file(String file, String sudo, String mark, String unmark) {
        return new Pause(sudo + "sed -i " + mark + " " + file + " && " + sudo + "grep -n '^" + MARK + "' " + file,
                sudo + "sed -i " + unmark + " " + file);
    }

    /// Only what was read whole is written back.
    private static Pause own(String crontab, String mark, String unmark) {
        var whole = "c=$(" + crontab + "-l) && printf '%s\\n' \"$c\" | sed ";
        return new Pause(whole + mark + " | " + crontab + "- && " + crontab + "-l | grep -n '^" + MARK + "'",
                whole + unmark + " | " + crontab + "-");
    }

    private static String sudo(String login) {
        return login.equals("root") ? "" : "sudo ";
    }
}
