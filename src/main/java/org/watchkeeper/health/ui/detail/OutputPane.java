package org.watchkeeper.health.ui.detail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.output.OutputView;
import org.watchkeeper.fx.output.Printed;
import org.watchkeeper.fx.output.Row;
import org.watchkeeper.fx.output.Transcript;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;

/// What the last look printed, as text: what would steer a terminal is told or shown, nothing of it is obeyed. The same
/// viewport as in a walk, so that megabytes are no more work than lines. It changes only with what was printed.
final class OutputPane extends VBox {
    private static final double HEIGHT = 220;
    private static final int GAP = 8;
    private static final String ONE = "reading";

    private final Background background;
    private Optional<String> shown = Optional.empty();

    OutputPane(Background background) {
        super(GAP);
        this.background = background;
    }

    void show(Vital vital) {
        var text = vital.last().map(Reading::output).orElse("");
        if (shown.filter(text::equals).isPresent()) {
            return;
        }
        shown = Optional.of(text);
        if (vital.last().isEmpty() || text.isBlank()) {
            getChildren().setAll(Words.heading("Output"), Words.muted("Nothing was printed."));
            return;
        }
        var reading = vital.last().get();
        background.run(() -> transcript(reading), transcript -> put(text, transcript),
                trouble -> getChildren().setAll(Words.heading("Output"),
                        Words.muted(String.valueOf(trouble.getMessage()))));
    }

    private static Transcript transcript(Reading reading) {
        var transcript = new Transcript();
        transcript.begin(ONE, reading.at(), "Printed in " + reading.took().toMillis() + " ms");
        transcript.append(new Printed(ONE, Printed.Channel.OUT, 0, reading.at(),
                reading.output().getBytes(StandardCharsets.UTF_8)));
        transcript.end(reading.at(), Row.Kind.NOTE, "end of what was kept");
        return transcript;
    }

    private void put(String text, Transcript transcript) {
        if (shown.filter(text::equals).isEmpty()) {
            return; // another tile meanwhile
        }
        var view = new OutputView(transcript, background.worker());
        view.followProperty().set(false);
        view.setMinHeight(HEIGHT);
        view.setPrefHeight(HEIGHT);
        getChildren().setAll(Words.heading("Output"), view);
    }
}
