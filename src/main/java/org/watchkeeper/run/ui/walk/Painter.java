package org.watchkeeper.run.ui.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.watchkeeper.fx.Tone;
import org.watchkeeper.host.HostId;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Gate;
import org.watchkeeper.run.OutcomeWords;
import org.watchkeeper.run.PlannedCommand;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Steering;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.Task;
import org.watchkeeper.run.TaskState;
import org.watchkeeper.run.Terms;
import org.watchkeeper.run.Walked;
import org.watchkeeper.run.WayBack;
import org.watchkeeper.run.account.Edit;
import org.watchkeeper.run.account.Open;
import org.watchkeeper.runbook.Filled;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Success;
import org.watchkeeper.runbook.bash.Classes;

/// Paints the `Picture` of a run: a pure function of its state and of what the loop is doing.
final class Painter {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{wk_[a-z0-9_]+}");
    private final RunState state;
    private final Mood mood;
    private final List<Edit> edits;

    private Painter(RunState state, Mood mood, List<Edit> edits) {
        this.state = state;
        this.mood = mood;
        this.edits = edits;
    }

    /// `edits` are those of the run so far.
    static Picture paint(RunState state, Mood mood, List<Edit> edits) {
        return new Painter(state, mood, edits).paint();
    }

    private Picture paint() {
        return new Picture(head(), rail(), now(), Alarm.of(state, mood), Choices.of(state, mood), back(),
                doing(), open());
    }

    /// "unet-server was stopped, and not started again (app-1, app-2)".
    private List<String> open() {
        var hosts = new LinkedHashMap<String, List<String>>();
        Open.stopped(state).forEach(
                one -> hosts.computeIfAbsent(one.what(), _ -> new ArrayList<>()).add(one.host()));
        return hosts.entrySet().stream().map(each -> each.getKey() + " (" + String.join(", ", each.getValue()) + ")")
                .toList();
    }

    private String doing() {
        if (!mood.doing().isEmpty() || state.isFinished()) {
            return state.isFinished() ? "The run is closed." : mood.doing();
        }
        var open = state.openAttempt().map(attempt -> Story.place(state, attempt.task()));
        return open.map(this::following).orElseGet(this::resting);
    }

    private String following(String place) {
        return mood.steering() instanceof Steering.Nowhere
                ? "The command of step " + place + " was left running."
                : "Following the command of step " + place + ".";
    }

    private String resting() {
        return switch (mood.steering()) {
            case Steering.Here _ -> mood.busy() ? "Working." : "Nothing runs. The console waits for you.";
            case Steering.Elsewhere(var driver) ->
                "No command runs. The run waits for " + driver.by().name() + " at " + driver.machine() + ".";
            case Steering.Nowhere _ -> "No command runs. Nobody drives this run.";
        };
    }

    private Picture.Head head() {
        var plan = state.plan();
        var values = plan.values().entrySet().stream()
                .map(value -> value.getKey().replace('_', ' ') + " " + value.getValue())
                .collect(Collectors.joining(" · "));
        return new Picture.Head(Stakes.of(plan.hosts()), plan.source().runbookTitle(), plan.title(), values,
                plan.hosts().stream().map(host -> host.name()).toList(), status(), tone());
    }

    private String status() {
        return switch (state.status()) {
            case RunState.Status.Paused _ -> "paused";
            case RunState.Status.Finished(var result, _) -> Story.word(result);
            case RunState.Status.Walking _ -> {
                var mark = current().map(task -> Mark.of(state.walked().tasks().get(task))).orElse(Mark.OK);
                var way = state.isGoingBack() ? "rolling back, " : "";
                yield way + (mark == Mark.WAITING
                        ? mood.busy() ? "working" : mood.isWatching() ? "waiting" : "waiting for you"
                        : mark == Mark.OK ? "all steps done" : mark.word());
            }
        };
    }

    private Tone tone() {
        return switch (state.status()) {
            case RunState.Status.Paused _ -> Tone.WARNING;
            case RunState.Status.Finished(var result, _) -> switch (result) {
                case COMPLETED -> Tone.SUCCESS;
                case ROLLED_BACK -> Tone.WARNING;
                case ABANDONED -> Tone.NEUTRAL;
            };
            case RunState.Status.Walking _ -> {
                var mark = current().map(task -> Mark.of(state.walked().tasks().get(task))).orElse(Mark.OK);
                yield mark == Mark.WAITING ? Tone.ACCENT : mark.tone();
            }
        };
    }

    private Optional<Integer> current() {
        var next = state.walked().next();
        return next.isPresent() ? Optional.of(next.getAsInt()) : Optional.empty();
    }

    private List<Picture.Section> rail() {
        var sections = new ArrayList<Picture.Section>();
        sections.add(new Picture.Section(state.isGoingBack() ? "Way forward" : "Steps", steps(state.forward(), false)));
        state.back().forEach(walked -> sections.add(new Picture.Section("Way back", steps(walked, true))));
        return sections;
    }

    private List<Picture.RailStep> steps(Walked walked, boolean back) {
        return IntStream.range(0, walked.passage().steps().size()).mapToObj(step -> step(walked, step, back)).toList();
    }

    private Picture.RailStep step(Walked walked, int step, boolean back) {
        var tasks = IntStream.range(0, walked.tasks().size())
                .filter(task -> walked.passage().tasks().get(task).step() == step).boxed().toList();
        var states = tasks.stream().map(task -> walked.tasks().get(task)).toList();
        boolean isCurrent = walked == state.walked() && !state.isFinished()
                && current().filter(tasks::contains).isPresent();
        var first = states.stream().flatMap(task -> task.attempts().stream()).findFirst();
        return new Picture.RailStep(step + 1, walked.passage().steps().get(step).title(),
                mark(walked, mark(walked.passage().steps().get(step), states)), isCurrent, back,
                isRisky(walked.passage().steps().get(step)), StepTime.ended(states), chips(walked, tasks),
                first.map(attempt -> attempt.id().value()).orElse(""),
                edits(step + 1, back).stream().map(Edit::by).distinct().toList());
    }

    private List<Edit> edits(int number, boolean back) {
        return edits.stream().filter(edit -> edit.number() == number && edit.back() == back).toList();
    }

    private static Mark mark(PlannedStep step, List<TaskState> states) {
        return step.isLeftOut() ? Mark.LEFT_OUT : Mark.of(states.stream().map(Mark::of).toList());
    }

    private static boolean isRisky(PlannedStep step) {
        return !step.isLeftOut() && step.work() instanceof PlannedStep.Work.Commands(var commands)
                && commands.stream().anyMatch(command -> !(Gate.of(command.flags()) instanceof Gate.Free));
    }

    private List<Picture.Chip> chips(Walked walked, List<Integer> tasks) {
        return state.plan().hosts().stream().map(host -> chip(walked, tasks, host.id())).flatMap(Optional::stream)
                .toList();
    }

    private Optional<Picture.Chip> chip(Walked walked, List<Integer> tasks, HostId host) {
        var marks = tasks.stream()
                .filter(task -> walked.passage().tasks().get(task) instanceof Task.OnHost on && on.host().equals(host))
                .map(task -> Mark.of(walked.tasks().get(task))).toList();
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Picture.Chip(state.plan().host(host).name(), mark(walked, Mark.of(marks))));
    }

    private Mark mark(Walked walked, Mark mark) {
        return state.isFinished() || walked != state.walked() ? mark.atTheEnd() : mark;
    }

    private Optional<Picture.Now> now() {
        return state.isFinished() ? Optional.empty() : current().map(this::now);
    }

    private Picture.Now now(int task) {
        var passage = state.walked().passage();
        return switch (passage.tasks().get(task)) {
            case Task.OnHost on -> onHost(on, passage.steps().get(on.step()), passage.command(on), task);
            case Task.ByPerson(var step) -> byPerson(step, passage.steps().get(step));
        };
    }

    private Picture.Now onHost(Task.OnHost on, PlannedStep step, PlannedCommand written, int task) {
        var passage = state.walked().passage();
        int count = step.work() instanceof PlannedStep.Work.Commands(var commands) ? commands.size() : 1;
        var host = state.plan().host(on.host());
        // What runs now; at rest, what a retry would run: the command as it is written.
        var text = state.openAttempt().filter(Attempt::edited).map(Attempt::shown).orElse(mood.edited());
        var command = text.isEmpty() ? written : written.edited(text, Classes.of(text));
        var shown = text.isEmpty() ? written.filled() : variables(text);
        return new Picture.Now(on.step() + 1, step.title(), host.name(), Stakes.of(host), step.why(), shown,
                workedWhen(command),
                command.flags().stream().filter(flag -> flag.standsOut() || flag == Flag.SUDO).sorted().map(Flag::word)
                        .toList(),
                question(text.isEmpty() ? Gate.of(passage, on) : Gate.of(command), step),
                count == 1 ? "" : "command " + (on.command() + 1) + " of " + count,
                List.of(), tries(task), step.proviso().where(), Terms.reasonToSkip(step),
                edits(on.step() + 1, state.isGoingBack()));
    }

    /// What the gate asks, with what is known of the step that a condition hangs on.
    private String question(Gate gate, PlannedStep step) {
        return (gate(gate) + " " + (gate instanceof Gate.Free ? "" : Terms.before(state, step.proviso()))).strip();
    }

    private Picture.Now byPerson(int number, PlannedStep step) {
        var items = step.work() instanceof PlannedStep.Work.Check(var list)
                ? list.stream().map(Item::text).toList()
                : List.<String>of();
        return new Picture.Now(number + 1, step.title(), "", Stakes.of(state.plan().hosts()), step.why(),
                Filled.plain(""), "", List.of(),
                question(Gate.of(state.walked().passage(), new Task.ByPerson(number)), step), "", items,
                List.of(), step.proviso().where(), Terms.reasonToSkip(step), List.of());
    }

    private List<String> tries(int task) {
        return state.walked().tasks().get(task).attempts().stream()
                .flatMap(one -> one.outcome().stream().map(outcome -> Tell.time(one.began())
                        + (one.edited() ? ", edited: " : ": ") + OutcomeWords.of(outcome)))
                .toList();
    }

    /// A text that a person edited: in it values stand as variables.
    static Filled variables(String script) {
        return new Filled(script, VARIABLE.matcher(script).results()
                .map(found -> new Filled.Place(found.start(), found.end())).toList());
    }

    /// When it counts as done; said in full where the exit status is not what tells.
    static String workedWhen(PlannedCommand command) {
        if (!command.limit().isZero()) {
            var asked = command.success().output().equals(Success.Output.ANY)
                    ? ""
                    : workedWhen(command.success()) + "; ";
            return asked + "it ran for " + command.limit().toSeconds()
                    + " s and was stopped then, since it does not end by itself";
        }
        return command.course().isEmpty()
                ? workedWhen(command.success())
                : "the host was restarted and is back; nothing else is sent before that";
    }

    static String workedWhen(Success success) {
        return success.isInferred()
                ? success.words() + " (inferred: " + success.origin().reason() + ")"
                : success.words();
    }

    static String gate(Gate gate) {
        return switch (gate) {
            case Gate.Free _ -> "";
            case Gate.Confirm(_, var why) -> why;
            case Gate.Attended(_, var why) -> why;
            case Gate.Person(var why) -> why;
        };
    }

    private Picture.Back back() {
        if (state.isFinished()) {
            return new Picture.Back("Closed", "A closed run is not taken back from here.", List.of());
        }
        if (state.isGoingBack()) {
            return new Picture.Back("Rolling back", state.rollbackReason(), List.of());
        }
        var way = WayBack.of(state);
        var steps = way.passage().map(passage -> passage.steps().stream().map(PlannedStep::title).toList())
                .orElse(List.of());
        return new Picture.Back(title(way, steps.size()), way.words(), steps);
    }

    private static String title(WayBack way, int steps) {
        var count = steps == 1 ? "1 step" : String.format(Locale.ROOT, "%d steps", steps);
        return switch (way.kind()) {
            case PAIRED -> count + ", each undoing one";
            case LINKED -> count + " of the rollback procedure";
            case NOTHING_DONE -> "Nothing to take back";
            case NONE -> "No way back";
        };
    }
}
