package org.watchkeeper.runbook.ui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.watchkeeper.runbook.Blackout;
import org.watchkeeper.runbook.Contact;
import org.watchkeeper.runbook.Dates;
import org.watchkeeper.runbook.Facts;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Notice;
import org.watchkeeper.runbook.Probe;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Threshold;
import org.watchkeeper.runbook.ui.page.Insight.OneFact;

/// The facts of a document as rows, kind by kind. Pure. `isKnown` tells whether the library has the file a link leads to.
public record FactRows(Runbook runbook, Dates dates, Predicate<String> isKnown) {
    List<Insight> rows() {
        var rows = new ArrayList<Insight>();
        var facts = runbook.facts();
        add(rows, "Schedules", runbook.schedules(), schedule -> new Insight.OneSchedule(schedule, dates.of(schedule)));
        add(rows, "Blackouts", facts.blackouts(), this::blackout);
        add(rows, "Notices", facts.notices(), FactRows::notice);
        add(rows, "Contacts", facts.contacts(), FactRows::contact);
        add(rows, "Thresholds", facts.thresholds(), FactRows::threshold);
        add(rows, "Probes", facts.probes(), FactRows::probe);
        add(rows, "Metrics", facts.metrics(), metric -> fact(OneFact.Kind.METRIC, metric.name(),
                metric.sample().isEmpty() ? "" : "a sample: " + metric.sample(), Lines.at(metric.line())));
        add(rows, "Emergencies", facts.emergencies(), FactRows::emergency);
        add(rows, "Troubleshooting", facts.troubles(), FactRows::trouble);
        add(rows, "Forms", facts.forms(),
                field -> fact(OneFact.Kind.FORM, field.name(), field.hint(), Lines.at(field.line())));
        add(rows, "Links to files", facts.links(), this::link);
        return rows;
    }

    private static <T> void add(List<Insight> rows, String title, List<T> found, Function<T, Insight> row) {
        if (!found.isEmpty()) {
            rows.add(new Insight.Head(title, found.size()));
            found.forEach(each -> rows.add(row.apply(each)));
        }
    }

    private Insight blackout(Blackout blackout) {
        var days = new Schedule(blackout.name(), blackout.line(), Schedule.Kind.CADENCE,
                Schedule.When.every(blackout.rrule()), "");
        var period = blackout.to().isEmpty()
                ? dates.of(days).words()
                : readable(blackout.from()) + " to " + readable(blackout.to());
        return new OneFact(OneFact.Kind.BLACKOUT, blackout.name(), period, blackout.question(),
                Lines.at(blackout.line()));
    }

    /// `--12-15` comes back each year.
    private static String readable(String date) {
        return date.startsWith("--") ? date.substring(2) + " of each year" : date;
    }

    private static Insight notice(Notice notice) {
        var when = notice.when().equals(notice.text()) || notice.text().endsWith(notice.when()) ? "" : notice.when();
        return fact(OneFact.Kind.NOTICE, notice.text(),
                joined(" · ", when, named("by ", notice.channel()), named("to ", notice.audience())), notice.lines());
    }

    private static Insight contact(Contact contact) {
        return fact(OneFact.Kind.CONTACT, contact.role(),
                joined(" · ", contact.primary(), named("backup: ", contact.backup()),
                        named("then ", contact.escalation())),
                contact.lines());
    }

    private static Insight threshold(Threshold threshold) {
        return fact(OneFact.Kind.THRESHOLD, threshold.name() + "  " + threshold.condition(),
                joined(" · ", threshold.kind() == Threshold.Kind.LIMIT ? "" : threshold.kind().word(),
                        threshold.subject(),
                        threshold.assumed()),
                Lines.at(threshold.line()));
    }

    private static Insight probe(Probe probe) {
        var command = probe.command().isEmpty() ? "no command" : probe.command().lines().findFirst().orElse("");
        return fact(OneFact.Kind.PROBE, probe.title(),
                joined(" · ", (probe.proposed() && !probe.command().isEmpty() ? "ours: " : "") + command,
                        "good: " + probe.good(), named("the document: ", probe.threshold())),
                probe.lines());
    }

    private static Insight emergency(Facts.Emergency emergency) {
        var phases = String.join(", ", emergency.phases().stream().map(Facts.Phase::title).toList());
        return fact(OneFact.Kind.EMERGENCY, emergency.title(),
                joined(" · ", named("when: ", String.join(", ", emergency.triggers())), phases), emergency.lines());
    }

    private static Insight trouble(Facts.Trouble trouble) {
        return fact(OneFact.Kind.TROUBLE, trouble.issue(),
                joined(" → ", trouble.detection(), trouble.fix(), trouble.solution()),
                Lines.at(trouble.line()));
    }

    private Insight link(Facts.Link link) {
        var missing = isKnown.test(link.target()) ? "" : "Not in the library: it cannot be opened here.";
        return new OneFact(OneFact.Kind.LINK, link.text(), link.target(), missing, Lines.at(link.line()));
    }

    private static Insight fact(OneFact.Kind kind, String title, String detail, Lines at) {
        return new OneFact(kind, title, detail, "", at);
    }

    private static String named(String name, String value) {
        return value.isEmpty() ? "" : name + value;
    }

    private static String joined(String between, String... parts) {
        return String.join(between, Stream.of(parts).filter(part -> !part.isBlank()).toList());
    }
}
