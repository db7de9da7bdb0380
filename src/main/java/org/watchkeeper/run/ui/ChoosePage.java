package org.watchkeeper.run.ui;

import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.kernel.Counted;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.Patience;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.run.ui.walk.Prose;
import org.watchkeeper.run.ui.walk.RunStyles;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;

/// Which procedure: the list on the left, what it is and does on the right.
final class ChoosePage extends HBox {
    static final String LIST_ID = "wizard-procedures";
    private final ListView<Offer> list = new ListView<>();
    private final VBox detail = new VBox(12);

    ChoosePage(WizardViewModel model) {
        super(24);
        getStyleClass().add(RunStyles.SHEET_PAGE);
        var filter = new TextField();
        filter.setPromptText("Filter procedures");
        filter.setAccessibleText("Filter procedures");
        filter.textProperty().subscribe(text -> list.getItems().setAll(model.offers(text)));
        model.stockProperty().subscribe(_ -> add(model.offers(filter.getText())));
        list.setId(LIST_ID);
        list.setAccessibleText("Procedures");
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.setCellFactory(_ -> new Cell());
        list.placeholderProperty().bind(model.readingProperty().map(ChoosePage::nothing));
        VBox.setVgrow(list, Priority.ALWAYS);
        var left = new VBox(12, filter, list);
        left.setPrefWidth(400);
        left.setMinWidth(320);
        var scroll = new ScrollPane(detail);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Styles.BARE_SCROLL);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(left, scroll);
        model.offerProperty().get().ifPresent(chosen -> list.getSelectionModel().select(chosen));
        list.getSelectionModel().selectedItemProperty()
                .subscribe(chosen -> model.offerProperty().set(Optional.ofNullable(chosen)));
        model.offerProperty().subscribe(this::show);
    }

    Node first() {
        return list;
    }

    private static Node nothing(boolean isReading) {
        return isReading
                ? Patience.words("Reading the runbooks …")
                : new EmptyState(Icon.RUNBOOKS, "No procedure found",
                        "Add a folder with Markdown runbooks in the settings, or take another filter.");
    }

    /// What is chosen stays chosen when procedures come to the list.
    private void add(List<Offer> offers) {
        var items = list.getItems();
        items.removeIf(each -> offers.stream().noneMatch(each::isSame));
        for (int at = 0; at < offers.size(); at++) {
            if (at >= items.size() || !items.get(at).isSame(offers.get(at))) {
                items.add(Math.min(at, items.size()), offers.get(at));
            }
        }
    }

    private void show(Optional<Offer> chosen) {
        detail.getChildren().clear();
        chosen.ifPresentOrElse(this::show, () -> detail.getChildren().add(new EmptyState(Icon.STEP,
                "What is to be done?",
                "Choose a procedure on the left. Its steps, risk, downtime and way back are shown "
                        + "here; nothing runs before you start the run.")));
    }

    private void show(Offer chosen) {
        var procedure = chosen.procedure();
        var title = Words.prose(procedure.title());
        title.getStyleClass().add(Styles.TITLE);
        var head = new HBox(8, title, new Badge(procedure.kind().word(), Tone.ACCENT));
        head.setAlignment(Pos.CENTER_LEFT);
        var steps = new VBox(10);
        for (int i = 0; i < procedure.steps().size(); i++) {
            steps.getChildren().add(step(i + 1, procedure.steps().get(i)));
        }
        detail.getChildren().addAll(head,
                Words.muted(chosen.entry().runbook().title() + ", lines " + procedure.lines()),
                facts(chosen), Words.caption("Steps"), steps);
    }

    private static Node facts(Offer chosen) {
        var grid = new GridPane(16, 6);
        fact(grid, 0, "Risk", chosen.procedure().risk());
        fact(grid, 1, "Downtime", chosen.procedure().downtime());
        fact(grid, 2, "Way back", chosen.wayBack());
        return grid;
    }

    private static void fact(GridPane grid, int row, String name, String value) {
        grid.add(Words.muted(name), 0, row);
        grid.add(Words.prose(value.isEmpty() ? "the document does not say" : value), 1, row);
    }

    private static Node step(int number, Step step) {
        var what = switch (step) {
            case Step.Commands work -> Counted.of(work.commands().size(), "command");
            case Step.Instruction _ -> "a person does it";
            case Step.Check check -> Counted.of(check.items().size(), "item") + " to tick off";
        };
        var count = new Label(Integer.toString(number));
        count.getStyleClass().addAll(Styles.MUTED, RunStyles.RAIL_NUMBER);
        var title = Words.prose(Prose.of(step.title()));
        HBox.setHgrow(title, Priority.ALWAYS);
        var note = Words.muted(what);
        note.setMinWidth(USE_PREF_SIZE);
        var box = new VBox(2, new HBox(8, count, title, note));
        if (step instanceof Step.Commands work) {
            work.commands().forEach(command -> box.getChildren().add(command(command)));
        }
        return box;
    }

    private static Node command(ShellCommand command) {
        var text = Words.clipped(command.text().strip().lines().findFirst().orElse(""));
        text.getStyleClass().addAll(Styles.MONO, Styles.MUTED, RunStyles.STEP_COMMAND);
        return text;
    }

    /// A procedure with its document and kind.
    private static final class Cell extends ListCell<Offer> {
        @Override
        protected void updateItem(Offer item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : row(item));
        }

        private static Node row(Offer offer) {
            var title = Words.clipped(offer.procedure().title());
            title.getStyleClass().add(Styles.STRONG);
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            var book = Words.clipped(offer.entry().runbook().title());
            book.getStyleClass().addAll(Styles.SMALL, Styles.MUTED);
            var row = new VBox(2, new HBox(8, title, new Badge(offer.procedure().kind().word(), Tone.NEUTRAL)), book);
            row.getStyleClass().add(RunStyles.CHOICE);
            row.setPrefWidth(0);
            return row;
        }
    }
}
