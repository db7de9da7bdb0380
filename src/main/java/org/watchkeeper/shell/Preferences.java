package org.watchkeeper.shell;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The settings as they are now; a change is kept at once.
public final class Preferences {
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final Consumer<Settings> keep;

    /// `keep` writes them down.
    public Preferences(Settings now, Consumer<Settings> keep) {
        this.settings = new ReadOnlyObjectWrapper<>(now);
        this.keep = keep;
    }

    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.getReadOnlyProperty();
    }

    public Settings now() {
        return settings.get();
    }

    /// Keeps the change, then shows it. Throws `Problem` when it cannot be kept; then nothing has changed.
    public void change(UnaryOperator<Settings> change) {
        var next = change.apply(settings.get());
        if (!next.equals(settings.get())) {
            keep.accept(next);
            settings.set(next);
        }
    }
}
