package org.watchkeeper.calendar.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.ui.entry.CalendarStyles;
import org.watchkeeper.calendar.ui.entry.Filter;
import org.watchkeeper.calendar.ui.entry.Look;
import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Toolbar;
import org.watchkeeper.host.Environment;

/// Which entries are shown. One filter for all views; it stays when the view changes.
final class FilterBar extends HBox {
    private static final int GAP = 8;
    private static final String EVERYWHERE = "All environments";
    private static final double GROUP = 200;
    private static final String ANY_GROUP = "All groups";

    private final Sight sight;
    private final ObjectProperty<Filter> filter;

    FilterBar(Sight sight) {
        super(GAP);
        this.sight = sight;
        this.filter = sight.filter();
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        for (var kind : Kind.values()) {
            getChildren().add(kind(kind));
        }
        getChildren().addAll(environments(), groups(), conflicts(), all());
    }

    /// The bar in the place's own line.
    Toolbar line(Node... trailing) {
        return new Toolbar(this).trailing(trailing);
    }

    private Node kind(Kind kind) {
        var button = new ToggleButton(Look.words(kind));
        button.setId("calendar-kind-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        button.setGraphic(Look.icon(kind).node(14, Look.tone(kind)));
        button.getStyleClass().addAll(Styles.CHOICE, CalendarStyles.KIND);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> filter.set(filter.get().with(kind, button.isSelected())));
        filter.subscribe(now -> button.setSelected(now.kinds().contains(kind)));
        return button;
    }

    private Node environments() {
        var box = new ComboBox<String>();
        box.setId("calendar-environment");
        box.setAccessibleText("Environment");
        box.setMinWidth(USE_PREF_SIZE);
        box.getItems().add(EVERYWHERE);
        for (var each : Environment.values()) {
            box.getItems().add(each.word());
        }
        box.setOnAction(_ -> Optional.ofNullable(box.getValue()).ifPresent(word -> filter
                .set(filter.get().in(word.equals(EVERYWHERE) ? Optional.empty() : Optional.of(Environment.of(word))))));
        filter.subscribe(now -> box.setValue(now.environment().map(Environment::word).orElse(EVERYWHERE)));
        return box;
    }

    private Node groups() {
        var box = new ComboBox<String>();
        box.setId("calendar-group");
        box.setAccessibleText("Group");
        box.setMaxWidth(GROUP);
        box.setOnAction(_ -> Optional.ofNullable(box.getValue()).ifPresent(group -> filter
                .set(filter.get().of(group.equals(ANY_GROUP) ? Optional.empty() : Optional.of(group)))));
        // The groups are those of the inventory as it was read last.
        sight.page().subscribe(page -> {
            List<String> names = new ArrayList<>(List.of(ANY_GROUP));
            names.addAll(page.inventory().groups());
            if (!names.equals(box.getItems())) {
                var chosen = filter.get().group().orElse(ANY_GROUP);
                box.getItems().setAll(names);
                box.setValue(chosen);
            }
        });
        filter.subscribe(now -> box.setValue(now.group().orElse(ANY_GROUP)));
        return box;
    }

    /// How many entries do not go together with others, and the way to the next of them.
    private Node conflicts() {
        var button = Buttons.link("", sight::nextConflict);
        button.setId("calendar-conflicts");
        button.setGraphic(Icon.WARNING.node(14, Tone.WARNING));
        button.setTooltip(new Tooltip("Go to the next one (C)"));
        button.setMinWidth(USE_PREF_SIZE);
        sight.page().subscribe(page -> {
            int count = page.conflicting().size();
            button.setText(count + (count == 1 ? " entry in conflict" : " entries in conflict"));
            button.setVisible(count > 0);
            button.setManaged(count > 0);
        });
        return button;
    }

    private Node all() {
        var button = Buttons.link("Show all", () -> filter.set(Filter.ALL));
        button.setId("calendar-show-all");
        button.visibleProperty().bind(filter.map(now -> !now.isAll()));
        return button;
    }
}
