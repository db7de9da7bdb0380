package org.watchkeeper.run.ui.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Driven;
import org.watchkeeper.run.Handover;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.OutcomeWords;
import org.watchkeeper.run.Restart;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.Steering;
import org.watchkeeper.run.Task;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.run.TaskState;
import org.watchkeeper.run.account.Ending;

/// What of a run must not be overlooked: a failure, lost contact, an unknown outcome, a pause, the end.
final class Alarm {
    private static final String CHOICES = "Choose: retry as it is written, edit and retry, skip with a reason, "
            + "mark as done by hand, or roll back from here.";

    private Alarm() {}

    static Optional<Picture.Banner> of(RunState state, Mood mood) {
        return state.isFinished() ? here(state, mood) : switch (mood.steering()) {
            case Steering.Here _ -> here(state, mood);
            case Steering.Elsewhere(var driver) -> Optional.of(new Picture.Banner(Tone.ACCENT, Icon.INFO,
                    Driven.words(driver),
                    List.of("You see what is decided there and what its commands print, as it is stored."),
                    "To drive it here, close it there.", ""));
            case Steering.Nowhere _ when state.handover().isPresent() ->
                Optional.of(handedOver(state.handover().get()));
            case Steering.Nowhere _ -> Optional.of(new Picture.Banner(Tone.WARNING, Icon.LOST,
                    "Nobody drives this run now",
                    List.of("The console that drove it let go of it, or is silent. A command that it started goes on."),
                    "Take it up here, or wait until it is taken up elsewhere.", ""));
        };
    }

    private static Optional<Picture.Banner> here(RunState state, Mood mood) {
        return switch (state.status()) {
            case RunState.Status.Finished(var result, var note) ->
                Optional.of(finished(state, Story.word(result), note));
            case RunState.Status.Paused _ -> Optional.of(state.openAttempt().flatMap(open -> lost(state, open, mood))
                    .orElseGet(() -> paused(state)));
            case RunState.Status.Walking _ -> walking(state, mood);
        };
    }

    private static Picture.Banner handedOver(Handover handover) {
        var lines = new ArrayList<>(handover.note().lines().filter(line -> !line.isBlank()).toList());
        lines.add("Handed over " + Tell.day(handover.at()) + ".");
        return new Picture.Banner(Tone.WARNING, Icon.OPERATOR,
                handover.by().name() + " handed this run over to " + handover.to().name(), lines,
                "Nothing is started before you take it up here; who does is recorded.", "");
    }

    private static Picture.Banner paused(RunState state) {
        return new Picture.Banner(Tone.WARNING, Icon.PAUSE, "Paused", List.of(state.openAttempt().isPresent()
                ? "The command that runs goes on. Nothing more is started until you resume."
                : "Nothing is started until you resume."), "", "");
    }

    private static Optional<Picture.Banner> walking(RunState state, Mood mood) {
        var next = state.walked().next();
        if (next.isEmpty()) {
            return Optional.of(done(state));
        }
        int task = next.getAsInt();
        return switch (state.walked().tasks().get(task).standing()) {
            case TaskState.Standing.Waiting _ -> notStarted(state, task, mood.trouble());
            case TaskState.Standing.Running _ -> state.openAttempt().flatMap(open -> lost(state, open, mood));
            case TaskState.Standing.Settled(var outcome) -> Optional.of(settled(state, task, outcome));
        };
    }

    private static Optional<Picture.Banner> notStarted(RunState state, int task, String trouble) {
        return trouble.isEmpty()
                ? Optional.empty()
                : Optional.of(new Picture.Banner(Tone.WARNING, Icon.LOST, "Not started on " + place(state, task),
                        List.of(trouble),
                        "Nothing was run by this. Choose: run the step again, skip it with a reason, or "
                                + "mark it as done by hand.",
                        ""));
    }

    private static Optional<Picture.Banner> lost(RunState state, Attempt open, Mood mood) {
        if (!(open.contact() instanceof Attempt.Contact.Lost(var why))) {
            return mood.trouble().isEmpty() ? Optional.empty() : Optional.of(notFollowed(state, open, mood.trouble()));
        }
        if (isRestart(state, open)) {
            return Optional.of(restarting(state, open, why, mood));
        }
        var lines = new ArrayList<>(List.of("The command may still run on the host. It is not started again.",
                "Since " + Tell.time(mood.lostSince()) + ": " + why));
        if (!mood.doing().isEmpty()) {
            lines.add("Now: " + mood.doing());
        }
        return Optional.of(new Picture.Banner(Tone.WARNING, Icon.LOST,
                "Lost contact with " + place(state, open.task()), lines,
                "Choose: wait for the next try, reconnect now, or give up; then its outcome is unknown.",
                open.id().value()));
    }

    private static boolean isRestart(RunState state, Attempt open) {
        return state.walked().passage().tasks().get(open.task()) instanceof Task.OnHost on
                && state.walked().passage().command(on).flags().contains(Flag.DISCONNECTS)
                && Restart.in(open.script()).isPresent();
    }

    /// Being away is what was asked for.
    private static Picture.Banner restarting(RunState state, Attempt open, String why, Mood mood) {
        var lines = new ArrayList<>(List.of("Nothing else is sent before it is back.",
                "Away since " + Tell.time(mood.lostSince()) + ": " + why));
        if (!mood.doing().isEmpty()) {
            lines.add("Now: " + mood.doing());
        }
        return new Picture.Banner(Tone.ACCENT, Icon.RETRY, "Restarting: " + place(state, open.task()), lines,
                "Choose: wait, reconnect now, or give up; then its outcome is unknown.", open.id().value());
    }

    private static Picture.Banner notFollowed(RunState state, Attempt open, String trouble) {
        return new Picture.Banner(Tone.WARNING, Icon.LOST, "Not followed on " + place(state, open.task()),
                List.of(trouble, "The command runs on; what it prints is kept on the host and is not lost."),
                "Choose: reconnect when it is mended, stop the command, or give up.", open.id().value());
    }

    private static Picture.Banner settled(RunState state, int task, Outcome outcome) {
        var place = place(state, task);
        var attempt = state.walked().tasks().get(task).latest().map(one -> one.id().value()).orElse("");
        return switch (outcome) {
            case Outcome.Failed failed when failed.isFinding() ->
                banner(Tone.WARNING, Icon.INFO, "Found something on " + place, outcome, attempt);
            case Outcome.Failed _ -> banner(Tone.DANGER, Icon.FAILED, "Failed on " + place, outcome, attempt);
            case Outcome.Unknown _ ->
                banner(Tone.WARNING, Icon.UNKNOWN, "Nobody knows how it ended on " + place, outcome, attempt);
            case Outcome.Cancelled _ -> banner(Tone.DANGER, Icon.STOP, "Cancelled on " + place, outcome, attempt);
            case Outcome.Succeeded _, Outcome.Achieved _, Outcome.Skipped _, Outcome.ByHand _ ->
                banner(Tone.NEUTRAL, Icon.INFO, place, outcome, attempt);
        };
    }

    private static Picture.Banner banner(Tone tone, Icon icon, String title, Outcome outcome, String attempt) {
        return new Picture.Banner(tone, icon, title, List.of(OutcomeWords.reason(outcome)), CHOICES, attempt);
    }

    private static Picture.Banner done(RunState state) {
        return state.isGoingBack()
                ? new Picture.Banner(Tone.SUCCESS, Icon.OK_CIRCLE, "The way back is walked to its end", List.of(),
                        "Check that the service is as it was, then close the run.", "")
                : new Picture.Banner(Tone.SUCCESS, Icon.OK_CIRCLE, "All steps are done", List.of(),
                        "Check that it worked, then close the run. Rolling back is still possible.", "");
    }

    private static Picture.Banner finished(RunState state, String word, String note) {
        var lines = new ArrayList<>(List.of("Closed " + Tell.day(state.changed()) + ". " + Ending.summary(state)));
        if (!note.isBlank()) {
            lines.add(note);
        }
        return new Picture.Banner(Tone.NEUTRAL, Icon.INFO, "This run was " + word, lines, "", "");
    }

    private static String place(RunState state, int task) {
        var passage = state.walked().passage();
        var host = Story.host(state.plan(), passage.tasks().get(task));
        var step = "step " + (passage.tasks().get(task).step() + 1);
        return host.map(name -> name + ", " + step).orElse(step);
    }
}
