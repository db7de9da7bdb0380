package org.watchkeeper.run.ui;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.TaskState;

/// How an open run stands, in two words for a list.
enum Standing {
    HANDED_OVER("handed over", Icon.OPERATOR, Tone.WARNING), RUNNING("command open", Icon.PLAY, Tone.WARNING), FAILED(
            "failed", Icon.FAILED, Tone.DANGER), UNKNOWN("unknown",
                    Icon.UNKNOWN, Tone.WARNING), STOPPED("stopped", Icon.STOP, Tone.DANGER), PAUSED("paused",
                            Icon.PAUSE,
                            Tone.WARNING), TO_CLOSE("to be closed", Icon.OK,
                                    Tone.SUCCESS), WAITING("open", Icon.PLAY, Tone.ACCENT);

    private final String word;
    private final Icon icon;
    private final Tone tone;

    Standing(String word, Icon icon, Tone tone) {
        this.word = word;
        this.icon = icon;
        this.tone = tone;
    }

    static Standing of(RunState state) {
        if (state.handover().isPresent()) {
            return HANDED_OVER;
        }
        if (state.openAttempt().isPresent()) {
            return RUNNING;
        }
        var next = state.walked().next();
        if (next.isEmpty()) {
            return TO_CLOSE;
        }
        return switch (state.walked().tasks().get(next.getAsInt()).standing()) {
            case TaskState.Standing.Settled(Outcome.Failed _) -> FAILED;
            case TaskState.Standing.Settled(Outcome.Cancelled _) -> STOPPED;
            case TaskState.Standing.Settled _ -> UNKNOWN;
            case TaskState.Standing.Waiting _, TaskState.Standing.Running _ ->
                state.status() instanceof RunState.Status.Paused ? PAUSED : WAITING;
        };
    }

    Badge badge() {
        return new Badge(icon, word, tone);
    }
}
