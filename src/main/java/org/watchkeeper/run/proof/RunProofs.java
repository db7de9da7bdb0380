package org.watchkeeper.run.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.Proof;
import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.checklist.Trial;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Gate;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.Objection;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.Planned;
import org.watchkeeper.run.Proposals;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.Wish;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Parameter;

/// Items of checklists proved by runs. A value that an earlier try of the same occasion was given is taken again, so that the
/// commands of one list speak of the same files.
public final class RunProofs implements Proving {
    /// For so long a try without a run may be one that another console is about to start.
    private static final Duration BEGINNING = Duration.ofMinutes(1);

    private final Pencil pencil;
    private final Runs runs;
    private final Outputs outputs;
    private final Stock stock;
    private final Questions questions;

    public RunProofs(Pencil pencil, Runs runs, Outputs outputs, Stock stock, Questions questions) {
        this.pencil = pencil;
        this.runs = runs;
        this.outputs = outputs;
        this.stock = stock;
        this.questions = questions;
    }

    /// A try thought through: the plan, or what is against it.
    private record Thought(Planned planned, List<Asked> values, Optional<Library.Entry> entry) {}

    @Override
    public Prospect prospect(Errand errand) {
        var thought = think(errand);
        var prospect = switch (thought.planned()) {
            case Planned.Objected(var objections) -> new Prospect("", thought.values(), "",
                    objections.stream().map(Objection::message).toList());
            case Planned.Ready(var plan) -> ready(plan, thought);
        };
        return item(errand).openTrial().map(trial -> doubted(prospect, trial)).orElse(prospect);
    }

    /// What may be running is not begun a second time unless the operator says so (PRODUCT rule 3).
    private static Prospect doubted(Prospect prospect, Trial trial) {
        var why = "It was begun on " + trial.host()
                + " and nobody knows how that ended: it may be running. Take it up, unless you know that it is over.";
        return new Prospect(prospect.shown(), prospect.values(),
                prospect.confirm().isEmpty() ? why : why + "\n" + prospect.confirm(), prospect.objections());
    }

    private static Prospect ready(Plan plan, Thought thought) {
        var shown = plan.forward().steps().stream().flatMap(step -> Words.shown(step).stream())
                .collect(Collectors.joining("\n"));
        return switch (Gate.of(plan.forward(), plan.forward().tasks().getFirst())) {
            case Gate.Free _, Gate.Person _ -> new Prospect(shown, thought.values(), "", List.of());
            case Gate.Confirm(_, var why) -> new Prospect(shown, thought.values(), why, List.of());
            case Gate.Attended(_, var why) -> new Prospect(shown, thought.values(), "", List.of(why));
        };
    }

    @Override
    public Going begin(Errand errand, boolean confirmed, Report report) {
        var prospect = prospect(errand);
        if (!prospect.isReady()) {
            throw new Problem("This cannot be run", errand.host(), String.join(" ", prospect.objections()));
        }
        var thought = think(errand);
        if (!(thought.planned() instanceof Planned.Ready(var plan))) {
            throw new Problem("This cannot be run", errand.host(), "Look at it again: something has changed.");
        }
        if (list(errand).isClosed()) {
            throw new Problem("This list is closed", errand.host(), "Open it again to run what is in it.");
        }
        var before = item(errand).openTrials();
        if (!before.isEmpty() && !confirmed) {
            throw new Problem("This may be running already", errand.host(), prospect.confirm());
        }
        var trial = new Trial(plan.id().value(), errand.host(), prospect.shown());
        var written = pencil.write(errand.occasion(), new ListEvent.ProofBegan(errand.item(), trial));
        giveWay(errand, trial, before, item(errand, written));
        thought.entry().ifPresent(entry -> stock.clearance().used(entry, pencil.operator().get()));
        return start(errand, confirmed, plan, new ProofWalk(
                new ProofWalk.Subject(errand.occasion(), errand.item(), trial), pencil, report, 1));
    }

    /// Of two consoles that begin it at once the first one does: the other sees that in what it has written into.
    private void giveWay(Errand errand, Trial trial, List<Trial> before, ItemState now) {
        var first = now.openTrials().stream().filter(other -> !before.contains(other)).findFirst();
        var why = !now.isOpen()
                ? "It is settled already."
                : first.filter(other -> !other.equals(trial)).map(other -> "It was begun on " + other.host()
                        + " by somebody else just before.").orElse("");
        if (!why.isEmpty()) {
            write(errand.occasion(), Judgement.failed(why, errand.item(), trial));
            throw new Problem("This is not run", errand.host(), why);
        }
    }

    private Going start(Errand errand, boolean confirmed, Plan plan, ProofWalk proof) {
        var walk = runs.open(plan, pencil.operator().get(), questions, proof);
        proof.follows(walk);
        if (item(errand).item().proof() instanceof Proof.OfProcedure) {
            walk.runToGate();
        } else {
            walk.runStep(confirmed);
        }
        return proof;
    }

    @Override
    public Going takeUp(OccasionId occasion, ItemKey item, Trial trial, Report report) {
        var proof = new ProofWalk(new ProofWalk.Subject(occasion, item, trial), pencil, report, 0);
        proof.follows(runs.resume(new RunId(trial.run()), pencil.operator().get(), questions, proof));
        return proof;
    }

    @Override
    public Verdict settle(OccasionId occasion, ItemKey item, Trial trial) {
        var state = runs.look(new RunId(trial.run()));
        if (state.isEmpty()) {
            if (isBeginning(occasion, item, trial)) {
                return new Verdict.Pending(
                        "It was begun within the last minute and may be about to start: look again.");
            }
            return write(occasion, Judgement.failed("It was never started.", item, trial));
        }
        var run = state.get();
        if (Judgement.isProved(run)) {
            return write(occasion, Judgement.proved(run, item, trial));
        }
        if (run.isFinished()) {
            var why = Judgement.why(run);
            return write(occasion,
                    Judgement.failed(why.isEmpty() ? "The run was closed before it was done." : why, item, trial));
        }
        return new Verdict.Pending(pending(run));
    }

    private boolean isBeginning(OccasionId occasion, ItemKey item, Trial trial) {
        var since = pencil.clock().instant().minus(BEGINNING);
        var marks = look(occasion).marks().get(item);
        return marks != null && marks.history().stream().anyMatch(entry -> entry.at().isAfter(since)
                && entry.event() instanceof ListEvent.ProofBegan(_, var begun) && begun.equals(trial));
    }

    private static String pending(RunState run) {
        return run.openAttempt().map(open -> "It was running on " + Words.host(run, open) + " when it was last seen.")
                .orElse("Its run is open and waits for a person.");
    }

    private Verdict write(OccasionId occasion, Judgement judgement) {
        pencil.write(occasion, judgement.id(), judgement.event());
        return judgement.verdict();
    }

    @Override
    public void output(Trial trial, Consumer<Printed> reader) {
        runs.look(new RunId(trial.run())).map(RunState::attempts).orElse(List.of()).stream().map(Attempt::id)
                .forEach(attempt -> outputs.read(attempt, chunk -> reader.accept(Words.printed(chunk))));
    }

    private Thought think(Errand errand) {
        var list = list(errand);
        var item = item(errand).item();
        var entry = stock.documents().apply(Path.of(list.copy().origin().file()));
        var host = stock.hosts().named(errand.host());
        var excerpt = entry.flatMap(found -> Excerpt.of(found.runbook(), item));
        if (host.isEmpty() || excerpt.isEmpty()) {
            var why = host.isEmpty()
                    ? errand.host().isBlank()
                            ? "Choose a host."
                            : "There is no host '" + errand.host() + "' in the inventory."
                    : "The document does not have this command any more as it was when the list was opened: open the list anew.";
            return new Thought(new Planned.Objected(List.of(new Objection(Objection.Kind.NO_PROCEDURE, "", why))),
                    List.of(), entry);
        }
        var asked = asked(errand, excerpt.get(), host.get());
        var wish = new Wish(list.copy().origin().file(), excerpt.get().runbook(), excerpt.get().procedure().id(),
                List.of(host.get()), Order.STEP_BY_STEP, values(asked), Map.of(),
                "an item of the checklist '" + list.copy().title() + "'");
        return new Thought(stock.planner().plan(wish, stock.clearance().unaccepted(entry.orElseThrow())), asked,
                entry);
    }

    private List<Asked> asked(Errand errand, Excerpt excerpt, Host host) {
        var before = earlier(errand.occasion());
        var proposals = new Proposals(pencil.clock().instant(), LastValues.of(stock.lastValues().all(),
                excerpt.runbook().title(), LastValues.environment(List.of(host))));
        return excerpt.procedure().parameters().stream().map(parameter -> new Asked(parameter.name(),
                parameter.label(), value(parameter, errand, before, proposals), parameter.sample())).toList();
    }

    private static String value(Parameter parameter, Errand errand, Map<String, String> before, Proposals proposals) {
        var given = errand.values().getOrDefault(parameter.name(), "");
        var kept = before.getOrDefault(parameter.name(), "");
        return !given.isBlank() ? given : !kept.isEmpty() ? kept : proposals.value(parameter);
    }

    /// The values of the tries before, by name; the latest one counts.
    private Map<String, String> earlier(OccasionId occasion) {
        var values = new HashMap<String, String>();
        look(occasion).marks().values().stream().flatMap(marks -> marks.history().stream())
                .sorted(java.util.Comparator.comparingLong(entry -> entry.number()))
                .flatMap(entry -> entry.event() instanceof ListEvent.ProofBegan(_, var trial)
                        ? Stream.of(trial)
                        : Stream.of())
                .flatMap(trial -> runs.look(new RunId(trial.run())).stream())
                .forEach(run -> values.putAll(run.plan().values()));
        return values;
    }

    /// What is left out is worked out by the plan: practice hosts take what only stands in for a value.
    private static Map<String, String> values(List<Asked> asked) {
        return asked.stream().filter(each -> !each.value().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Asked::name, Asked::value));
    }

    private OccasionState look(OccasionId occasion) {
        return pencil.checklists().look(occasion).orElseThrow(() -> new Problem("There is no such checklist in use",
                "occasion " + occasion, "Choose it from the list of checklists."));
    }

    private ListState list(Errand errand) {
        return list(errand, look(errand.occasion()));
    }

    private static ListState list(Errand errand, OccasionState state) {
        return state.list(errand.list()).orElseThrow(
                () -> new Problem("There is no such list", "list " + errand.list(), "Choose it from the checklists."));
    }

    private ItemState item(Errand errand) {
        return item(errand, look(errand.occasion()));
    }

    private static ItemState item(Errand errand, OccasionState state) {
        return list(errand, state).items().stream().filter(item -> item.item().key().equals(errand.item())).findFirst()
                .orElseThrow(() -> new Problem("There is no such item in the list", errand.item().value(), ""));
    }
}
