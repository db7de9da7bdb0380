package org.watchkeeper.calendar.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.Proposal;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.document.Offer;
import org.watchkeeper.calendar.document.Offers;
import org.watchkeeper.calendar.document.WindowName;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Schedule;

/// A window or blackout that a runbook states, with the line that states it. `series` is when that is, where the document says it; `question` is
/// what it leaves open or what is assumed; both are settled in the form.
public record FoundWindow(Kind kind, String name, String text, Optional<Series> series,
        Window.Standing standing, String question, Ruling.Source source) {
    /// The windows, then the blackouts, that runbooks state and that are not on the calendar yet.
    public static List<FoundWindow> in(Library library, Rulebook rulebook, Sentence reader) {
        var windows = library.entries().stream().flatMap(entry -> of(entry, reader));
        var setting = new Proposal.Setting(reader.today(), Optional.empty(), Optional.empty());
        var blackouts = library.entries().stream().flatMap(entry -> Offers.in(List.of(entry), rulebook, setting)
                .stream().filter(offer -> offer.kind() == Offer.Kind.BLACKOUT).map(FoundWindow::of));
        return Stream.concat(windows, blackouts).filter(found -> rulebook.versions().stream()
                .noneMatch(each -> each.ruling().source().equals(found.source()))).toList();
    }

    private static Stream<FoundWindow> of(Library.Entry entry, Sentence reader) {
        return entry.runbook().schedules().stream().filter(each -> each.kind() == Schedule.Kind.WINDOW)
                .map(schedule -> of(entry, schedule, reader));
    }

    private static FoundWindow of(Library.Entry entry, Schedule schedule, Sentence reader) {
        var meaning = reader.of(schedule);
        return new FoundWindow(Kind.WINDOW, WindowName.of(entry.runbook(), schedule.line()),
                schedule.text(), meaning.series(), standing(schedule), meaning.open(),
                new Ruling.Source(entry.file().toString(), schedule.line()));
    }

    private static FoundWindow of(Offer offer) {
        Optional<Series> series = switch (offer.proposal()) {
            case Proposal.Dated(var dated, _) -> Optional.of(dated);
            case Proposal.Open _ -> Optional.empty();
        };
        var remarks = switch (offer.proposal()) {
            case Proposal.Dated(_, var assumed) -> assumed;
            case Proposal.Open(var questions) -> questions;
        };
        return new FoundWindow(Kind.BLACKOUT, offer.name(), offer.words(), series,
                Window.Standing.CONFIRMED, String.join(" ", remarks), offer.source());
    }

    /// What a form begins with: when it is as it can be typed, or what the document says.
    String sentence() {
        return series.map(Sentence::of).orElse(text);
    }

    private static Window.Standing standing(Schedule schedule) {
        return switch (schedule.status()) {
            case CONFIRMED -> Window.Standing.CONFIRMED;
            case TENTATIVE -> Window.Standing.TENTATIVE;
            case TO_BE_ANNOUNCED -> Window.Standing.TO_BE_ANNOUNCED;
            case ON_DEMAND -> Window.Standing.EMERGENCY;
        };
    }
}
