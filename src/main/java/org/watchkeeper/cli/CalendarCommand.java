package org.watchkeeper.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.watchkeeper.calendar.Amendment;
import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Conflicts;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.RuleWords;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.SpanWords;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.document.PlainWords;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "calendar", mixinStandardHelpOptions = true, description = "Windows and blackouts: list, agenda, add, edit, remove, announce, move, cancel, confirm, offered, adopt, read, occurrences, jobs. Alone it lists.")
final class CalendarCommand implements Callable<Integer> {
    private static final Duration AGENDA = Duration.ofDays(31);

    private final Tools tools;
    private final Tools.Terminal terminal;
    private final Settling settling;

    CalendarCommand(Tools tools, Tools.Terminal terminal, Settling settling) {
        this.tools = tools;
        this.terminal = terminal;
        this.settling = settling;
    }

    /// With its subcommands.
    static CommandLine line(Tools tools, Tools.Terminal terminal) {
        var settling = new Settling(tools, terminal);
        var calendar = new CommandLine(new CalendarCommand(tools, terminal, settling));
        calendar.addSubcommand(new OccurrencesCommand(terminal));
        CalendarAdditions.addTo(calendar, tools, terminal, settling);
        CalendarFiles.addTo(calendar, tools, terminal, settling);
        calendar.addSubcommand(new CalendarJobs(tools, terminal));
        return calendar;
    }

    @Override
    public Integer call() {
        return list(false);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "All windows and blackouts with their next dates.")
    int list(@Option(names = "--json", description = "One JSON array.") boolean json) {
        var versions = tools.calendars().current().versions();
        var now = tools.clock().instant();
        if (json) {
            terminal.out().println(Json.text(versions.stream()
                    .map(version -> CalendarJson.Listed.of(version, names(), now)).toList()));
        } else {
            terminal.lines(versions, version -> line(version.ruling(), now),
                    "There are no windows and no blackouts. `watchkeeper calendar add` makes one.");
        }
        return Status.OK;
    }

    private static String line(Ruling ruling, Instant now) {
        var series = ruling.series();
        var next = series.notOver(now, 1).stream().map(date -> SpanWords.coming(date.span(), series.zone(), now))
                .findFirst()
                .orElse("no date to come");
        var standing = ruling instanceof Window window ? Json.word(window.terms().standing()) : "blackout";
        return String.format("%s  %-15s %s: %s; %s", ruling.id(), standing, ruling.name(),
                series.rrule().isEmpty() ? "single dates" : RuleWords.of(series.rrule()), next);
    }

    @Command(name = "agenda", mixinStandardHelpOptions = true, description = "What is on the calendar between two moments, and what does not go together.")
    int agenda(
            @Option(names = "--from", paramLabel = "INSTANT", description = "Now where it is not given.") String from,
            @Option(names = "--to", paramLabel = "INSTANT", description = "31 days later where it is not given.") String to,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        var start = from == null ? tools.clock().instant() : moment(from);
        var end = to == null ? start.plus(AGENDA) : moment(to);
        if (end.isBefore(start)) {
            throw new Misuse("It ends before it starts", "--from, --to", "");
        }
        var span = new Span(start, end);
        var entries = tools.entries().stream().flatMap(source -> source.entries(span).stream())
                .sorted(java.util.Comparator.comparing(CalendarEntry::span)).toList();
        var conflicts = Conflicts.among(entries, tools.hosts().all());
        if (json) {
            terminal.out().println(Json.text(new CalendarJson.Agenda(
                    entries.stream().map(entry -> CalendarJson.Entry.of(entry, names())).toList(),
                    conflicts.stream().map(CalendarJson.Clash::of).toList())));
            return Status.OK;
        }
        entries.forEach(entry -> terminal.out().println(String.format("%-8s %s  %s", Json.word(entry.kind()),
                SpanWords.between(entry.span(), entry.zone()), entry.title())));
        conflicts.forEach(each -> terminal.out().println("! " + each.words() + ", "
                + SpanWords.between(each.at(), each.first().zone()) + ". " + each.remedy()));
        return Status.OK;
    }

    private static Instant moment(String text) {
        try {
            return OccurrencesCommand.instant(text);
        } catch (java.time.DateTimeException wrong) {
            throw new Misuse("This is no moment: " + text, "--from, --to", "Write 2026-01-01T00:00:00Z.");
        }
    }

    @Command(name = "read", mixinStandardHelpOptions = true, description = "What a sentence says about time.")
    int read(@Parameters(paramLabel = "SENTENCE", description = "\"First Saturday 02:00-04:00 UTC\"") String sentence,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        var schedules = new PlainWords(tools.reader()).read(sentence);
        if (json) {
            terminal.out().println(Json.text(
                    new CalendarJson.Read(schedules.stream().map(CalendarJson.Stated::of).toList())));
        } else {
            schedules.forEach(each -> terminal.out().println(String.join("  ", each.kind().word(), each.rrule(),
                    each.start(), each.duration(), each.zone(), each.question()).strip()));
        }
        return Status.OK;
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Take a window or blackout off the calendar; its history stays.")
    int remove(@Parameters(paramLabel = "WHAT", description = "Id, the beginning of one, or a name.") String what,
            @Option(names = "--reason", description = "Why; goes into the record.") String reason,
            @Mixin PlannedOptions planned) {
        var seen = find(what);
        return settling.keep(
                Edit.after(seen, tools.clock().instant(), tools.operator(), said(reason), new Edit.Removed()), planned,
                "removed: " + seen.ruling().name());
    }

    @Command(name = "cancel", mixinStandardHelpOptions = true, description = "One date does not take place.")
    int cancel(@Parameters(paramLabel = "WHAT") String what,
            @Parameters(paramLabel = "DATE", description = "Its local time by the rule: 2026-05-31T02:00.") String date,
            @Option(names = "--reason", required = true) String reason, @Mixin PlannedOptions planned) {
        return amend(what, new Amendment.Cancelled(time(date), ChangesCommand.given(reason)), reason, planned);
    }

    @Command(name = "announce", mixinStandardHelpOptions = true, description = "One date more: one that is announced of a window that is to be announced, or an extra one beside those of a rule.")
    int announce(@Parameters(paramLabel = "WHAT") String what,
            @Parameters(paramLabel = "DATE", description = "The local time at which it begins: 2027-03-14T02:00.") String date,
            @Option(names = "--reason", required = true) String reason, @Mixin PlannedOptions planned) {
        var seen = find(what);
        var series = seen.ruling().series();
        var when = time(date);
        if (series.date(when).isPresent()) {
            throw new Misuse(seen.ruling().name() + " has a date at " + when + " already", what,
                    "Another one begins at another time; `calendar move` moves this one.");
        }
        return keep(seen, series.plus(when), ChangesCommand.given(reason), planned, when);
    }

    @Command(name = "move", mixinStandardHelpOptions = true, description = "One date takes place at another time.")
    int move(@Parameters(paramLabel = "WHAT") String what,
            @Parameters(paramLabel = "DATE", description = "Its local time by the rule: 2026-05-31T02:00.") String date,
            @Parameters(paramLabel = "TO", description = "The local time it is moved to.") String to,
            @Option(names = "--reason", required = true) String reason, @Mixin PlannedOptions planned) {
        var length = find(what).ruling().series().length(time(date));
        return amend(what, new Amendment.Moved(time(date), time(to), length, ChangesCommand.given(reason)), reason,
                planned);
    }

    @Command(name = "confirm", mixinStandardHelpOptions = true, description = "One date of a tentative or emergency window takes place.")
    int confirm(@Parameters(paramLabel = "WHAT") String what,
            @Parameters(paramLabel = "DATE", description = "Its local time by the rule: 2026-05-31T02:00.") String date,
            @Option(names = "--reason", required = true) String reason, @Mixin PlannedOptions planned) {
        return amend(what, new Amendment.Confirmed(time(date), tools.operator(), ChangesCommand.given(reason)), reason,
                planned);
    }

    private int amend(String what, Amendment amendment, String reason, PlannedOptions planned) {
        var seen = find(what);
        if (seen.ruling().series().date(amendment.original()).isEmpty()) {
            throw new Misuse(seen.ruling().name() + " has no date at " + amendment.original(), what,
                    "`watchkeeper calendar list --json` shows the next ones.");
        }
        return keep(seen, seen.ruling().series().with(amendment), reason, planned, amendment.original());
    }

    private int keep(Edit.Version seen, Series series, String reason, PlannedOptions planned, LocalDateTime date) {
        return settling.keep(Edit.after(seen, tools.clock().instant(), tools.operator(), reason,
                new Edit.Kept(with(seen.ruling(), series))), planned,
                "kept: " + seen.ruling().name() + ", " + date + " " + series.zone());
    }

    private static Ruling with(Ruling ruling, Series series) {
        return switch (ruling) {
            case Window window -> window.with(series);
            case Blackout blackout -> blackout.with(series);
        };
    }

    private static LocalDateTime time(String text) {
        try {
            return OccurrencesCommand.local(text);
        } catch (java.time.DateTimeException wrong) {
            throw new Misuse("This is no local time: " + text, "", "Write 2026-05-31T02:00.");
        }
    }

    private Edit.Version find(String what) {
        return ChosenRuling.of(tools.calendars().current(), what);
    }

    private static String said(@org.jspecify.annotations.Nullable String reason) {
        return reason == null ? "" : reason;
    }

    private Map<HostId, String> names() {
        return tools.hosts().all().stream().collect(Collectors.toMap(Host::id, Host::name));
    }
}
