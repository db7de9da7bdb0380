package org.watchkeeper.runbook.ui.catalog;

import org.watchkeeper.runbook.ui.page.RunbookStyles;

import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

import org.watchkeeper.runbook.shelf.Card;

/// Which documents of the library are shown, and in what order.
public final class LibraryChoices extends HBox {
    private static final int GAP = 8;

    public LibraryChoices(LibraryModel model) {
        super(GAP, tags(model), orders(model));
        getStyleClass().add(RunbookStyles.LIBRARY_CHOICES);
    }

    private static ComboBox<String> tags(LibraryModel model) {
        var box = new ComboBox<String>();
        box.setId(RunbookStyles.TAG_ID);
        box.setAccessibleText("Tag");
        box.setConverter(words(tag -> tag.isEmpty() ? "All tags" : tag));
        box.valueProperty().bindBidirectional(model.tag());
        // A combo box wants a list of its own, with "all" at its head.
        Runnable fill = () -> {
            var all = Stream.concat(Stream.of(""), model.tags().stream()).toList();
            if (all.equals(box.getItems())) {
                return; // the box would lose what it shows
            }
            var chosen = model.tag().get();
            box.getItems().setAll(all);
            box.getSelectionModel().clearSelection();
            box.getSelectionModel().select(all.contains(chosen) ? chosen : "");
        };
        fill.run();
        model.tags().addListener((ListChangeListener<String>) _ -> fill.run());
        box.disableProperty().bind(Bindings.isEmpty(model.tags()));
        return wide(box);
    }

    private static ComboBox<Card.Order> orders(LibraryModel model) {
        var box = new ComboBox<Card.Order>();
        box.setId(RunbookStyles.ORDER_ID);
        box.setAccessibleText("Sort by");
        box.getItems().setAll(Card.Order.values());
        box.setConverter(words(order -> switch (order) {
            case NAME -> "By name";
            case REVIEW -> "By review";
            case LAST_RUN -> "By last run";
        }));
        box.valueProperty().bindBidirectional(model.order());
        return wide(box);
    }

    private static <T> ComboBox<T> wide(ComboBox<T> box) {
        box.setMinWidth(0);
        box.setPrefWidth(1);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }
}
