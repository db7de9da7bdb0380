package org.watchkeeper.run.ui.walk;

import java.util.Collection;
import java.util.List;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.TaskState;

/// Where a task or a step stands, by word, icon and tone. Never by colour alone.
public enum Mark {
    WAITING("waiting", Icon.WAITING, Tone.NEUTRAL), NOT_REACHED("not reached", Icon.SKIPPED, Tone.NEUTRAL), PARTLY(
            "partly done", Icon.WAITING, Tone.ACCENT), RUNNING(
                    "running", Icon.PLAY,
                    Tone.ACCENT), LOST("lost contact", Icon.LOST, Tone.WARNING), OK("ok", Icon.OK,
                            Tone.SUCCESS), FAILED(
                                    "failed", Icon.FAILED,
                                    Tone.DANGER), UNKNOWN("unknown", Icon.UNKNOWN, Tone.WARNING), SKIPPED(
                                            "skipped", Icon.SKIPPED, Tone.NEUTRAL), BY_HAND("by hand", Icon.HAND,
                                                    Tone.NEUTRAL), LEFT_OUT("not chosen", Icon.SKIPPED,
                                                            Tone.NEUTRAL), PARTLY_SKIPPED(
                                                                    "partly skipped", Icon.SKIPPED,
                                                                    Tone.NEUTRAL), PARTLY_BY_HAND(
                                                                            "ok, partly by hand", Icon.HAND,
                                                                            Tone.NEUTRAL), CANCELLED("cancelled",
                                                                                    Icon.STOP, Tone.DANGER);

    /// What of several stands out most, first.
    private static final List<Mark> LOUDEST = List.of(LOST, RUNNING, FAILED, CANCELLED, UNKNOWN);
    private final String word;
    private final Icon icon;
    private final Tone tone;

    Mark(String word, Icon icon, Tone tone) {
        this.word = word;
        this.icon = icon;
        this.tone = tone;
    }

    public String word() {
        return word;
    }

    public Icon icon() {
        return icon;
    }

    public Tone tone() {
        return tone;
    }

    /// The same once the way is not walked on: what waits is not going to be reached.
    public Mark atTheEnd() {
        return this == WAITING ? NOT_REACHED : this;
    }

    /// The mark of one task.
    static Mark of(TaskState task) {
        return switch (task.standing()) {
            case TaskState.Standing.Waiting _ -> WAITING;
            case TaskState.Standing.Running _ ->
                task.latest().filter(open -> open.contact() instanceof Attempt.Contact.Lost).isPresent()
                        ? LOST
                        : RUNNING;
            case TaskState.Standing.Settled(var outcome) -> of(outcome);
        };
    }

    /// The mark of an outcome.
    static Mark of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Succeeded _, Outcome.Achieved _ -> OK;
            case Outcome.Failed _ -> FAILED;
            case Outcome.Unknown _ -> UNKNOWN;
            case Outcome.Skipped _ -> SKIPPED;
            case Outcome.ByHand _ -> BY_HAND;
            case Outcome.Cancelled _ -> CANCELLED;
        };
    }

    /// The mark of the tasks of a step on a host.
    public static Mark ofTasks(Collection<TaskState> tasks) {
        return of(tasks.stream().map(Mark::of).toList());
    }

    /// The mark of several together.
    static Mark of(Collection<Mark> marks) {
        for (var loud : LOUDEST) {
            if (marks.contains(loud)) {
                return loud;
            }
        }
        if (marks.contains(WAITING) || marks.contains(PARTLY)) {
            return marks.stream().allMatch(mark -> mark == WAITING) ? WAITING : PARTLY;
        }
        return marks.stream().distinct().count() == 1
                ? marks.iterator().next()
                : marks.contains(SKIPPED) || marks.contains(PARTLY_SKIPPED) ? PARTLY_SKIPPED : PARTLY_BY_HAND;
    }
}
