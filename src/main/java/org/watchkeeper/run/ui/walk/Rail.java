package org.watchkeeper.run.ui.walk;

import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Words;

/// The steps on the left with their states, by icon and by word. Enter or a click shows a step's output.
final class Rail extends ScrollPane {
    static final String ID = "walk-rail";
    private static final int GAP = 8;
    private static final int CHIP = 180;
    private final VBox rows = new VBox();
    private final WalkViewModel model;
    private final Consumer<String> show;
    private Picture.Section shownLast = new Picture.Section("", java.util.List.of());

    /// `show` is handed the first attempt of the step that is to be shown.
    Rail(WalkViewModel model, Consumer<String> show) {
        super();
        this.model = model;
        this.show = show;
        setId(ID);
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText("Steps of the run");
        getStyleClass().addAll(Styles.BARE_SCROLL, RunStyles.RAIL);
        model.pictureProperty().map(Picture::rail).subscribe(this::paint);
    }

    private void paint(java.util.List<Picture.Section> sections) {
        rows.getChildren().clear();
        for (var section : sections) {
            var caption = Words.caption(section.title());
            caption.getStyleClass().add(RunStyles.RAIL_STEP);
            rows.getChildren().add(caption);
            section.steps().forEach(step -> rows.getChildren().add(row(step)));
        }
        shownLast = sections.getLast();
        revealCurrent();
    }

    private void revealCurrent() {
        var steps = shownLast.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).isCurrent()) {
                setVvalue(steps.size() < 2 ? 0 : (double) i / (steps.size() - 1));
            }
        }
    }

    private Node row(Picture.RailStep step) {
        var number = new Label(Integer.toString(step.number()));
        number.getStyleClass().addAll(RunStyles.RAIL_NUMBER, Styles.MUTED);
        var title = Words.prose(step.title());
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        if (step.mark() == Mark.LEFT_OUT) {
            title.getStyleClass().add(Styles.MUTED);
        }
        if (step.isCurrent()) {
            title.getStyleClass().add(Styles.STRONG);
        }
        var head = new HBox(GAP, number, icon(step), title);
        head.setAlignment(Pos.TOP_LEFT);
        if (step.isRisky()) {
            head.getChildren().add(Icon.WARNING.node(14, Tone.WARNING));
        }
        var box = new VBox(2, head, state(step));
        if (!step.editors().isEmpty()) {
            box.getChildren().add(edited(step));
        }
        if (step.chips().size() > 1) {
            box.getChildren().add(chips(step));
        }
        box.getStyleClass().add(RunStyles.RAIL_STEP);
        if (step.isCurrent()) {
            box.getStyleClass().add(RunStyles.RAIL_CURRENT);
        }
        box.setAccessibleText("Step " + step.number() + ", " + step.title() + ", " + step.mark().word()
                + (step.editors().isEmpty() ? "" : ", edited by " + String.join(", ", step.editors())));
        reachable(box, step);
        return box;
    }

    private void reachable(VBox box, Picture.RailStep step) {
        if (step.attempt().isEmpty()) {
            return;
        }
        box.setFocusTraversable(true);
        box.setOnMouseClicked(_ -> show.accept(step.attempt()));
        box.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                show.accept(step.attempt());
                event.consume();
            }
        });
    }

    private static Node icon(Picture.RailStep step) {
        return step.mark().icon().node(14,
                step.isCurrent() && step.mark() == Mark.WAITING ? Tone.ACCENT : step.mark().tone());
    }

    private Node state(Picture.RailStep step) {
        var word = step.isCurrent() && step.mark() == Mark.WAITING ? "next" : step.mark().word();
        var label = new Label(state(word, step.duration()));
        if (step.isCurrent() && (step.mark() == Mark.RUNNING || step.mark() == Mark.LOST)) {
            label.textProperty().bind(model.takingProperty().map(length -> state(word, length)));
        }
        label.getStyleClass().addAll(Styles.SMALL, tone(step.mark()));
        label.setPadding(new javafx.geometry.Insets(0, 0, 0, 46));
        return label;
    }

    private static String state(String word, String length) {
        return length.isEmpty() ? word : word + " · " + length;
    }

    private static Node edited(Picture.RailStep step) {
        var label = new Label("edited by " + String.join(", ", step.editors()), Icon.EDIT.node(12));
        label.getStyleClass().addAll(Styles.SMALL, Styles.WARNING_TEXT);
        label.setPadding(new javafx.geometry.Insets(0, 0, 0, 46));
        return Words.clipped(label);
    }

    private static String tone(Mark mark) {
        return switch (mark.tone()) {
            case SUCCESS -> Styles.SUCCESS_TEXT;
            case DANGER -> Styles.DANGER_TEXT;
            case WARNING -> Styles.WARNING_TEXT;
            case ACCENT -> Styles.ACCENT_TEXT;
            case NEUTRAL, PRODUCTION, STAGING, DEVELOPMENT, PRACTICE -> Styles.MUTED;
        };
    }

    private static Node chips(Picture.RailStep step) {
        var flow = new FlowPane(6, 4);
        flow.setMinWidth(0);
        flow.setPadding(new javafx.geometry.Insets(2, 0, 0, 46));
        for (var chip : step.chips()) {
            var label = new Label(chip.host(), chip.mark().icon().node(12, chip.mark().tone()));
            label.getStyleClass().addAll(RunStyles.CHIP, Styles.SMALL);
            label.setAccessibleText(chip.host() + " " + chip.mark().word());
            Words.clipped(label).setMaxWidth(CHIP);
            label.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS); // hosts of one kind differ at the end of their names
            flow.getChildren().add(label);
        }
        return flow;
    }
}
