package org.watchkeeper.calendar.job;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.calendar.job.Printed.Section;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Problem;

/// Makes a reading of what a host printed.
final class JobText {
    /// So many jobs are kept of one host.
    static final int MOST = 2000;

    private final Printed printed;
    private final List<HostJob> jobs = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private JobText(Printed printed) {
        this.printed = printed;
    }

    /// Throws `Problem` where the answer is not whole: what a host does by itself is then not known.
    static JobReading read(HostId host, Instant at, String text) {
        var printed = Printed.of(text);
        if (!printed.isWhole()) {
            throw new Problem("The host did not say all of its jobs", "", "Read them again.");
        }
        return new JobText(printed).reading(host, at);
    }

    private JobReading reading(HostId host, Instant at) {
        var zone = zone();
        lines();
        printed.all("anacrontab").forEach(section -> add(Anacrontab.read(section)));
        printed.all("timers").forEach(section -> add(Timers.read(section)));
        absences();
        if (jobs.size() > MOST) {
            remarks.add("Only the first " + MOST + " of " + jobs.size() + " jobs are kept.");
        }
        return new JobReading(host, at, zone, jobs.stream().limit(MOST).toList(), remarks.stream().limit(100).toList());
    }

    private void lines() {
        Map<String, List<String>> folders = printed.all("folder")
                .collect(Collectors.toMap(Section::name, Section::lines, (one, _) -> one));
        var reader = new CrontabText(folders, printed.has("zones"), printed.has("anacron"), remarks);
        printed.all("crontab").forEach(section -> add(reader.of(section.name(), section.lines())));
        printed.all("system").forEach(section -> add(reader.system(section.name(), section.lines())));
    }

    private void add(Stream<HostJob> more) {
        more.limit(MOST + 1L).forEach(jobs::add);
    }

    private void absences() {
        boolean cron = jobs.stream().anyMatch(job -> job.kind() == HostJob.Kind.CRON);
        if (cron && !printed.has("daemon")) {
            remarks.add("No cron was found there: its lines may not run.");
        }
        if (printed.has("denied")) {
            remarks.add("Other people's crontabs were not read: that takes sudo without a password.");
        }
        printed.all("unread").forEach(section -> remarks.add(section.name() + " may not be read."));
    }

    private ZoneId zone() {
        return printed.text("zone").flatMap(JobText::zone).orElseGet(() -> {
            var offset = printed.text("offset").flatMap(JobText::offset).orElse(ZoneOffset.UTC);
            remarks.add("Its time zone has no name that is known here: its times are taken as UTC"
                    + (offset.equals(ZoneOffset.UTC) ? "." : offset + ", without changes of the clocks."));
            return offset.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : offset;
        });
    }

    static Optional<ZoneId> zone(String name) {
        try {
            var known = name.replaceFirst("^(posix|right)/", "");
            return Optional.of(ZoneId.of(known.matches("(Etc/)?(UTC|UCT|Universal|Zulu)") ? "UTC" : known));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneOffset> offset(String written) {
        try {
            return Optional.of(ZoneOffset.of(written));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
