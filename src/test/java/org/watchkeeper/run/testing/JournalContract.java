package org.watchkeeper.run.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.Hurdle;
import org.watchkeeper.host.Environment;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Journal;
import org.watchkeeper.run.JournalTaken;
import org.watchkeeper.run.Mandate;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.PlannedCommand;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Source;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Success;

/// What every journal does. A subclass hands over a fresh, empty one for each test.
public abstract class JournalContract {
    private static final Instant NIGHT = Specimen.NIGHT;

    /// The journal under test: the same one for the whole of a test, empty at its beginning.
    protected abstract Journal journal();

    @Test
    void what_follows_an_entry_is_read_alone() {
        var plan = Specimen.plan(Specimen.step("one", "a"));
        journal().append(plan.id(), 1, Specimen.NIGHT, new RunEvent.Opened(plan, Specimen.ADA));
        journal().append(plan.id(), 2, Specimen.NIGHT, new RunEvent.Paused(Specimen.ADA));
        journal().append(plan.id(), 3, Specimen.NIGHT, new RunEvent.Resumed(Specimen.ADA));
        assertEquals(journal().read(plan.id()).subList(1, 3), journal().after(plan.id(), 1));
        assertEquals(java.util.List.of(), journal().after(plan.id(), 3));
    }

    @Test
    void a_run_that_does_not_exist_has_no_entries() {
        assertEquals(List.of(), journal().read(Specimen.runId("nobody")));
        assertEquals(List.of(), journal().runs());
    }

    @Test
    void every_event_comes_back_as_it_was_written() {
        var run = Specimen.runId("all");
        var written = new ArrayList<Entry>();
        for (var event : everyEvent()) {
            written.add(journal().append(run, written.size() + 1, NIGHT.plusMillis(written.size() * 7L), event));
        }
        assertEquals(everyEvent(), written.stream().map(Entry::event).toList());
        assertEquals(written, journal().read(run));
    }

    @Test
    void what_was_read_folds_to_the_state_that_was_written() {
        var plan = richPlan();
        var entries = new ArrayList<Entry>();
        for (var event : story(plan)) {
            entries.add(journal().append(plan.id(), entries.size() + 1, NIGHT.plusSeconds(entries.size()), event));
        }
        assertEquals(RunState.of(entries), RunState.of(journal().read(plan.id())));
    }

    @Test
    void an_entry_number_is_given_once() {
        var plan = Specimen.plan(Specimen.step("one", "true"));
        open(plan, NIGHT);
        journal().append(plan.id(), 2, NIGHT, new RunEvent.Paused(Specimen.ADA));
        assertThrows(JournalTaken.class,
                () -> journal().append(plan.id(), 2, NIGHT, new RunEvent.Resumed(Specimen.ADA)));
        assertThrows(JournalTaken.class,
                () -> journal().append(plan.id(), 1, NIGHT, new RunEvent.Opened(plan, Specimen.ADA)));
        assertEquals(new RunEvent.Paused(Specimen.ADA), journal().read(plan.id()).getLast().event());
        assertEquals(2, journal().read(plan.id()).size());
    }

    @Test
    void of_many_consoles_that_write_the_same_entry_one_wins() throws Exception {
        var plan = Specimen.plan(Specimen.step("one", "true"));
        open(plan, NIGHT);
        Callable<Boolean> console = () -> wins(plan.id());
        try (var consoles = Executors.newVirtualThreadPerTaskExecutor()) {
            int winners = 0;
            for (var answer : consoles.invokeAll(List.of(console, console, console, console))) {
                winners += answer.get() ? 1 : 0;
            }
            assertEquals(1, winners);
        }
        assertEquals(2, journal().read(plan.id()).size());
    }

    @Test
    void runs_are_listed_newest_first_with_their_result() {
        var old = Specimen.plan("old", List.of(Specimen.host("app-1"), Specimen.host("db-1", Environment.PRODUCTION)),
                List.of(), Specimen.step("one", "true"));
        var young = Specimen.plan("young", List.of(Specimen.host("app-2")), List.of(), Specimen.step("one", "true"));
        open(old, NIGHT);
        open(young, NIGHT.plusSeconds(60));
        journal().append(old.id(), 2, NIGHT.plusSeconds(90),
                new RunEvent.Finished(RunEvent.Result.ABANDONED, "", Specimen.ADA));
        var lines = journal().runs();
        assertEquals(List.of(young.id(), old.id()), lines.stream().map(line -> line.id()).toList());
        var line = lines.getLast();
        assertEquals("old", line.title());
        assertEquals("Update guide", line.runbook());
        assertEquals(List.of("app-1", "db-1"), line.hosts());
        assertEquals("production", line.environment());
        assertEquals(NIGHT, line.opened());
        assertEquals(NIGHT.plusSeconds(90), line.last());
        assertEquals(Optional.of(RunEvent.Result.ABANDONED), line.result());
        assertEquals(Optional.empty(), lines.getFirst().result());
    }

    private boolean wins(RunId run) {
        try {
            journal().append(run, 2, NIGHT, new RunEvent.Paused(Specimen.ADA));
            return true;
        } catch (JournalTaken taken) {
            return false;
        }
    }

    private void open(Plan plan, Instant at) {
        journal().append(plan.id(), 1, at, new RunEvent.Opened(plan, Specimen.ADA));
    }

    private static List<RunEvent> story(Plan plan) {
        var attempt = Specimen.attemptId(1);
        return List.of(new RunEvent.Opened(plan, Specimen.ADA),
                new RunEvent.AttemptBegan(0, attempt, "a", "a", false, Specimen.ADA),
                new RunEvent.ContactLost(attempt, "cut"), new RunEvent.ContactRegained(attempt),
                new RunEvent.AttemptEnded(attempt, new Outcome.Failed(1, "exit status 1")));
    }

    private static List<RunEvent> everyEvent() {
        var ada = Specimen.ADA;
        var attempt = Specimen.attemptId(7);
        var survivor = new StopReport.Survivor(4711, "root", "sleep 9 'ü'\n\t\"x\"");
        var events = new ArrayList<RunEvent>(List.of(new RunEvent.Opened(richPlan(), ada),
                new RunEvent.AttemptBegan(3, attempt, "echo \"${wk_v}\"\n\u0001é€😀", "echo 1.0; rm -rf /", true, ada),
                new RunEvent.ContactLost(attempt, "cut"), new RunEvent.ContactRegained(attempt),
                new RunEvent.AttemptNeverStarted(attempt, "host has no such command"),
                new RunEvent.HostUnavailable(2, "refused", true), new RunEvent.RetryAllowed(2, ada),
                new RunEvent.StopAsked(attempt, ada), new RunEvent.Paused(ada), new RunEvent.Resumed(ada),
                new RunEvent.HandedOver(new Operator("bob"), "the worker is stopped\n\u0000é", ada),
                new RunEvent.TakenOver(new Operator("bob")), new RunEvent.Extended(NIGHT, "the dump is 'slow'\n€", ada),
                new RunEvent.RollbackBegan(richPlan().forward(), "smoke test failed", ada)));
        for (var outcome : List.of(new Outcome.Succeeded(0), new Outcome.Failed(2, "why"), new Outcome.Unknown("lost"),
                new Outcome.Skipped("not here"), new Outcome.ByHand(""),
                new Outcome.Cancelled(new StopReport.Stopped()),
                new Outcome.Cancelled(new StopReport.Stopped(List.of(survivor))),
                new Outcome.Cancelled(new StopReport.NotKnown("cut")),
                new Outcome.Cancelled(new StopReport.StillRunning(List.of(survivor))))) {
            events.add(new RunEvent.AttemptEnded(attempt, outcome));
            events.add(new RunEvent.Settled(1, outcome, ada));
        }
        for (var result : RunEvent.Result.values()) {
            events.add(new RunEvent.Finished(result, "note", ada));
        }
        return List.copyOf(events);
    }

    private static Plan richPlan() {
        var hosts = List.of(Specimen.host("app-1"), Specimen.host("db-1", Environment.PRODUCTION));
        var command = new PlannedCommand("a \"${wk_v}\"", "a 1.0", new Lines(3, 4), Set.of(Flag.SUDO, Flag.DESTRUCTIVE),
                new Success(Set.of(0, 3), "^done$"));
        var values = new TreeMap<String, String>();
        values.put("v", "1.0; rm -rf / 'ü' \"$HOME\"");
        var passage = Specimen.passage(hosts,
                new PlannedStep("s1", "Stop", new Lines(2, 5), "*why*", new PlannedStep.Work.Commands(List.of(command)),
                        List.of(command)),
                Specimen.instruction("Tell them"), new PlannedStep("s3", "Look", Lines.at(9), "",
                        new PlannedStep.Work.Check(List.of(new Item("disk", 10, true, false))), List.of()));
        return new Plan(Specimen.runId("all"), Specimen.attemptId(99),
                new Source("docs/ü.md", "cd".repeat(32), "Guide", "p", new Lines(1, 20)), "Minor update",
                ProcedureKind.UPGRADE, "High", "2 h", hosts, Order.HOST_BY_HOST, values, passage,
                List.of(Specimen.step("undo", "b")), "Roll back").withoutWayBack("the vendor says so; accepted by Bob")
                .withoutLists("nobody is there to tell")
                .under(new Mandate(Optional.of(new ChangeId(new UUID(3, 4))), 1, Set.of(Hurdle.Kind.BLACKOUT),
                        List.of("It is in the blackout Freeze"), "it burns", "bob"));
    }

}
