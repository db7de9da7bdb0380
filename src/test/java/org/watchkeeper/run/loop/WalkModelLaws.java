package org.watchkeeper.run.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchkeeper.host.Host;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Walk;
import org.watchkeeper.run.testing.Act;
import org.watchkeeper.run.testing.Specimen;

/// A random operator and random hosts: whatever they do, the promises of a walk hold.
class WalkModelLaws {
    private static final int STORIES = Integer.getInteger("watchkeeper.stories", 300);

    @Test
    @Timeout(120)
    void whatever_operator_hosts_and_disks_do_the_promises_of_a_walk_hold() {
        for (long seed = 1; seed <= STORIES; seed++) {
            try {
                new Story(seed).tell();
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("story " + seed + ": " + broken.getMessage(), broken);
            }
        }
    }

    /// One run, from its opening to its end or until the teller has had enough.
    private static final class Story {
        private final Random random;
        private final Rig rig = new Rig();
        private final Map<AttemptId, List<Act>> played = new HashMap<>();
        private final List<String> broken = new CopyOnWriteArrayList<>();
        private final Plan plan;

        Story(long seed) {
            random = new Random(seed);
            var hosts = random.nextBoolean()
                    ? List.of(Specimen.host("app-1"))
                    : List.of(Specimen.host("app-1"), Specimen.host("db-1"));
            plan = Specimen.plan("story", hosts, List.of(), Specimen.stepWithUndo("one", List.of("undo 1"), "a", "b"),
                    Specimen.instruction("look"), Specimen.stepWithUndo("two", List.of("undo 2"), "c"));
        }

        void tell() {
            rig.shells.otherwise(this::behave);
            var walk = rig.open(plan);
            rig.listener.awaitRest(1);
            for (int request = 0; request < 25 && !walk.state().isFinished(); request++) {
                trouble();
                int rests = rig.listener.rests();
                ask(walk);
                if (draw(4) > 0) {
                    settle(walk, rests);
                }
            }
            rig.outputs.heal();
            rig.journal.heal();
            rig.close();
            check();
        }

        /// Called when a command is started: what it will do, and whether it was allowed to start now.
        private List<Act> behave(Host host, RemoteCommand command) {
            var began = rig.journal.read(plan.id()).stream().map(Entry::event)
                    .anyMatch(event -> event instanceof RunEvent.AttemptBegan(_, var id, var script, _, _, _, _)
                            && id.equals(command.attempt()) && script.equals(command.script()));
            if (!began) {
                broken.add("started before it was written: " + command.script());
            }
            var acts = acts();
            synchronized (played) {
                played.put(command.attempt(), acts);
            }
            return acts;
        }

        private List<Act> acts() {
            synchronized (random) {
                var acts = new ArrayList<Act>();
                while (random.nextInt(3) > 0) {
                    acts.add(random.nextInt(3) == 0 ? Act.lose() : Act.print("out " + random.nextInt(100) + "\n"));
                }
                acts.add(switch (random.nextInt(8)) {
                    case 0 -> Act.vanish();
                    case 1 -> Act.neverStart();
                    case 2 -> Act.exit(1);
                    case 3 -> Act.endless();
                    default -> Act.exit(0);
                });
                return acts.getLast() instanceof Act.NeverStart ? List.of(acts.getLast()) : acts;
            }
        }

        private void trouble() {
            rig.outputs.heal();
            rig.journal.heal();
            switch (draw(12)) {
                case 0 -> rig.outputs.failAfter(draw(20));
                case 1 -> rig.journal.fail();
                case 2, 3 -> rig.shells.refuse("app-1", new Unreachable("No route", "app-1", "", draw(2) == 0));
                default -> {
                }
            }
        }

        private int draw(int bound) {
            synchronized (random) {
                return random.nextInt(bound);
            }
        }

        private void ask(Walk walk) {
            switch (draw(22)) {
                case 0, 1, 2, 3 -> walk.runStep(true);
                case 4, 5, 6, 7 -> walk.runToGate();
                case 8, 9 -> walk.retry();
                case 10 -> walk.editAndRetry("edited", false);
                case 11 -> walk.skip("no need");
                case 12, 13 -> walk.doneByHand("done");
                case 14 -> walk.pause();
                case 15, 16 -> walk.resume();
                case 17 -> walk.stop();
                case 18 -> walk.giveUp();
                case 19 -> walk.reconnect();
                case 20 -> walk.rollBack("enough");
                default -> walk.finish(RunEvent.Result.values()[draw(3)], "");
            }
        }

        /// Waits for rest; stops what would run for ever.
        private void settle(Walk walk, int rests) {
            for (int patience = 0; rig.listener.rests() == rests && patience < 2000; patience++) {
                if (patience % 40 == 39) {
                    rig.journal.heal();
                    rig.outputs.heal();
                    walk.stop();
                }
                Thread.onSpinWait();
                java.util.concurrent.locks.LockSupport.parkNanos(200_000);
            }
        }

        private void check() {
            assertEquals(List.of(), broken);
            var entries = rig.journal.read(plan.id());
            var starts = rig.shells.started().stream().map(start -> start.command().attempt()).toList();
            assertEquals(starts.size(), new HashSet<>(starts).size(), "an attempt was started twice");
            assertEquals(entries.stream().map(Entry::event).toList(), rig.listener.events(),
                    "what is shown is what is stored");
            noStartWithoutTheOperator(entries);
            outputIsComplete(RunState.of(entries));
            outcomesAreTrue(RunState.of(entries));
        }

        /// After an end that does not let pass only RetryAllowed makes another beginning of that task possible.
        private void noStartWithoutTheOperator(List<Entry> entries) {
            var blocked = new HashSet<String>();
            var attempts = new HashMap<AttemptId, String>();
            boolean back = false;
            for (var entry : entries) {
                switch (entry.event()) {
                    case RunEvent.AttemptBegan began -> {
                        var task = back + " " + began.task();
                        assertTrue(!blocked.contains(task), "began again by itself: " + task);
                        attempts.put(began.attempt(), task);
                    }
                    case RunEvent.AttemptEnded(var id, var outcome, _) -> {
                        assertTrue(attempts.containsKey(id));
                        if (!outcome.letsPass()) {
                            blocked.add(attempts.get(id));
                        }
                    }
                    case RunEvent.RetryAllowed(var task, _) -> blocked.remove(back + " " + task);
                    case RunEvent.RollbackBegan _ -> back = true;
                    default -> {
                    }
                }
            }
        }

        /// For an attempt that ended by exit status, everything its script printed is stored, and what was shown is stored.
        private void outputIsComplete(RunState state) {
            for (var attempt : state.attempts()) {
                var stored = rig.outputs.text(attempt.id(), Stream.OUT);
                var printed = printed(attempt);
                if (attempt.outcome().map(WalkModelLaws::isByStatus).orElse(false)) {
                    assertEquals(printed, stored);
                } else if (!printed.startsWith(stored)) {
                    fail("stored what was not printed: " + stored);
                }
            }
        }

        private String printed(Attempt attempt) {
            var text = new StringBuilder();
            for (var act : played.getOrDefault(attempt.id(), List.of())) {
                if (act instanceof Act.Print(_, var bytes)) {
                    text.append(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            return text.toString();
        }

        private void outcomesAreTrue(RunState state) {
            for (var attempt : state.attempts()) {
                var acts = played.get(attempt.id());
                if (acts == null || attempt.outcome().isEmpty()) {
                    continue;
                }
                var end = acts.getLast();
                switch (attempt.outcome().get()) {
                    case Outcome.Succeeded _ -> assertEquals(Act.exit(0), end);
                    case Outcome.Failed _ -> assertEquals(Act.exit(1), end);
                    case Outcome.Achieved _ -> fail("no command here is achieved");
                    case Outcome.Unknown _, Outcome.Cancelled _, Outcome.Skipped _, Outcome.ByHand _ -> {
                    }
                }
            }
        }
    }

    private static boolean isByStatus(Outcome outcome) {
        return outcome instanceof Outcome.Succeeded || outcome instanceof Outcome.Failed;
    }
}
