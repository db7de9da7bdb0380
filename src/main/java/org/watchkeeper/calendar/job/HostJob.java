package org.watchkeeper.calendar.job;

import java.time.ZoneId;
import java.util.Optional;

/// One thing that a host does by itself. `source` and `line` are where it says so (a file, "crontab of ada", the name of a timer;
/// line 0 for a timer), `written` is the time as it stands there, `words` what is run: programs and files, never other arguments,
/// which may be secrets. `zone` is where the times are local, if it is another than the host's; `remark` what is to know besides.
public record HostJob(Kind kind, String source, int line, String user, String written, String words,
        Optional<ZoneId> zone, String remark) {
    /// CRON: a line of cron. CALENDAR: a timer of systemd by the calendar (`*-*-* 02:00:00`). EVERY: a timer that counts from its
    /// last run (`PT5M 2026-11-30T04:00:00Z`). UNFIXED: no time can be told: at boot, or whenever anacron comes to it.
    public enum Kind {
        CRON, CALENDAR, EVERY, UNFIXED
    }

    /// When it runs; throws `IllegalArgumentException` where that cannot be read.
    public Timing timing() {
        return switch (kind) {
            case CRON -> CronTiming.of(written);
            case CALENDAR -> CalendarTiming.of(written);
            case EVERY -> EveryTiming.of(written);
            case UNFIXED -> Timing.NEVER;
        };
    }

    /// Where it stands: "/etc/cron.d/backup, line 3".
    public String place() {
        return line == 0 ? source : source + ", line " + line;
    }
}
