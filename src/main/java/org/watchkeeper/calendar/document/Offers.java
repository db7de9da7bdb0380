package org.watchkeeper.calendar.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Proposal;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.runbook.Blackout;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Schedule;

/// What documents offer to the calendar, with their lines.
public final class Offers {
    private static final Length ONE_DAY = Length.parse("P1D");

    private Offers() {}

    /// Windows and blackouts of the library that are not on the calendar yet, in the order of the documents.
    public static List<Offer> in(Collection<Library.Entry> library, Rulebook rulebook, Proposal.Setting setting) {
        var adopted = rulebook.versions().stream().map(Edit.Version::ruling).map(Ruling::source)
                .collect(Collectors.toSet());
        return library.stream().flatMap(entry -> of(entry, setting).stream())
                .filter(offer -> !adopted.contains(offer.source())).toList();
    }

    private static List<Offer> of(Library.Entry entry, Proposal.Setting setting) {
        var offers = new ArrayList<Offer>();
        entry.runbook().schedules().stream().filter(schedule -> schedule.kind() == Schedule.Kind.WINDOW)
                .map(schedule -> new Offer(Offer.Kind.WINDOW, WindowName.of(entry.runbook(), schedule.line()),
                        schedule.text(), source(entry, schedule.line()), Proposal.of(schedule, setting),
                        Proposal.terms(schedule)))
                .forEach(offers::add);
        entry.runbook().facts().blackouts().stream()
                .map(blackout -> new Offer(Offer.Kind.BLACKOUT, name(blackout.name()), blackout.text(),
                        source(entry, blackout.line()), days(blackout, setting), Window.Terms.USUAL))
                .forEach(offers::add);
        return offers;
    }

    private static Ruling.Source source(Library.Entry entry, int line) {
        return new Ruling.Source(entry.file().toString(), line);
    }

    private static String name(String text) {
        return WindowName.shortened(text.replaceAll("\\s+", " ").strip());
    }

    /// Whole days; what the document leaves open is assumed and said (T-193).
    private static Proposal days(Blackout blackout, Proposal.Setting setting) {
        var zone = setting.zone().orElse(ZoneId.of("UTC"));
        var remarks = new ArrayList<String>();
        if (setting.zone().isEmpty()) {
            remarks.add("Assumed: days in UTC");
        }
        if (!blackout.from().isEmpty()) {
            return period(blackout, setting, zone, remarks);
        }
        if (blackout.rrule().isEmpty()) {
            return new Proposal.Open(List.of(blackout.question().isEmpty() ? "On which days?" : blackout.question()));
        }
        if (!blackout.question().isEmpty()) {
            remarks.add("Assumed: one day. " + blackout.question());
        }
        return new Proposal.Dated(
                Proposal.aligned(Series.every(blackout.rrule(), midnight(setting.today()), ONE_DAY, zone)),
                remarks);
    }

    private static Proposal period(Blackout blackout, Proposal.Setting setting, ZoneId zone, List<String> remarks) {
        try {
            boolean yearly = blackout.from().startsWith("--");
            int year = setting.today().getYear();
            var from = yearly ? MonthDay.parse(blackout.from()).atYear(year) : LocalDate.parse(blackout.from());
            var to = blackout.to().isEmpty()
                    ? from
                    : yearly ? MonthDay.parse(blackout.to()).atYear(year) : LocalDate.parse(blackout.to());
            var last = to.isBefore(from) ? to.plusYears(1) : to;
            var length = Length.parse("P" + (ChronoUnit.DAYS.between(from, last) + 1) + "D");
            return new Proposal.Dated(yearly
                    ? Series.every("FREQ=YEARLY;BYMONTH=" + from.getMonthValue() + ";BYMONTHDAY="
                            + from.getDayOfMonth(), midnight(from), length, zone)
                    : Series.once(midnight(from), length, zone), remarks);
        } catch (DateTimeException unclear) {
            return new Proposal.Open(List.of("From which day to which?"));
        }
    }

    private static java.time.LocalDateTime midnight(LocalDate day) {
        return day.atTime(LocalTime.MIDNIGHT);
    }
}
