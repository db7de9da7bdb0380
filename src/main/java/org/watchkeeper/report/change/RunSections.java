package org.watchkeeper.report.change;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.host.Host;
import org.watchkeeper.report.Report.Block;
import org.watchkeeper.report.Report.Fact;
import org.watchkeeper.report.Report.Facts;
import org.watchkeeper.report.Report.Lines;
import org.watchkeeper.report.Report.Section;
import org.watchkeeper.report.Report.Table;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.OutcomeWords;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.account.Account;
import org.watchkeeper.run.account.Deviation;
import org.watchkeeper.run.account.Ending;
import org.watchkeeper.run.account.FateWords;
import org.watchkeeper.run.account.Way;

/// How one run of a change went. What commands printed is in the record of the run, which is named.
final class RunSections {
    private final Account account;
    private final ZoneId zone;

    private RunSections(Account account, ZoneId zone) {
        this.account = account;
        this.zone = zone;
    }

    static List<Section> of(Account account, ZoneId zone) {
        var run = new RunSections(account, zone);
        var blocks = new ArrayList<Block>(List.of(run.summary()));
        account.ways().forEach(way -> blocks.add(run.steps(way)));
        var title = account.state().plan().title();
        return List.of(new Section("Run: " + title, blocks),
                Section.of("Commands of the run: " + title, run.commands()),
                Section.of("Deviations from the document", run.deviations()),
                Section.of("Still open on hosts", run.open()));
    }

    private Facts summary() {
        var state = account.state();
        var plan = state.plan();
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact("Result", Story.word(Ending.result(state)) + (state.isFinished() ? "" : ", not closed yet")));
        facts.add(new Fact("Summary", Ending.summary(state)));
        facts.add(new Fact("Opened", MomentWords.at(state.opened(), zone) + " by " + state.openedBy().name()));
        if (account.journal().getLast().event() instanceof RunEvent.Finished(_, var note, var by)) {
            facts.add(new Fact("Closed", MomentWords.at(state.changed(), zone) + " by " + by.name()));
            if (!note.isBlank()) {
                facts.add(new Fact("Note", note));
            }
        }
        if (!state.rollbackReason().isBlank()) {
            facts.add(new Fact("Taken back because", state.rollbackReason()));
        }
        facts.add(new Fact("Document", plan.source().file() + ", lines " + plan.source().lines() + ", SHA-256 "
                + plan.source().sha256()));
        facts.add(new Fact("Record", "run " + plan.id()));
        return new Facts(facts);
    }

    private Table steps(Way way) {
        var hosts = account.state().plan().hosts().stream().map(Host::name);
        var head = Stream.of(Stream.of("#", way.title()), hosts, Stream.of("Time")).flatMap(each -> each).toList();
        return new Table(head, way.rows().stream().map(RunSections::step).toList(), "No step.");
    }

    private static List<String> step(Way.Row row) {
        return Stream.of(Stream.of(String.valueOf(row.number()), row.title()),
                row.cells().stream().map(cell -> FateWords.of(row, cell)),
                Stream.of(row.took().map(Ending::length).orElse("–"))).flatMap(each -> each).toList();
    }

    private Table commands() {
        return new Table(List.of("Step", "Command", "Began", "Took", "Outcome"),
                account.state().attempts().stream().map(this::command).toList(), "No command was started.");
    }

    private List<String> command(Attempt attempt) {
        var state = account.state();
        var passage = attempt.back() ? state.back().getLast().passage() : state.forward().passage();
        return List.of((attempt.back() ? "Way back, " : "") + Story.place(state.plan(), passage, attempt.task()),
                attempt.shown().strip(), MomentWords.at(attempt.began(), zone),
                attempt.ended().map(end -> Ending.length(Duration.between(attempt.began(), end))).orElse("–"),
                attempt.outcome().map(OutcomeWords::of).orElse("still open"));
    }

    private Lines deviations() {
        return new Lines(account.deviations().stream().map(this::deviation).toList(),
                "None: everything was run as the document says.");
    }

    private String deviation(Deviation one) {
        var where = Stream.of(one.step().isEmpty() ? "" : "step " + one.step(), String.join(", ", one.hosts()))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(" on "));
        return Stream.of(one.kind().word(), where, one.words(), one.by(), MomentWords.at(one.at(), zone))
                .filter(words -> !words.isBlank()).collect(Collectors.joining(" · "));
    }

    private Lines open() {
        return new Lines(account.open().stream()
                .map(open -> open.host() + ": " + open.what() + " (step " + open.step() + ")").toList(),
                "Nothing that the record shows.");
    }
}
