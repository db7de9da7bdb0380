package org.watchkeeper.remote.ui;

import java.time.Duration;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.remote.ConnectionReport;
import org.watchkeeper.remote.Leg;

/// The legs of a connection test as they come, and above them what they mean and what to do.
final class ConnectionTestPane extends VBox {
    private static final int GAP = 8;
    private static final int SECTION = 12;
    private static final int INDENT = 22;
    private static final double SPINNER = 14;
    private static final int SECOND = 1000;

    private final ConnectionTestModel model;
    private final VBox legs = new VBox(GAP);
    private final VBox verdict = new VBox(GAP);

    ConnectionTestPane(ConnectionTestModel model) {
        super(SECTION);
        this.model = model;
        getChildren().addAll(head(), verdict, legs, working());
        // Rows cannot be bound.
        model.legs().subscribe(this::fill);
        model.report().subscribe(this::conclude);
        fill();
    }

    private Node head() {
        var title = Words.heading("Connection");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var test = Buttons.plain(Icon.CONNECTED, "Test connection", model::start);
        test.visibleProperty().bind(model.isRunning().not());
        test.managedProperty().bind(test.visibleProperty());
        var cancel = Buttons.plain(Icon.STOP, "Break off", model::cancel);
        cancel.visibleProperty().bind(model.isRunning());
        cancel.managedProperty().bind(cancel.visibleProperty());
        // The keyboard stays here while one button takes the other's place.
        model.isRunning().subscribe((_, running) -> {
            if (running ? test.isFocused() : cancel.isFocused()) {
                (running ? cancel : test).requestFocus();
            }
        });
        var head = new HBox(GAP, title, spring, test, cancel);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node working() {
        var spinner = new ProgressIndicator();
        spinner.setPrefSize(SPINNER, SPINNER);
        spinner.setMaxSize(SPINNER, SPINNER);
        var row = new HBox(GAP, spinner, Words.muted("on the way…"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.isRunning());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private void fill() {
        legs.getChildren().clear();
        var hop = "";
        for (var leg : model.legs()) {
            if (!leg.hop().equals(hop)) {
                legs.getChildren().add(Words.strong(leg.hop()));
            }
            hop = leg.hop();
            legs.getChildren().add(leg(leg));
        }
        if (legs.getChildren().isEmpty()) {
            var hint = Words
                    .prose("Goes the whole way once, runs one harmless command, and says where it ends and why.");
            hint.getStyleClass().add(Styles.MUTED);
            legs.getChildren().add(hint);
        }
    }

    private static Node leg(Leg leg) {
        var words = Words.plain(leg.stage().words());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(GAP, icon(leg.result()), words, Words.muted(time(leg.took())));
        line.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(2, line);
        leg.details().forEach(detail -> box.getChildren().add(detail(detail)));
        return box;
    }

    private static Node detail(String text) {
        var detail = Words.prose(text);
        detail.getStyleClass().addAll(Styles.MONO, Styles.MUTED);
        VBox.setMargin(detail, new Insets(0, 0, 0, INDENT));
        return detail;
    }

    private static Node icon(Leg.Result result) {
        return switch (result) {
            case PASSED -> Icon.OK.node(14, Tone.SUCCESS);
            case FAILED -> Icon.FAILED.node(14, Tone.DANGER);
            case CANCELLED -> Icon.SKIPPED.node(14, Tone.NEUTRAL);
        };
    }

    private void conclude(Optional<ConnectionReport> report) {
        verdict.getChildren().clear();
        report.ifPresent(ended -> {
            verdict.getChildren().add(conclusion(ended));
            ended.advice().forEach(advice -> verdict.getChildren().add(
                    new ProblemBox(Tone.WARNING, Icon.WARNING, advice.finding(), "", advice.remedy(), "")));
        });
    }

    private static Node conclusion(ConnectionReport report) {
        if (report.hasReachedTheHost()) {
            return new ProblemBox(Tone.SUCCESS, Icon.OK_CIRCLE, report.conclusion(), "", "in " + time(report.took()),
                    "");
        }
        var isCancelled = report.legs().stream().anyMatch(leg -> leg.result() == Leg.Result.CANCELLED);
        return isCancelled
                ? new ProblemBox(Tone.NEUTRAL, Icon.SKIPPED, report.conclusion(), "", report.remedy(), "")
                : new ProblemBox(Tone.DANGER, Icon.ERROR, report.conclusion(), "", report.remedy(), "");
    }

    private static String time(Duration took) {
        return took.toMillis() < SECOND
                ? took.toMillis() + " ms"
                : "%.1f s".formatted(took.toMillis() / (double) SECOND);
    }
}
