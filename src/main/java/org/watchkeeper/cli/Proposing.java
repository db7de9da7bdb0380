package org.watchkeeper.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Proposal;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.RuleWords;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.SpanWords;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.document.Offer;
import org.watchkeeper.calendar.document.Offers;
import org.watchkeeper.calendar.document.PlainWords;
import org.watchkeeper.calendar.document.TypedDates;

/// Something new for the calendar: shown with its rule and next twelve dates before it is kept.
final class Proposing {
    private static final int TWELVE = 12;

    private final Tools tools;
    private final Tools.Terminal terminal;
    private final Settling settling;

    Proposing(Tools tools, Tools.Terminal terminal, Settling settling) {
        this.tools = tools;
        this.terminal = terminal;
        this.settling = settling;
    }

    /// What documents offer and is not on the calendar.
    List<Offer> offers(Proposal.Setting setting) {
        return Offers.in(tools.library().entries(), tools.calendars().current(), setting);
    }

    /// What words say: dates, a rule of RFC 5545, or a sentence as documents have it.
    record Said(Proposal proposal, Window.Terms terms) {}

    Said read(String words, Proposal.Setting setting) {
        var typed = new TypedDates(tools.clock().instant(), setting.first(), Optional.empty());
        return typed.read(words).or(() -> setting.zone().flatMap(zone -> typed.read(words + " " + zone)))
                .map(dates -> new Said(dates, Window.Terms.USUAL)).orElseGet(() -> sentence(words, setting));
    }

    private Said sentence(String words, Proposal.Setting setting) {
        var read = new PlainWords(tools.reader()).read(words);
        if (read.size() != 1) {
            throw new Misuse(read.isEmpty() ? "These words name no time" : "These words name several times", words,
                    "Write: first Saturday 02:00-04:00 UTC, or 2026-12-24 to 2026-12-26 UTC");
        }
        return new Said(Proposal.of(read.getFirst(), setting), Proposal.terms(read.getFirst()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(tools.clock().instant(), ZoneOffset.UTC);
    }

    /// Shows it and keeps it when that is agreed to; the exit status.
    int propose(Offer offer, ProposedRuling said, PlannedOptions planned) {
        return switch (offer.proposal()) {
            case Proposal.Open(var questions) -> throw new Misuse(String.join(" ", questions), offer.words(),
                    "Say it in the words, or with --zone and --from.");
            case Proposal.Dated(var series, var remarks) -> {
                var ruling = ruling(offer, series, said);
                show(ruling);
                remarks.forEach(remark -> terminal.err().println("· " + remark));
                yield said.yes() || agreed() ? keep(ruling, said.reason(), planned) : Status.WAITS;
            }
        };
    }

    private Ruling ruling(Offer offer, Series series, ProposedRuling said) {
        try {
            var id = Ruling.Id.of(UUID.randomUUID());
            var name = said.name(offer.name());
            return switch (offer.kind()) {
                case WINDOW -> new Window(id, name, series, said.terms(offer.terms()), said.scope(tools),
                        offer.source());
                case BLACKOUT -> new Blackout(id, name, series, said.reason(), said.scope(tools), offer.source());
            };
        } catch (IllegalArgumentException wrong) {
            throw new Misuse("This cannot be: " + wrong.getMessage(), offer.words(), "");
        }
    }

    /// Its rule and next twelve dates.
    void show(Ruling ruling) {
        var series = ruling.series();
        terminal.err().println(ruling.name() + ": " + (series.rrule().isEmpty()
                ? "single dates"
                : series.rrule() + ", " + RuleWords.of(series.rrule())));
        series.notOver(tools.clock().instant(), TWELVE)
                .forEach(date -> terminal.err().println("  " + SpanWords.between(date.span(), series.zone())
                        + OccurrencesCommand.clocks(date.occurrence())));
    }

    /// Whether somebody at the terminal says yes.
    boolean agreed() {
        if (!terminal.interactive()) {
            terminal.err().println("· nothing is kept; say --yes to keep it");
            return false;
        }
        return settling.questions().line("Keep it? [y/N] ").filter(answer -> answer.matches("(?i)y|yes")).isPresent();
    }

    private int keep(Ruling ruling, String reason, PlannedOptions planned) {
        var told = settling.settle(Edit.first(ruling, tools.clock().instant(), tools.operator(), reason), planned);
        if (planned.json()) {
            Json.write(terminal.out(), told);
        } else if (told.kept()) {
            terminal.out().println(ruling.id());
        }
        return told.kept() ? Status.OK : Status.WAITS;
    }
}
