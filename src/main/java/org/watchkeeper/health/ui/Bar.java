package org.watchkeeper.health.ui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Toolbar;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.ui.draw.Look;
import org.watchkeeper.health.ui.tile.Age;
import org.watchkeeper.health.ui.tile.Grouping;
import org.watchkeeper.health.ui.tile.Kind;
import org.watchkeeper.health.ui.tile.Sorting;
import org.watchkeeper.host.Environment;

/// What is above the tiles: what there is one for, in which order, and which of them; below that how many checks are in which
/// state, each a filter.
final class Bar {
    private static final double FILTER = 200;
    private static final int GAP = 8;
    /// From so many seconds on without any news it is said that nothing was read.
    private static final int OLD = 45;

    private final HealthModel model;
    private final TextField filter = new TextField();
    private final Label age = Words.muted("");

    Bar(HealthModel model) {
        this.model = model;
        age.setMinWidth(Region.USE_PREF_SIZE);
    }

    static boolean isTyping(@Nullable Scene scene) {
        return scene != null && scene.getFocusOwner() instanceof TextInputControl;
    }

    Node toolbar(Node... trailing) {
        filter.setId(HealthStyles.FILTER);
        filter.setPromptText("Filter: host, check, tag (/)");
        filter.setAccessibleText("Filter");
        filter.setPrefWidth(FILTER);
        filter.textProperty().bindBidirectional(model.words());
        return new Toolbar(filter, labelled("Tiles of", choice(List.of(Kind.values()), Kind::label, model.kind())),
                labelled("by", choice(List.of(Grouping.values()), Grouping::label, model.grouping())),
                choice(List.of(Sorting.values()), Sorting::label,
                        model.sorting()),
                environments(), groups()).trailing(trailing);
    }

    private static Node labelled(String text, Node control) {
        var label = Words.muted(text);
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(GAP, label, control);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node environments() {
        var all = Stream.concat(Stream.of(Optional.<Environment>empty()),
                Stream.of(Environment.values()).map(Optional::of)).toList();
        var box = choice(all, each -> each.map(Environment::word).orElse("all environments"), model.environment());
        box.setAccessibleText("Environment");
        return box;
    }

    private Node groups() {
        var box = choice(List.of(Optional.<String>empty()), each -> each.map(org.watchkeeper.runbook.Visible::of)
                .orElse("all groups"), model.group());
        box.setAccessibleText("Group");
        // The groups are those of the inventory as it is now.
        model.seen().subscribe(seen -> seen.ifPresent(now -> {
            var all = Stream.concat(Stream.of(Optional.<String>empty()), now.groups().stream().map(Optional::of))
                    .toList();
            if (!all.equals(box.getItems())) {
                var chosen = model.group().get();
                box.getItems().setAll(all);
                box.setValue(chosen);
            }
        }));
        return box;
    }

    private static <T> ComboBox<T> choice(List<T> values, Function<T, String> label, Property<T> property) {
        var box = new ComboBox<T>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : label.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.valueProperty().bindBidirectional(property);
        return box;
    }

    Node chips() {
        var row = new HBox(GAP);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add(HealthStyles.CHIPS);
        Stream.of(HealthState.values()).sorted((one, other) -> other.compareTo(one)).map(this::chip)
                .forEach(row.getChildren()::add);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        row.getChildren().addAll(spring, age);
        // Where nothing is watched there is nothing to count.
        row.visibleProperty().bind(model.seen().map(seen -> seen.filter(now -> !now.isEmpty()).isPresent()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /// Says that nobody is asked, where that is so.
    Node off() {
        var words = Words.strong("Watching is switched off: nothing is asked, and what stands here gets old.");
        words.setMinWidth(0);
        var on = Buttons.plain("Watch again", model.services().watching().turnOn());
        on.setId(HealthStyles.WATCH_AGAIN);
        var row = new HBox(GAP, Icon.WARNING.node(16, Tone.WARNING), words, on);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add(HealthStyles.CHIPS);
        row.visibleProperty().bind(model.services().watching().on().map(isOn -> !isOn));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private ToggleButton chip(HealthState state) {
        var look = Look.of(state);
        var chip = new ToggleButton("", look.icon().node(14, look.tone()));
        chip.setId(HealthStyles.STATE + state.name().toLowerCase(java.util.Locale.ROOT));
        chip.getStyleClass().addAll(Styles.CHOICE, Styles.SMALL_BUTTON);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setOnAction(_ -> model.toggle(state));
        // The state of a button and its count follow from the model.
        model.states().subscribe(states -> chip.setSelected(states.contains(state)));
        model.seen().subscribe(seen -> {
            int count = seen.map(now -> now.tally().of(state)).orElse(0);
            chip.setText(count + " " + state.word());
            chip.setVisible(count > 0 || model.states().get().contains(state));
            chip.setManaged(chip.isVisible());
        });
        return chip;
    }

    /// How old all of it is.
    void age() {
        var now = model.services().clock().instant();
        model.seen().get().ifPresent(seen -> {
            var newest = seen.newest();
            boolean isOld = newest.filter(at -> Duration.between(at, now).toSeconds() > OLD).isPresent();
            age.setText(isOld
                    ? "This console has not read anything for " + Age.words(newest.orElseThrow(), now)
                    : seen.isEmpty() ? "" : model.kind().get().count(seen.tiles()));
            age.getStyleClass().setAll("label", isOld ? Styles.WARNING_TEXT : Styles.MUTED);
        });
    }

    /// The keyboard goes to the filter.
    void filter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /// Whether it was in the filter, which keeps what was typed.
    boolean leaveFilter() {
        return filter.isFocused();
    }
}
