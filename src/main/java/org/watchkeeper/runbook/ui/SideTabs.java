package org.watchkeeper.runbook.ui;

import org.watchkeeper.runbook.ui.page.RunbookStyles;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What stands beside a document: what was understood of it, or the report on how well.
final class SideTabs extends BorderPane {
    private final BooleanProperty report = new SimpleBooleanProperty();

    /// `title` names the report, with the number of findings that are open.
    SideTabs(Node understood, Node fidelity, ObservableValue<String> title) {
        getStyleClass().add(RunbookStyles.INSIGHTS);
        var group = new ToggleGroup();
        var left = tab(group, false, RunbookStyles.UNDERSTOOD_ID, atlantafx.base.theme.Styles.LEFT_PILL);
        left.setText("Understood");
        var right = tab(group, true, RunbookStyles.REPORT_ID, atlantafx.base.theme.Styles.RIGHT_PILL);
        right.textProperty().bind(title);
        var row = new HBox(left, right);
        row.getStyleClass().add(RunbookStyles.TABS);
        setTop(row);
        // One of the two is there at a time, so that the keyboard finds no other.
        report.subscribe(shown -> setCenter(shown ? fidelity : understood));
    }

    private ToggleButton tab(ToggleGroup group, boolean second, String id, String pill) {
        var tab = new ToggleButton();
        tab.setId(id);
        tab.setToggleGroup(group);
        tab.getStyleClass().add(pill);
        tab.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(tab, Priority.ALWAYS);
        tab.setOnAction(_ -> {
            report.set(second);
            tab.setSelected(true); // a click on the one that is shown would unselect it
        });
        // Selected by what is shown, also when a second click would take it back.
        report.subscribe(shown -> tab.setSelected(shown == second));
        return tab;
    }

    /// Whether the report is shown.
    BooleanProperty report() {
        return report;
    }
}
