package org.watchkeeper.calendar.job;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what `systemctl show '*.timer'` prints: blocks of `Name=value`, with systemd's own normal form of calendar expressions.
final class Timers {
    private static final Pattern CALENDAR = Pattern.compile("\\{ OnCalendar=(.+?) ; next_elapse=.*");
    private static final Pattern EVERY = Pattern
            .compile("\\{ OnUnit(?:Active|Inactive)U?Sec=(.+?) ; next_elapse=.*");
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(us|ms|s|min|h|d|w|month|y)");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss 'UTC'",
            Locale.ENGLISH);

    private final String user;
    private final List<String> block;

    private Timers(String user, List<String> block) {
        this.user = user;
        this.block = block;
    }

    static Stream<HostJob> read(Printed.Section section) {
        var user = section.name().equals("user") ? "the login user" : "";
        return Stream.of(String.join("\n", section.lines()).split("\n\\s*\n", -1))
                .map(block -> new Timers(user, block.lines().toList())).flatMap(Timers::jobs);
    }

    private Stream<String> values(String name) {
        return block.stream().filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1));
    }

    private String value(String name) {
        return values(name).findFirst().orElse("");
    }

    private Stream<HostJob> jobs() {
        if (!value("Id").endsWith(".timer")) {
            return Stream.of();
        }
        if (!value("ActiveState").equals("active")) {
            return Stream.of(job(HostJob.Kind.UNFIXED, "", "not active: it does not run"));
        }
        var jobs = new ArrayList<HostJob>();
        values("TimersCalendar").map(CALENDAR::matcher).filter(java.util.regex.Matcher::matches)
                .forEach(form -> jobs.add(calendar(form.group(1))));
        if (jobs.isEmpty()) {
            jobs.add(values("TimersMonotonic").map(EVERY::matcher).filter(java.util.regex.Matcher::matches)
                    .flatMap(form -> every(form.group(1)).stream()).findFirst()
                    .orElseGet(() -> job(HostJob.Kind.UNFIXED, "", "counted from the start of the host")));
        }
        return jobs.stream();
    }

    private HostJob calendar(String written) {
        var delay = value("RandomizedDelayUSec");
        return timed(HostJob.Kind.CALENDAR, written,
                delay.isEmpty() || delay.equals("0") ? "" : "up to " + delay + " later");
    }

    private Optional<HostJob> every(String period) {
        return last().map(last -> timed(HostJob.Kind.EVERY, duration(period) + " " + last,
                "about: counted from the end of its last run"));
    }

    /// What could not be read back is told as it is written, and has no time.
    private HostJob timed(HostJob.Kind kind, String written, String remark) {
        var job = job(kind, written, remark);
        try {
            job.timing();
            return job;
        } catch (IllegalArgumentException unread) {
            return job(HostJob.Kind.UNFIXED, written, "this time is not understood here");
        }
    }

    private Optional<Instant> last() {
        try {
            return Optional.of(LocalDateTime.parse(value("LastTriggerUSec"), MOMENT).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException never) {
            return Optional.empty();
        }
    }

    private HostJob job(HostJob.Kind kind, String written, String remark) {
        var unit = JobWords.plain(value("Unit").replaceFirst("\\.service$", ""));
        var id = JobWords.plain(value("Id"));
        return new HostJob(kind, id, 0, user, JobWords.plain(written), unit.isEmpty() ? id : unit, Optional.empty(),
                JobWords.plain(remark));
    }

    /// `1h 30min` of systemd; at least a second. What is longer than anything that is understood is not counted to its end.
    private static Duration duration(String written) {
        var sum = Duration.ofSeconds(0);
        var parts = PART.matcher(written);
        while (sum.compareTo(EveryTiming.LONGEST) <= 0 && parts.find()) {
            sum = sum.plus(unit(parts.group(2)).multipliedBy(Long.parseLong(parts.group(1))));
        }
        return sum.toSeconds() < 1 ? Duration.ofSeconds(1) : sum;
    }

    private static Duration unit(String unit) {
        return switch (unit) {
            case "us" -> Duration.ofNanos(1000);
            case "ms" -> Duration.ofMillis(1);
            case "s" -> Duration.ofSeconds(1);
            case "min" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            case "w" -> Duration.ofDays(7);
            case "month" -> Duration.ofMinutes(43829);
            default -> Duration.ofMinutes(525949);
        };
    }
}
