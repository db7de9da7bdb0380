package org.watchkeeper.runbook.ui.fidelity;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.VisibleRows;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.ui.fidelity.Fidelity.Filter;
import org.watchkeeper.runbook.ui.fidelity.Fidelity.Row;

/// The fidelity report: how much was understood, what was found, and what can be said to it.
public final class FidelityPane extends VBox {
    private static final int GAP = 8;
    private static final int SMALL = 14;

    private final FidelityModel model;
    private final Overlay overlay;
    private final ListView<Row> list = new ListView<>();

    public FidelityPane(FidelityModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
        prepareList();
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), shipped(), filters(), list, problem(), actions());
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
    }

    private Node head() {
        var share = Words.bound(model.share(), Styles.STRONG);
        share.setId(FidelityStyles.SHARE_ID);
        HBox.setHgrow(share, Priority.ALWAYS);
        share.setMaxWidth(Double.MAX_VALUE);
        var undo = Buttons.link("Undo", model::undo);
        undo.setId(FidelityStyles.UNDO_ID);
        undo.setTooltip(new Tooltip("Takes the last correction back (Ctrl+Z)"));
        undo.visibleProperty().bind(model.last().map(Optional::isPresent));
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Share of the lines that were understood");
        bar.progressProperty().bind(model.coverage().map(each -> each.percent() / 100.0));
        bar.getStyleClass().add(FidelityStyles.SHARE);
        var head = new VBox(GAP, new HBox(GAP, share, undo), bar);
        head.getStyleClass().add(FidelityStyles.HEAD);
        return head;
    }

    private Node shipped() {
        var text = Words.prose("This runbook came with the console and is not changed.");
        HBox.setHgrow(text, Priority.ALWAYS);
        var copy = Buttons.plain("Copy to my folder", model::copy);
        copy.setId(FidelityStyles.COPY_ID);
        var box = new HBox(GAP, Icon.SHIPPED.node(SMALL, Tone.NEUTRAL), text, copy);
        box.getStyleClass().add(FidelityStyles.SHIPPED);
        showOnly(box, model.isWritable().not());
        return box;
    }

    private Node filters() {
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add(FidelityStyles.FILTERS);
        for (var filter : Filter.values()) {
            row.getChildren().add(filter(filter, group));
        }
        row.getChildren().getFirst().getStyleClass().add(atlantafx.base.theme.Styles.LEFT_PILL);
        row.getChildren().subList(1, row.getChildren().size() - 1)
                .forEach(each -> each.getStyleClass().add(atlantafx.base.theme.Styles.CENTER_PILL));
        row.getChildren().getLast().getStyleClass().add(atlantafx.base.theme.Styles.RIGHT_PILL);
        return row;
    }

    private Node filter(Filter filter, ToggleGroup group) {
        var button = new ToggleButton();
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add(Styles.SMALL_BUTTON);
        button.setAccessibleText(filter.label());
        button.setTooltip(new Tooltip(filter.label()));
        button.setId(FidelityStyles.FILTER_ID + filter.name().toLowerCase(java.util.Locale.ROOT));
        button.setGraphic(picture(filter));
        button.textProperty().bind(Bindings.createStringBinding(
                () -> (filter == Filter.OPEN ? "Open " : "") + model.count(filter), model.document()));
        button.setOnAction(_ -> model.filter().set(filter));
        // Selected by what is shown, also when a second click would take it back.
        model.filter().subscribe(shown -> button.setSelected(shown == filter));
        return button;
    }

    private static @Nullable Node picture(Filter filter) {
        return switch (filter) {
            case OPEN -> null;
            case ERRORS -> Icon.ERROR.node(SMALL, Tone.DANGER);
            case WARNINGS -> Icon.WARNING.node(SMALL, Tone.WARNING);
            case INFERRED -> Icon.INFO.node(SMALL, Tone.NEUTRAL);
            case ANSWERED -> Icon.OK_CIRCLE.node(SMALL, Tone.SUCCESS);
        };
    }

    private void prepareList() {
        list.setId(FidelityStyles.LIST_ID);
        list.setAccessibleText("What was found");
        list.setItems(model.rows());
        list.getStyleClass().addAll(Styles.PLAIN_LIST, FidelityStyles.FIDELITY);
        list.setCellFactory(_ -> new FidelityCell());
        list.setPlaceholder(new EmptyState(Icon.OK_CIRCLE, "Nothing to look at",
                "Nothing of this kind was found in this document, or all of it has been answered."));
        list.getSelectionModel().selectedItemProperty().subscribe(this::point);
        model.selected().subscribe(finding -> finding.ifPresent(this::select));
    }

    private void point(@Nullable Row row) {
        if (row instanceof Row.Found found && model.selected().get().filter(found.finding()::equals).isEmpty()) {
            model.point(found.finding());
        }
    }

    private void select(Finding finding) {
        int at = model.rows().indexOf(new Row.Found(finding));
        if (at >= 0 && list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().select(at);
            if (!VisibleRows.of(list).contains(at)) {
                list.scrollTo(Math.max(0, at - 2));
            }
        }
    }

    private Node problem() {
        var place = new StackPane();
        place.getStyleClass().add(FidelityStyles.TROUBLE);
        // A node cannot be bound.
        model.problem()
                .subscribe(problem -> place.getChildren().setAll(problem.map(FidelityPane::box).stream().toList()));
        showOnly(place, model.problem().map(Optional::isPresent));
        return place;
    }

    private static Node box(Problem problem) {
        return new ProblemBox(problem);
    }

    private Node actions() {
        var accept = action("Accept", "A", FidelityStyles.ACCEPT_ID, model::accept);
        var correct = action("Correct…", "C", FidelityStyles.CORRECT_ID, this::correct);
        var ignore = action("Ignore…", "I", FidelityStyles.IGNORE_ID, this::ignore);
        var reopen = action("Ask again", "R", FidelityStyles.REOPEN_ID, model::reopen);
        enabled(accept, Fidelity::mayAccept);
        enabled(correct, finding -> true);
        enabled(ignore, Finding::isOpen);
        enabled(reopen, finding -> !finding.isOpen());
        showOnly(reopen, model.selected().map(found -> found.filter(each -> !each.isOpen()).isPresent()));
        showOnly(accept, reopen.visibleProperty().not());
        showOnly(ignore, reopen.visibleProperty().not());
        var row = new HBox(GAP, accept, correct, ignore, reopen);
        row.getStyleClass().add(FidelityStyles.FOOT);
        return row;
    }

    private Button action(String verb, String key, String id, java.util.function.Consumer<Finding> action) {
        var button = Buttons.plain(verb, () -> model.selected().get().ifPresent(action));
        button.setId(id);
        button.setTooltip(new Tooltip(verb.replace("…", "") + " (" + key + ")"));
        return button;
    }

    private void enabled(Button button, java.util.function.Predicate<Finding> when) {
        button.disableProperty().bind(Bindings.createBooleanBinding(
                () -> !model.isWritable().get() || model.selected().get().filter(when).isEmpty(), model.selected(),
                model.isWritable(), model.rows()));
    }

    private static void showOnly(Node node, javafx.beans.value.ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private void correct(Finding finding) {
        var forms = model.forms(finding);
        if (!forms.isEmpty()) {
            CorrectSheet.show(overlay, finding, forms, model::correct);
        }
    }

    private void ignore(Finding finding) {
        IgnoreSheet.show(overlay, finding, because -> model.ignore(finding, because));
    }

    private void steer(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            model.undo();
            event.consume();
            return;
        }
        if (event.isShortcutDown() || event.isAltDown() || !model.isWritable().get()) {
            return;
        }
        var finding = model.selected().get();
        switch (event.getCode()) {
            case A -> finding.filter(Fidelity::mayAccept).ifPresent(model::accept);
            case C, ENTER -> finding.ifPresent(this::correct);
            case I -> finding.filter(Finding::isOpen).ifPresent(this::ignore);
            case R -> finding.filter(each -> !each.isOpen()).ifPresent(model::reopen);
            default -> {
                // Not a key of the report.
            }
        }
    }
}
