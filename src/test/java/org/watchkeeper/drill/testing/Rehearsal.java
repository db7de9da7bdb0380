package org.watchkeeper.drill.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.drill.Mishap;
import org.watchkeeper.drill.Practices;
import org.watchkeeper.drill.server.Drill;
import org.watchkeeper.health.shell.ShellRounds;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.testing.MemoryFacts;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.detached.DetachedShells;
import org.watchkeeper.remote.ssh.SshSettings;
import org.watchkeeper.remote.ssh.SshWires;
import org.watchkeeper.remote.ssh.known.TrustFiles;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Gate;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.Planned;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.RelayedListener;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.TaskState;
import org.watchkeeper.run.Walk;
import org.watchkeeper.run.WayBack;
import org.watchkeeper.run.Wish;
import org.watchkeeper.run.fact.FactRound;
import org.watchkeeper.run.fact.Told;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.RecordingListener;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Procedure;

/// Walks procedures of a pack on its first practice host over real SSH, as an operator would who confirms every question and
/// does by hand what a person has to do. Each rehearsal has hosts of its own, as they are when they are new.
public final class Rehearsal implements AutoCloseable {
    /// So fast that a play has ended before anybody looks.
    private static final double AT_ONCE = 1_000_000;

    private final Pack pack;
    private final Drill drill;
    private final SshWires wires;
    private final LiveRuns runs;
    private final MemoryOutputs outputs = new MemoryOutputs();
    private final Ids ids = Ids.of(new SecureRandom());

    public Rehearsal(Pack pack, Path folder) {
        this.pack = pack;
        drill = new Drill(() -> Practices.of(pack.practice()), folder.resolve("practice"), Clock.systemUTC(), AT_ONCE);
        var hosts = new MemoryHosts();
        drill.hosts().forEach(hosts::save);
        wires = new SshWires(hosts, drill, new TrustFiles(folder.resolve("known_hosts"), List.of()),
                SshSettings.standard(""));
        runs = new LiveRuns(new Means(new MemoryJournal(), outputs, new DetachedShells(wires, InstantSource.system()),
                ids, InstantSource.system(), Thread.ofVirtual().factory(), Pace.USUAL));
    }

    /// Walks a procedure to its end, a way back after what it takes back; gives back what did not go as it should, empty when
    /// all did.
    public List<String> walk(String procedure, int way) {
        return pack.runbook().procedures().stream().filter(other -> other.rollback().equals(procedure)).findFirst()
                .map(other -> walk(other.id(), way)).filter(troubles -> !troubles.isEmpty())
                .orElseGet(() -> walked(procedure, way));
    }

    private List<String> walked(String procedure, int way) {
        var listener = new RecordingListener();
        var walk = open(plan(procedure, way), listener);
        var troubles = new ArrayList<>(onwards(walk, listener));
        asked(listener, () -> walk.finish(RunEvent.Result.COMPLETED, ""));
        return troubles;
    }

    /// Walks a procedure until one of the commands that change something fails, and then all the way back; gives back what did
    /// not go as it should.
    public List<String> walkBack(String procedure, Moment fails) {
        var plan = plan(procedure, 0);
        var listener = new RecordingListener();
        var walk = open(plan, new Saboteur(listener, new Changing(plan).at(fails)));
        forwards(walk, listener);
        if (WayBack.of(walk.state()).passage().isEmpty()) {
            return List.of("no way back: " + WayBack.of(walk.state()).words());
        }
        asked(listener, () -> walk.rollBack("a rehearsal"));
        return onwards(walk, listener);
    }

    /// What the practice hosts say of themselves.
    public Map<Host, HostFacts> facts() {
        return Told.facts(new FactRound(questions -> new ShellRounds(wires, questions, InstantSource.system(), "test"),
                new MemoryFacts(), InstantSource.system()).of(drill.hosts(), Questions.refuseAll()));
    }

    /// Leaves the runs and waits for what they still have to do on the hosts.
    @Override
    public void close() {
        runs.close();
        wires.close();
        drill.close();
    }

    private Walk open(Plan plan, Walk.Listener listener) {
        return runs.open(plan, secrets(pack.runbook().procedure(plan.source().procedureId()).orElseThrow()),
                new Operator("rehearsal"), Questions.refuseAll(), listener);
    }

    /// Walks on to the end of the passage, past what fails.
    private List<String> onwards(Walk walk, RecordingListener listener) {
        var troubles = new ArrayList<String>();
        listener.awaitRest(1);
        while (walk.state().walked().next().isPresent()) {
            forwards(walk, listener);
            if (hasFailed(walk.state())) {
                troubles.add(trouble(walk.state().attempts().getLast()));
                asked(listener, () -> walk.doneByHand("it did not go as it should"));
            }
        }
        return troubles;
    }

    /// Walks on until something fails or the passage ends.
    private void forwards(Walk walk, RecordingListener listener) {
        listener.awaitRest(1);
        while (walk.state().walked().next().isPresent() && !hasFailed(walk.state())) {
            var passage = walk.state().walked().passage();
            var task = passage.tasks().get(walk.state().walked().next().getAsInt());
            asked(listener, () -> pass(walk, Gate.of(passage, task)));
        }
    }

    private static void pass(Walk walk, Gate gate) {
        switch (gate) {
            case Gate.Free _ -> walk.runToGate();
            case Gate.Confirm _ -> walk.runStep(true);
            case Gate.Attended _ -> walk.doneByHand("done in a terminal");
            case Gate.Person _ -> walk.doneByHand("");
        }
    }

    private static void asked(RecordingListener listener, Runnable request) {
        int rests = listener.rests();
        int refusals = listener.refusals().size();
        request.run();
        listener.awaitRest(rests + 1);
        if (listener.refusals().size() > refusals) {
            throw new AssertionError("refused: " + listener.refusals().getLast());
        }
    }

    private static boolean hasFailed(RunState state) {
        var next = state.walked().next();
        return next.isPresent()
                && state.walked().tasks().get(next.getAsInt()).standing() instanceof TaskState.Standing.Settled;
    }

    private String trouble(Attempt attempt) {
        var printed = new StringBuilder();
        outputs.read(attempt.id(), chunk -> printed.append(new String(chunk.bytes(), StandardCharsets.UTF_8)));
        return attempt.shown() + "\n  → " + attempt.outcome().map(Outcome::toString).orElse("") + "\n  "
                + printed.toString().strip();
    }

    private Plan plan(String id, int way) {
        var procedure = pack.runbook().procedure(id).orElseThrow();
        var values = new HashMap<String, String>();
        parameters(procedure).filter(parameter -> parameter.type() != Parameter.Type.SECRET)
                .forEach(parameter -> values.put(parameter.name(), value(parameter)));
        var wish = new Wish(pack.name(), pack.runbook(), id, List.of(host(procedure)), Order.STEP_BY_STEP, values,
                secrets(procedure), choices(procedure, way), "");
        return switch (new Planner(ids).plan(wish)) {
            case Planned.Ready(var plan) -> plan;
            case Planned.Objected(var objections) -> throw new AssertionError(objections.toString());
        };
    }

    private Map<String, Secret> secrets(Procedure procedure) {
        var secrets = new HashMap<String, Secret>();
        parameters(procedure).filter(parameter -> parameter.type() == Parameter.Type.SECRET)
                .forEach(parameter -> secrets.put(parameter.name(), Secret.of("rehearsal")));
        return secrets;
    }

    private Stream<Parameter> parameters(Procedure procedure) {
        var linked = pack.runbook().procedure(procedure.rollback()).stream();
        return Stream.concat(Stream.of(procedure), linked).flatMap(each -> each.parameters().stream());
    }

    /// What the document proposes, else something of its type.
    private static String value(Parameter parameter) {
        if (parameter.stamp().isPresent()) {
            return parameter.proposed(Instant.parse("2026-11-21T02:00:00Z"));
        }
        if (!parameter.sample().isEmpty() && parameter.options().isEmpty()) {
            return parameter.sample();
        }
        return switch (parameter.type()) {
            case DATE -> "20261121";
            case NUMBER -> "1";
            case VERSION -> "1.2.3";
            case HOST -> "node-1";
            case PATH -> "/srv/rehearsal";
            case URL -> "https://rehearsal.invalid/";
            case CHOICE -> parameter.options().getFirst();
            case TEXT, SECRET -> "rehearsal";
        };
    }

    /// Of each choice the option of that number, counted on from its first.
    private Map<String, String> choices(Procedure procedure, int way) {
        var linked = pack.runbook().procedure(procedure.rollback()).stream();
        return Stream.concat(Stream.of(procedure), linked).flatMap(each -> each.choices().stream()).distinct()
                .collect(Collectors.toMap(Choice::id,
                        choice -> choice.options().get(way % choice.options().size()).name()));
    }

    /// The first host on which no step of the procedure is out of place.
    private Host host(Procedure procedure) {
        return drill.hosts().stream().filter(
                host -> procedure.steps().stream().allMatch(step -> step.proviso().isFor(host.environment())))
                .findFirst()
                .orElseGet(() -> drill.hosts().getFirst());
    }

    /// Hears what a run says, and makes one of its commands fail the moment before it is sent.
    private final class Saboteur extends RelayedListener {
        private final int target;

        Saboteur(RecordingListener listener, int target) {
            super(listener);
            this.target = target;
        }

        @Override
        public void happened(Entry entry, RunState state) {
            if (entry.event() instanceof RunEvent.AttemptBegan began && began.task() == target
                    && !state.isGoingBack()) {
                drill.switchStory(state.plan().hosts().getFirst().id(), Mishap.NEXT_FAILS.story().id(), true);
            }
            super.happened(entry, state);
        }
    }
}
