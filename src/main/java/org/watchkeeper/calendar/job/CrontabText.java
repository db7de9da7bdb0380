package org.watchkeeper.calendar.job;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads crontabs (crontab(5)). `folders` are those that run-parts runs through, with what is in them. Where cron knows `CRON_TZ`
/// the lines below it are in that zone; elsewhere it changes nothing, which is told. Where anacron is there, lines that leave their
/// work to it do nothing.
final class CrontabText {
    /// No more than one way to match: lines come from hosts, and may be megabytes long.
    private static final Pattern SETTING = Pattern.compile("[\"']?(\\w++)[\"']?\\s*+=(.*+)");
    private static final Pattern QUOTES = Pattern.compile("^[\"']|[\"']$");
    private static final int LONGEST_TIME = 1000;
    private static final String BLANK = "[ \\t]+";
    private static final Pattern LINE = Pattern.compile("-?(?<when>@[a-z]+|\\S+(?:" + BLANK + "\\S+){4})" + BLANK
            + "(?<rest>.*\\S.*)");
    private static final Pattern OWNED = Pattern.compile("(\\S+)" + BLANK + "(.*\\S.*)");
    private static final Pattern FOLDER = Pattern.compile("run-parts\\b.*?(/etc/[\\w./]+)");

    private final Map<String, List<String>> folders;
    private final boolean zones;
    private final boolean anacron;
    private final List<String> remarks;

    CrontabText(Map<String, List<String>> folders, boolean zones, boolean anacron, List<String> remarks) {
        this.folders = folders;
        this.zones = zones;
        this.anacron = anacron;
        this.remarks = remarks;
    }

    /// Somebody's own crontab.
    Stream<HostJob> of(String user, List<String> lines) {
        return read(new Table("crontab of " + user, Optional.of(user)), lines);
    }

    /// A file whose lines name who runs them.
    Stream<HostJob> system(String file, List<String> lines) {
        return read(new Table(file, Optional.empty()), lines);
    }

    private record Table(String source, Optional<String> user) {}

    private Stream<HostJob> read(Table table, List<String> lines) {
        var jobs = new ArrayList<HostJob>();
        Optional<ZoneId> zone = Optional.empty();
        for (int number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1).strip();
            var setting = SETTING.matcher(line);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (setting.matches()) {
                zone = setting.group(1).equals("CRON_TZ")
                        ? zone(QUOTES.matcher(setting.group(2).strip()).replaceAll(""),
                                table.source() + ", line " + number)
                        : zone;
            } else {
                job(table, number, line, zone).ifPresentOrElse(jobs::add, unread(table, number));
            }
        }
        return jobs.stream();
    }

    private Runnable unread(Table table, int number) {
        return () -> remarks.add(table.source() + ", line " + number + " is no line that cron runs.");
    }

    private Optional<ZoneId> zone(String name, String place) {
        var zone = JobText.zone(name);
        if (!zones) {
            remarks.add(place + ": CRON_TZ is not known to the cron there; the host's zone counts.");
            return Optional.empty();
        }
        if (zone.isEmpty()) {
            remarks.add(place + ": the time zone is not known here; the host's is shown.");
        }
        return zone;
    }

    private Optional<HostJob> job(Table table, int number, String line, Optional<ZoneId> zone) {
        var form = LINE.matcher(line);
        if (!form.matches()) {
            return Optional.empty();
        }
        var owned = OWNED.matcher(form.group("rest"));
        if (table.user().isEmpty() && !owned.matches()) {
            return Optional.empty();
        }
        var user = table.user().orElseGet(() -> JobWords.plain(owned.group(1)));
        var command = table.user().isPresent() ? form.group("rest") : owned.group(2);
        return job(form, command).map(found -> new HostJob(found.kind(), table.source(), number, user, found.written(),
                words(command), zone, found.remark()));
    }

    private record Found(HostJob.Kind kind, String written, String remark) {}

    private Optional<Found> job(Matcher form, String command) {
        var written = form.group("when").replaceAll(BLANK, " ");
        if (written.length() > LONGEST_TIME) {
            return Optional.empty();
        }
        if (written.equals("@reboot")) {
            return Optional.of(new Found(HostJob.Kind.UNFIXED, written, "when the host starts"));
        }
        try {
            CronTiming.of(written);
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
        boolean left = anacron && command.contains("anacron") && command.contains("||");
        return Optional.of(left
                ? new Found(HostJob.Kind.UNFIXED, written, "left to anacron, which is there: no fixed time")
                : new Found(HostJob.Kind.CRON, written, ""));
    }

    /// Of run-parts what it runs.
    private String words(String command) {
        var folder = FOLDER.matcher(JobWords.beginning(command));
        if (folder.find()) {
            var path = folder.group(1);
            var what = folders.getOrDefault(path, List.of()).stream().map(JobWords::plain)
                    .filter(name -> !name.isEmpty()).toList();
            var name = path.substring(path.lastIndexOf('/') + 1);
            return JobWords.plain(name + (what.isEmpty() ? " (nothing in it)" : ": " + String.join(", ", what)));
        }
        return JobWords.of(command);
    }
}
