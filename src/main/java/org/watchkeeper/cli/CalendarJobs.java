package org.watchkeeper.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.job.HostJob;
import org.watchkeeper.calendar.job.JobReading;
import org.watchkeeper.calendar.job.JobRound;
import org.watchkeeper.calendar.job.Pause;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "jobs", mixinStandardHelpOptions = true, description = "What hosts do by themselves: cron lines and systemd timers, as they were read last.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class CalendarJobs implements Callable<Integer> {
    private static final int AHEAD = 35;

    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(paramLabel = "HOST", arity = "0..*", description = "Without one: all that was read.")
    private List<String> names = List.of();
    @Option(names = "--read", description = "Read them now, over SSH, by a script that only looks. Needs hosts.")
    private boolean read;
    @Option(names = "--json", description = "One JSON array.")
    private boolean json;

    CalendarJobs(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (read && names.isEmpty()) {
            throw new Misuse("Which hosts shall be read?", "HOST", "Name them: an empty list never means all.");
        }
        var hosts = names.stream().map(name -> HostsCommand.named(tools.hosts(), name)).toList();
        var troubles = read ? read(hosts) : Map.<HostId, String>of();
        var told = told(hosts, troubles);
        if (json) {
            terminal.out().println(Json.text(told));
        } else {
            told.forEach(this::print);
        }
        return troubles.isEmpty() ? Status.OK : Status.FAILED;
    }

    /// Why hosts were not read.
    private Map<HostId, String> read(List<Host> hosts) throws InterruptedException {
        var results = tools.jobRound().read(hosts, new TerminalQuestions(terminal));
        results.stream().filter(result -> result.reading().isEmpty())
                .forEach(result -> terminal.err().println(result.host().name() + ": " + result.trouble()));
        return results.stream().filter(result -> result.reading().isEmpty())
                .collect(Collectors.toMap(result -> result.host().id(), JobRound.Result::trouble));
    }

    private List<OfHost> told(List<Host> hosts, Map<HostId, String> troubles) {
        var readings = tools.hostJobs().all().stream()
                .collect(Collectors.toMap(JobReading::host, Function.identity()));
        var now = tools.clock().instant();
        return (hosts.isEmpty() ? tools.hosts().all() : hosts).stream()
                .filter(host -> !hosts.isEmpty() || readings.containsKey(host.id()))
                .map(host -> OfHost.of(host, Optional.ofNullable(readings.get(host.id())),
                        troubles.getOrDefault(host.id(), ""), now))
                .toList();
    }

    private void print(OfHost of) {
        terminal.out().println(of.host() + ": "
                + (of.read().isEmpty() ? "never read" : of.jobs().size() + " jobs, read " + of.words()));
        of.jobs()
                .forEach(job -> terminal.out().println(String.format("  %-22s %s  (%s%s)%s", job.written(), job.words(),
                        job.place(), job.user().isEmpty() ? "" : " as " + job.user(),
                        job.remark().isEmpty() ? "" : "; " + job.remark())));
        of.remarks().forEach(remark -> terminal.out().println("  ! " + remark));
    }

    /// `read` is when, in UTC; empty where it never was. `trouble` is why it was not read now.
    record OfHost(String host, String read, String zone, List<OfJob> jobs, List<String> remarks, String trouble,
            @com.fasterxml.jackson.annotation.JsonIgnore String words) {
        static OfHost of(Host host, Optional<JobReading> reading, String trouble, Instant now) {
            return reading
                    .map(found -> new OfHost(host.name(), found.at().toString(), found.zone().getId(),
                            found.jobs().stream().map(job -> OfJob.of(host, job, found, now)).toList(), found.remarks(),
                            trouble, MomentWords.at(found.at(), found.zone())))
                    .orElseGet(() -> new OfHost(host.name(), "", "", List.of(), List.of(), trouble, ""));
        }
    }

    /// `pause` and `again` are the commands that keep it from running for a while and let it run again; empty where none is known.
    record OfJob(String kind, String place, String user, String written, String words, String zone, String remark,
            String pause, String again, List<CalendarJson.Stretch> next) {
        static OfJob of(Host host, HostJob job, JobReading reading, Instant now) {
            var zone = job.zone().orElse(reading.zone());
            var pause = Pause.of(job, host.login().user());
            return new OfJob(Json.word(job.kind()), job.place(), job.user(), job.written(), job.words(),
                    zone.getId(), job.remark(), pause.map(Pause::command).orElse(""),
                    pause.map(Pause::again).orElse(""), next(job, reading, now).limit(3)
                            .map(span -> new CalendarJson.Stretch(span.start().toString(), span.end().toString()))
                            .toList());
        }

        private static Stream<Span> next(HostJob job, JobReading reading, Instant now) {
            var zone = job.zone().orElse(reading.zone());
            var today = LocalDate.ofInstant(now, zone);
            return today.datesUntil(today.plusDays(AHEAD)).flatMap(day -> job.timing().on(day, zone).stream())
                    .filter(span -> !span.end().isBefore(now));
        }
    }
}
