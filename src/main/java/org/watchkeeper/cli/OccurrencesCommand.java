package org.watchkeeper.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;

import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Occurrence;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.SpanWords;
import org.watchkeeper.calendar.ZoneName;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "occurrences", mixinStandardHelpOptions = true, description = "The dates of a rule between two moments.")
final class OccurrencesCommand implements Callable<Integer> {
    private final Tools.Terminal terminal;

    @Option(names = "--rule", required = true, paramLabel = "RRULE", description = "A rule of RFC 5545; empty for single dates.")
    private String rule = "";

    @Option(names = "--start", required = true, paramLabel = "LOCAL", description = "Local time of the first date: 2026-01-03T02:00.")
    private String start = "";

    @Option(names = "--zone", required = true, description = "Time zone, such as Europe/Berlin.")
    private String zone = "";

    @Option(names = "--duration", paramLabel = "ISO", description = "Length of each: PT2H, P1D.")
    private String duration = "PT0S";

    @Option(names = "--except", paramLabel = "LOCAL", description = "A date that is left out; may be repeated.")
    private List<String> except = List.of();

    @Option(names = "--also", paramLabel = "LOCAL", description = "An extra date; may be repeated.")
    private List<String> also = List.of();

    @Option(names = "--from", required = true, paramLabel = "INSTANT", description = "2026-01-01T00:00:00Z")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "INSTANT", description = "The end, not included.")
    private String to = "";

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    OccurrencesCommand(Tools.Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var dates = series().between(span());
        if (json) {
            terminal.out().println(Json.text(
                    new CalendarJson.Occurrences(dates.stream().map(CalendarJson.Stretch::of).toList())));
        } else {
            dates.forEach(date -> terminal.out().println(SpanWords.between(date.span(), date.occurrence().start()
                    .getZone()) + clocks(date.occurrence())));
        }
        return Status.OK;
    }

    /// What the clocks do to its start; empty where they do nothing.
    static String clocks(Occurrence occurrence) {
        return switch (occurrence.clocks()) {
            case STEADY -> "";
            case SKIPPED -> "  (the clocks skip its start: moved on)";
            case DOUBLED -> "  (its start comes twice: the first)";
        };
    }

    private Series series() {
        try {
            return new Series(local(start), rule.strip().replaceFirst("(?i)^RRULE:", ""),
                    also.stream().map(OccurrencesCommand::local).toList(),
                    except.stream().map(OccurrencesCommand::local).toList(), List.of(), Length.parse(duration),
                    zone(zone));
        } catch (DateTimeException wrong) {
            throw new Misuse("This is no local time: " + wrong.getMessage(), "--start, --except, --also",
                    "Write 2026-01-03T02:00.");
        } catch (IllegalArgumentException wrong) {
            throw new Misuse(String.valueOf(wrong.getMessage()), "--rule, --duration",
                    "Write FREQ=MONTHLY;BYDAY=1SA and PT2H.");
        }
    }

    private Span span() {
        try {
            var first = instant(from);
            var last = instant(to);
            if (last.isBefore(first)) {
                throw new Misuse("It ends before it starts", "--from, --to", "");
            }
            return new Span(first, last);
        } catch (DateTimeException wrong) {
            throw new Misuse("This is no moment: " + wrong.getMessage(), "--from, --to", "Write 2026-01-01T00:00:00Z.");
        }
    }

    /// A moment with its offset, in any of them.
    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    static LocalDateTime local(String text) {
        return LocalDateTime.parse(text.length() == "2026-01-03".length() ? text + "T00:00" : text);
    }

    static ZoneId zone(String name) {
        return ZoneName.zone(name).orElseThrow(() -> new Misuse("There is no time zone '" + name + "', or several",
                "--zone", "Write it as Europe/Berlin or UTC."));
    }
}
