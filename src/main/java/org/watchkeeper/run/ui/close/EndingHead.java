package org.watchkeeper.run.ui.close;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.account.Account;
import org.watchkeeper.run.account.Ending;
import org.watchkeeper.run.ui.walk.Tell;

/// The outcome in words, above everything else: how it ended, how much was done, who and when, and the note.
final class EndingHead extends HBox {
    EndingHead(Account account) {
        super(16);
        setAlignment(Pos.TOP_LEFT);
        var result = Ending.result(account.state());
        var lines = new VBox(4, title(account, result), Words.prose(Ending.summary(account.state())),
                muted("Opened " + Tell.day(account.state().opened()) + " by " + account.state().openedBy().name()
                        + closed(account)));
        if (account.journal().getLast().event() instanceof RunEvent.Finished(_, var note, _) && !note.isBlank()) {
            lines.getChildren().add(Words.prose("“" + note + "”"));
        }
        if (!account.state().rollbackReason().isEmpty()) {
            lines.getChildren().add(muted("Taken back because: " + account.state().rollbackReason()));
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(icon(result).node(32, tone(result)), lines);
    }

    private static Label title(Account account, RunEvent.Result result) {
        var words = account.state().isFinished() ? "This run was " + Story.word(result) : switch (result) {
            case COMPLETED -> "All steps are done";
            case ROLLED_BACK -> "The way back is walked to its end";
            case ABANDONED -> "The run has not come to its end";
        };
        var label = Words.prose(words);
        label.getStyleClass().add(Styles.DISPLAY);
        return label;
    }

    private static String closed(Account account) {
        return account.journal().getLast().event() instanceof RunEvent.Finished(_, _, var by)
                ? ", closed " + Tell.day(account.state().changed()) + " by " + by.name()
                : "";
    }

    private static Label muted(String text) {
        var label = Words.prose(text);
        label.getStyleClass().add(Styles.MUTED);
        return label;
    }

    private static Icon icon(RunEvent.Result result) {
        return switch (result) {
            case COMPLETED -> Icon.OK_CIRCLE;
            case ROLLED_BACK -> Icon.BACK;
            case ABANDONED -> Icon.SKIPPED;
        };
    }

    private static Tone tone(RunEvent.Result result) {
        return switch (result) {
            case COMPLETED -> Tone.SUCCESS;
            case ROLLED_BACK -> Tone.WARNING;
            case ABANDONED -> Tone.NEUTRAL;
        };
    }
}
