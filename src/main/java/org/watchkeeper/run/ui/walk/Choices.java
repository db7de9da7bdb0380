package org.watchkeeper.run.ui.walk;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Gate;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Task;
import org.watchkeeper.run.Steering;
import org.watchkeeper.run.TaskState;
import org.watchkeeper.run.Terms;
import org.watchkeeper.run.WayBack;

/// What may be done now: a pure function of the run's state and of what the console knows beside it. `skipping` says that
/// skipping is the careful answer; it is highlighted and nothing more (PRODUCT rule 10).
public record Choices(Set<Action> allowed, boolean skipping) {
    public Choices(Set<Action> allowed) {
        this(allowed, false);
    }

    public Choices {
        allowed = Collections
                .unmodifiableSet(allowed.isEmpty() ? EnumSet.noneOf(Action.class) : EnumSet.copyOf(allowed));
    }

    /// What may be done in this mood of the console.
    static Choices of(RunState state, Mood mood) {
        if (state.isFinished()) {
            return new Choices(Set.of(Action.RECORD));
        }
        return switch (mood.steering()) {
            case Steering.Here _ -> driving(state, mood);
            case Steering.Elsewhere _ -> new Choices(Set.of());
            case Steering.Nowhere _ -> new Choices(Set.of(Action.TAKE_UP));
        };
    }

    private static Choices driving(RunState state, Mood mood) {
        var open = state.openAttempt();
        if (open.isPresent()) {
            return new Choices(open.get().contact() instanceof Attempt.Contact.Lost || !mood.trouble().isEmpty()
                    ? Set.of(Action.RECONNECT, Action.GIVE_UP, Action.STOP, Action.HAND_OVER)
                    : Set.of(Action.STOP, pauseOrResume(state), Action.HAND_OVER));
        }
        return mood.busy()
                ? new Choices(Set.of(pauseOrResume(state), Action.STOP))
                : new Choices(atRest(state, mood), suggestsSkipping(state));
    }

    private static Action pauseOrResume(RunState state) {
        return state.status() instanceof RunState.Status.Paused ? Action.RESUME : Action.PAUSE;
    }

    private static boolean suggestsSkipping(RunState state) {
        var passage = state.walked().passage();
        var next = state.walked().next();
        return next.isPresent() && passage.tasks().get(next.getAsInt()) instanceof Task.OnHost(var step, _, var command)
                && command == 0 && Terms.suggestsSkipping(state, passage.steps().get(step));
    }

    boolean allows(Action action) {
        return allowed.contains(action);
    }

    private static boolean isCommand(RunState state) {
        var walked = state.walked();
        return walked.next().isPresent()
                && walked.passage().tasks().get(walked.next().getAsInt()) instanceof Task.OnHost;
    }

    private static Set<Action> atRest(RunState state, Mood mood) {
        var allowed = EnumSet.of(Action.FINISH, Action.HAND_OVER);
        if (!state.isGoingBack() && WayBack.of(state).passage().isPresent()) {
            allowed.add(Action.ROLL_BACK);
        }
        if (state.status() instanceof RunState.Status.Paused) {
            allowed.add(Action.RESUME);
        } else {
            state.walked().next().ifPresent(next -> allowed.addAll(onTask(state, next)));
            if (!mood.trouble().isEmpty() && isCommand(state)) {
                allowed.add(Action.EDIT); // the host may not take it as it is written
            }
            if (!mood.edited().isEmpty()) { // the text as it is written is not run in its place unasked
                allowed.removeAll(EnumSet.of(Action.RUN_STEP, Action.RUN_TO_GATE));
                allowed.addAll(EnumSet.of(Action.EDIT, Action.RETRY));
            }
        }
        return allowed;
    }

    private static Set<Action> onTask(RunState state, int next) {
        var walked = state.walked();
        if (walked.tasks().get(next).standing() instanceof TaskState.Standing.Settled) {
            return EnumSet.of(Action.RETRY, Action.EDIT, Action.SKIP, Action.BY_HAND);
        }
        return switch (Gate.of(walked.passage(), walked.passage().tasks().get(next))) {
            case Gate.Free _ -> EnumSet.of(Action.RUN_STEP, Action.RUN_TO_GATE, Action.SKIP, Action.BY_HAND);
            case Gate.Confirm _ -> EnumSet.of(Action.RUN_STEP, Action.SKIP, Action.BY_HAND);
            case Gate.Attended _ -> EnumSet.of(Action.EDIT, Action.SKIP, Action.BY_HAND);
            case Gate.Person _ -> EnumSet.of(Action.BY_HAND, Action.SKIP);
        };
    }
}
