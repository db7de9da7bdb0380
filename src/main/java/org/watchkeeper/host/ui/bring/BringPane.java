package org.watchkeeper.host.ui.bring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Toolbar;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Inventory;
import org.watchkeeper.host.bring.Batch;
import org.watchkeeper.host.bring.Sources;

/// The page of an import, from choosing a source to saving what is chosen of it.
public final class BringPane extends BorderPane {
    private static final int GAP = 8;
    private static final double SIDE = 400;
    private static final double FILTER = 220;
    private static final double PROBLEM = 720;

    private final BringModel model;
    private final Desk desk;
    private final Runnable leave;
    private final Runnable changed;
    private final ListView<BringRow> list = new ListView<>();
    private final TextField filter = new TextField();
    private final CheckBox all = new CheckBox("Also those that stay as they are");
    private final StackPane middle = new StackPane();
    private final BringFoot foot;
    private Optional<Batch> shownBatch = Optional.empty();
    private ReadingPane reading = new ReadingPane("", () -> {});

    /// `leave` goes back to the hosts; they have changed when `changed` is called.
    public BringPane(Inventory inventory, Sources sources, Desk desk, Runnable leave, Runnable changed) {
        this.model = new BringModel(inventory, sources, desk.background());
        this.desk = desk;
        this.leave = () -> {
            model.leave();
            leave.run();
        };
        this.changed = changed;
        this.foot = new BringFoot(model, this::apply);
        getStyleClass().add(Styles.PAGE);
        list.setId(BringStyles.LIST);
        list.setItems(model.rows());
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.setAccessibleText("What changes");
        list.setCellFactory(_ -> new BringCell(model));
        list.setPlaceholder(
                new EmptyState(Icon.OK_CIRCLE, "Nothing to show", "No host of the source has these words."));
        filter.textProperty().bindBidirectional(model.filter());
        filter.setPromptText("Filter by name, group, kind…");
        filter.setAccessibleText("Filter");
        filter.setPrefWidth(FILTER);
        all.selectedProperty().bindBidirectional(model.showsAll());
        setCenter(middle);
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        // What is shown depends on how far it is.
        model.stand().subscribe(this::show);
    }

    /// Goes back to the hosts, as Esc does.
    public void leadOut() {
        leave.run();
    }

    /// Reads that file at once, as if it had been dropped.
    public void read(Path file) {
        model.dropped(file);
    }

    private void show(BringModel.Stand stand) {
        if (stand instanceof BringModel.Stand.Reading(_, var done, var all)
                && middle.getChildren().equals(List.of(reading))) {
            reading.show(done, all);
            return;
        }
        if (stand instanceof BringModel.Stand.Previewed shown
                && shownBatch.equals(Optional.of(shown.preview().batch()))) {
            // The keyboard stays where it is.
            foot.show(shown);
            return;
        }
        shownBatch = Optional.empty();
        setTop(toolbar(stand));
        switch (stand) {
            case BringModel.Stand.Choosing _ -> choosing();
            case BringModel.Stand.Reading(var what, var done, var all) -> {
                reading = new ReadingPane(what, model::chooseAnother);
                reading.show(done, all);
                only(reading);
            }
            case BringModel.Stand.Failed failed -> only(failed(failed));
            case BringModel.Stand.Previewed shown -> preview(shown);
        }
    }

    private void choosing() {
        var pane = new ChoosingPane(model, desk);
        only(pane);
        Fx.later(pane::begin);
    }

    private void only(Node node) {
        middle.getChildren().setAll(node);
        setRight(null);
        setBottom(null);
    }

    private Node toolbar(BringModel.Stand stand) {
        var back = Buttons.icon(Icon.LEFT, "Back to the hosts (Esc)", leave);
        if (!(stand instanceof BringModel.Stand.Previewed shown)) {
            return new Toolbar(back, Words.strong("Import hosts"));
        }
        var source = Words.clipped(Words.mono(shown.preview().batch().file()));
        source.getStyleClass().add(Styles.MUTED);
        var bar = new Toolbar(back, Words.strong("Import hosts"), filter, all, source);
        return bar.trailing(Buttons.plain("Another source…", model::chooseAnother));
    }

    private Node failed(BringModel.Stand.Failed failed) {
        var row = new HBox(GAP, Buttons.plain("Another source…", model::chooseAnother),
                Buttons.plain(Icon.REFRESH, "Read it again", model::read));
        if (failed.canAllow()) {
            row.getChildren().add(Buttons.destructive("Allow these commands and read", model::allowAndRead));
        }
        var box = new VBox(GAP * 2, new ProblemBox(failed.problem()), row);
        box.setMaxSize(PROBLEM, USE_PREF_SIZE);
        return box;
    }

    private void preview(BringModel.Stand.Previewed shown) {
        shownBatch = Optional.of(shown.preview().batch());
        middle.getChildren().setAll(list);
        var side = new EnvironmentsPane(model, shown.preview());
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        side.getStyleClass().add(BringStyles.DETAIL);
        setRight(side);
        foot.show(shown);
        setBottom(foot);
    }

    private void apply() {
        model.apply(applied -> {
            changed.run();
            leave.run();
            desk.overlay().notices().tell(
                    applied.count() == 1 ? "1 host is imported" : applied.count() + " hosts are imported",
                    "Undo", () -> model.takeBack(applied, changed,
                            trouble -> desk.overlay().notices().warn(String.valueOf(trouble.getMessage()))));
        });
    }

    private void steer(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            filter.requestFocus();
        } else {
            return;
        }
        event.consume();
    }
}
