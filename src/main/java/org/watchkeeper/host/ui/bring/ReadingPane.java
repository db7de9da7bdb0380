package org.watchkeeper.host.ui.bring;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;

/// How far the reading of a source is, and the button that gives it up.
final class ReadingPane extends VBox {
    private static final int GAP = 8;

    private final ProgressIndicator turning = new ProgressIndicator();
    private final Label words = Words.muted("");
    private final String what;

    ReadingPane(String what, Runnable cancel) {
        super(GAP);
        this.what = what;
        getChildren().addAll(turning, words, Buttons.plain("Cancel", cancel));
        setAlignment(Pos.CENTER);
    }

    void show(int done, int all) {
        turning.setProgress(all == 0 ? ProgressIndicator.INDETERMINATE_PROGRESS : (double) done / all);
        words.setText(all == 0 ? "Reading " + what : "Reading " + what + ": " + done + " of " + all + " hosts");
    }
}
