package org.watchkeeper.run.ui.search;

import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Toolbar;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.run.search.Hit;
import org.watchkeeper.run.search.Needle;
import org.watchkeeper.run.ui.walk.RunStyles;
import org.watchkeeper.run.ui.walk.Tell;

/// The lines in which a text was found, newest first. Enter or a click opens the run where the line stands.
public final class SearchPage extends BorderPane {
    public static final String ID = "search-found";
    public static final String HOST_ID = "search-host";
    public static final String RUNBOOK_ID = "search-runbook";
    public static final String STATUS_ID = "search-status";
    private final SearchModel model;
    private final ListView<Hit> list;

    public SearchPage(SearchModel model, Consumer<Hit> open) {
        super();
        this.model = model;
        list = new ListView<>(model.hits());
        list.setId(ID);
        list.setAccessibleText("Lines found");
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.setCellFactory(_ -> new Cell(open));
        list.setOnKeyPressed(event -> openOn(event.getCode() == KeyCode.ENTER, open));
        setTop(bar());
        setCenter(list);
    }

    /// Gives the keyboard to what was found.
    public void focus() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }

    private void openOn(boolean wanted, Consumer<Hit> open) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (wanted && chosen != null) {
            open.accept(chosen);
        }
    }

    private Node bar() {
        var host = field(HOST_ID, "Any host", "Only on this host", model.hostProperty());
        var runbook = field(RUNBOOK_ID, "Any runbook", "Only of runbooks with this in their title",
                model.runbookProperty());
        var age = new ChoiceBox<SearchModel.Age>();
        age.getItems().setAll(SearchModel.Age.values());
        age.setAccessibleText("How old the output may be");
        age.valueProperty().bindBidirectional(model.ageProperty());
        var status = Words.bound(model.statusProperty(), Styles.MUTED);
        status.setId(STATUS_ID);
        return new Toolbar(Words.muted("On"), host, Words.muted("of"), runbook, Words.muted("in"), age)
                .trailing(status);
    }

    private static TextField field(String id, String prompt, String accessible, StringProperty value) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(accessible);
        field.setPrefColumnCount(12);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    /// A line: where and when it was printed, and the line itself with the text marked.
    private final class Cell extends ListCell<Hit> {
        private Cell(Consumer<Hit> open) {
            super();
            setOnMouseClicked(_ -> Optional.ofNullable(getItem()).ifPresent(open));
        }

        @Override
        protected void updateItem(Hit item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : row(item));
        }

        private Node row(Hit hit) {
            var row = new VBox(4, head(hit), line(hit));
            row.getStyleClass().add("run-line");
            row.setPrefWidth(0);
            return row;
        }

        private Node head(Hit hit) {
            var where = hit.where();
            var title = Words.clipped(where.title());
            title.getStyleClass().add(Styles.STRONG);
            var place = Words.clipped((where.host().isEmpty() ? "" : where.host() + " · ") + where.step() + " · "
                    + where.runbook() + (where.practice() ? " · practice" : "")
                    + (model.hasMore(where.attempt()) ? " · more lines there" : ""));
            place.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            var spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            var at = Words.muted(Tell.second(hit.at()));
            at.setMinWidth(Region.USE_PREF_SIZE);
            var head = new HBox(10, title, place, spring, at);
            head.setAlignment(Pos.BASELINE_LEFT);
            return head;
        }

        private Node line(Hit hit) {
            var flow = new TextFlow();
            flow.getStyleClass().addAll(Styles.MONO, "run-found");
            flow.setAccessibleText(hit.line());
            int plain = 0;
            for (var place : model.needle().map(needle -> needle.placesIn(hit.line()))
                    .orElse(java.util.List.of(hit.place()))) {
                add(flow, hit.line(), new Needle.Place(plain, place.from()), RunStyles.CODE_TEXT);
                add(flow, hit.line(), place, RunStyles.FOUND);
                plain = place.to();
            }
            add(flow, hit.line(), new Needle.Place(plain, hit.line().length()), RunStyles.CODE_TEXT);
            return flow;
        }

        private static void add(TextFlow flow, String line, Needle.Place place, String style) {
            if (place.to() > place.from()) {
                var text = new Text(line.substring(place.from(), place.to()));
                text.getStyleClass().add(style);
                flow.getChildren().add(text);
            }
        }
    }
}
