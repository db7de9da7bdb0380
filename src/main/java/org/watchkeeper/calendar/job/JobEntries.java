package org.watchkeeper.calendar.job;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Flag;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.calendar.Published;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// Puts the jobs of hosts on the calendar: each run a moment, since nothing says how long it takes; those that run many times a day
/// as one stretch a day. Jobs of hosts that are not in the inventory any more are left out.
public final class JobEntries implements EntrySource {
    private final HostJobs kept;
    private final Supplier<? extends Collection<Host>> hosts;

    public JobEntries(HostJobs kept, Supplier<? extends Collection<Host>> hosts) {
        this.kept = kept;
        this.hosts = hosts;
    }

    @Override
    public List<CalendarEntry> entries(Span span) {
        return entries(kept.all(), span).toList();
    }

    /// The entries as they are now: asking them again reads nothing.
    public EntrySource snapshot() {
        var readings = kept.all();
        var inventory = List.copyOf(hosts.get());
        return span -> entries(readings, inventory, span).toList();
    }

    private Stream<CalendarEntry> entries(List<JobReading> readings, Span span) {
        return entries(readings, hosts.get(), span);
    }

    private static Stream<CalendarEntry> entries(List<JobReading> readings, Collection<Host> hosts, Span span) {
        Map<HostId, Host> names = hosts.stream().collect(Collectors.toMap(Host::id, Function.identity()));
        return readings.stream().flatMap(reading -> Optional.ofNullable(names.get(reading.host())).stream()
                .flatMap(host -> entries(reading, host, span)));
    }

    @Override
    public long version() {
        return kept.version();
    }

    /// The jobs as other programs get them, with their dates in a span; what runs many times a day as stretches, an event for each
    /// length that they have (days on which the clocks change have another).
    public List<Published> published(Span span) {
        var all = kept.all();
        Map<HostId, Instant> read = all.stream().collect(Collectors.toMap(JobReading::host, JobReading::at));
        return entries(all, span)
                .collect(Collectors.groupingBy(
                        entry -> entry.ref().id() + "/" + entry.span().length(), LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet().stream().map(each -> published(each.getKey(), read, each.getValue())).toList();
    }

    private static Published published(String key, Map<HostId, Instant> readings, List<CalendarEntry> dates) {
        var read = Objects.requireNonNull(readings.get(HostId.of(key.substring(0, key.indexOf('/')))));
        var uid = "job-" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return new Published(uid, Published.sequence(read), read, dates.getFirst(),
                dates.stream().map(entry -> entry.span().start()).toList(), true);
    }

    /// How the job of an entry is paused, where it can be.
    public static Optional<Pause> pause(CalendarEntry entry) {
        return Pause.in(entry.detail());
    }

    private static Stream<CalendarEntry> entries(JobReading reading, Host host, Span span) {
        return reading.jobs().stream().flatMap(job -> new Runs(reading, host, job).entries(span));
    }

    /// The runs of one job.
    private record Runs(JobReading reading, Host host, HostJob job) {
        Stream<CalendarEntry> entries(Span span) {
            var zone = job.zone().orElse(reading.zone());
            var timing = timing();
            return days(span).flatMap(day -> timing.on(day, zone).stream()).filter(span::meets).map(this::entry);
        }

        /// A time that is not read any more says nothing.
        private Timing timing() {
            try {
                return job.timing();
            } catch (IllegalArgumentException unread) {
                return Timing.NEVER;
            }
        }

        /// In every zone there is.
        private static Stream<LocalDate> days(Span span) {
            return span.start().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1)
                    .datesUntil(span.end().atZone(ZoneOffset.UTC).toLocalDate().plusDays(2));
        }

        private CalendarEntry entry(Span run) {
            var zone = job.zone().orElse(reading.zone());
            var flags = EnumSet.noneOf(Flag.class);
            if (!run.isEmpty()) {
                flags.add(Flag.OFTEN);
            }
            var id = host.id() + "/" + job.source() + ":" + job.line() + ":" + job.written();
            var occurrence = run.start().atZone(zone).toLocalDateTime().toString();
            return new CalendarEntry(CalendarEntry.Kind.JOB,
                    new CalendarEntry.Ref(id, occurrence, Ruling.Source.NONE), job.words() + " on " + host.name(), run,
                    zone, Scope.of(List.of(host.id())), flags, detail());
        }

        private String detail() {
            var by = job.user().isEmpty() ? "" : " as " + job.user();
            var facts = Stream.of(job.place() + by + ": " + job.written(), job.remark(),
                    "read " + MomentWords.at(reading.at(), reading.zone())).filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
            return Pause.of(job, host.login().user()).map(pause -> facts + "\n" + pause.lines()).orElse(facts);
        }
    }
}
