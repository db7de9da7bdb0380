package org.watchkeeper.runbook.fact.schedule;

import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.passage.Vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Anchor;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.Schedule.Offset;
import org.watchkeeper.runbook.Schedule.Status;
import org.watchkeeper.runbook.Schedule.When;
import org.watchkeeper.runbook.phrase.Cadence;
import org.watchkeeper.runbook.phrase.Cron;
import org.watchkeeper.runbook.phrase.OnCalendar;
import org.watchkeeper.runbook.phrase.Spans;
import org.watchkeeper.runbook.phrase.Hint;

/// What hosts do by themselves, as blocks say it: cron lines, systemd timers, logrotate, schedules in YAML.
final class HostJobs implements Statements {
    private static final Pattern ROTATION = Pattern.compile("(?m)^\\s*rotate\\s+\\d+\\b");
    private static final Pattern ROTATED = Pattern.compile("\\s*(hourly|daily|weekly|monthly|yearly)\\s*");
    private static final Pattern OPTION = Pattern
            .compile(
                    "--(?:period|interval|frequency|cadence|every)[= ][\"']?(hourly|daily|weekly|monthly|quarterly|yearly|annual)\\b");
    private static final Pattern LASTING = Pattern
            .compile("--(?:duration|for)[= ](\\d{1,3}\\s?(?:h|m|min|minutes|hours?))\\b");
    private static final Pattern WATCHES = Pattern.compile("(?i)\\b(monitor|watch|observ)\\w*");
    private static final Pattern ZONE = Pattern
            .compile("(?im)^\\s*(?:CRON_TZ|TZ|time_?zone)\\s*[=:]\\s*[\"']?([A-Za-z_+/-]+)");
    private static final Hint HINT_ZONE = Hint.of("tz", "timezone", "time_zone");
    private static final Pattern GITHUB = Pattern.compile("(?m)^\\s*-\\s*cron:");
    private static final int LONGEST = 500;

    @Override
    public List<Schedule> in(Passage passage) {
        return switch (passage) {
            case Passage.Shell shell -> command(shell);
            case Passage.Config config -> lines(config.block().text(), config.place().line());
            case Passage.Words _, Passage.Field _, Passage.Row _, Passage.Link _ -> List.of();
        };
    }

    private static List<Schedule> command(Passage.Shell shell) {
        var text = shell.command().text();
        int line = shell.lines().first();
        var found = new ArrayList<>(lines(text, line));
        if (found.isEmpty()) {
            option(text, line).or(() -> watched(shell)).ifPresent(found::add);
        }
        return found;
    }

    private static List<Schedule> lines(String text, int first) {
        var found = new ArrayList<Schedule>();
        boolean rotates = text.contains("rotate") && ROTATION.matcher(text).find();
        var zone = zone(text);
        var lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.length() <= LONGEST && !line.isBlank()) {
                line(line, first + at, zone).or(() -> rotates ? rotation(line) : Optional.empty())
                        .map(atLine(first + at)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static java.util.function.Function<Schedule, Schedule> atLine(int line) {
        return found -> new Schedule(found.text(), line, found.kind(), found.status(), found.when(), found.offset(),
                found.question(), found.parts());
    }

    private static String zone(String text) {
        var zone = ZONE.matcher(text);
        if (HINT_ZONE.isIn(text) && zone.find()) {
            return zone.group(1);
        }
        return text.contains("cron:") && GITHUB.matcher(text).find() ? "UTC" : "";
    }

    private static Optional<Schedule> line(String line, int number, String zone) {
        return Cron.read(line, number, zone).or(() -> OnCalendar.read(line, number));
    }

    private static Optional<Schedule> rotation(String line) {
        var rotated = ROTATED.matcher(line);
        return rotated.matches()
                ? Optional.of(new Schedule("logrotate: " + rotated.group(1), 1, Kind.JOB,
                        When.every(Cadence.rule(rotated.group(1))),
                        "logrotate runs when its host's timer says so: at what time is that?"))
                : Optional.empty();
    }

    private static Optional<Schedule> option(String text, int line) {
        var option = OPTION.matcher(text);
        return text.contains("--") && option.find()
                ? Optional.of(new Schedule(text, line, Kind.CADENCE, When.every(Cadence.rule(option.group(1))),
                        "On which day, and at what time?"))
                : Optional.empty();
    }

    /// "post-maintenance-monitor --duration 1h": somebody looks on for an hour after the end.
    private static Optional<Schedule> watched(Passage.Shell shell) {
        var lasting = LASTING.matcher(shell.command().text());
        if (!shell.command().text().contains("--") || !lasting.find()) {
            return Optional.empty();
        }
        boolean after = shell.place().isDirectlyAbout(Vocabulary.AFTER)
                || Vocabulary.AFTER.isIn(shell.comment());
        if (!after || !WATCHES.matcher(shell.command().text()).find()) {
            return Optional.empty();
        }
        var when = When.NEVER.lasting(Spans.of(lasting.group(1)).orElse(""));
        return Optional
                .of(new Schedule(shell.command().text(), shell.lines().first(), Kind.OFFSET, Status.CONFIRMED, when,
                        Offset.between(Anchor.WINDOW_END, "PT0M", "PT0M"), "", List.of()));
    }
}
