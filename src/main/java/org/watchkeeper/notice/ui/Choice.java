package org.watchkeeper.notice.ui;

import java.util.Arrays;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// A box to choose one constant in, by its word.
final class Choice {
    private Choice() {}

    static <T extends Enum<T>> ComboBox<T> of(T[] all) {
        var box = new ComboBox<T>();
        box.getItems().setAll(Arrays.asList(all));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T one) {
                return label(one);
            }

            @Override
            public T fromString(String text) {
                return box.getValue(); // nothing is typed into it
            }
        });
        return box;
    }

    private static String label(@org.jspecify.annotations.Nullable Enum<?> one) {
        if (one == null) {
            return "";
        }
        var words = one.toString().equals(one.name())
                ? one.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : one.toString();
        return words.equals("tls") || words.equals("starttls")
                ? words.toUpperCase(Locale.ROOT)
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
