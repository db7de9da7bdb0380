package org.watchkeeper.fx.place;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

import org.watchkeeper.fx.Icon;

/// A place in the navigation rail. Built when it is first opened and kept from then on.
public interface Place {
    /// Lower-case word by which others go there: "hosts".
    String id();

    /// What the rail and the title bar say: "Hosts".
    String title();

    Icon icon();

    /// The page. Called once, on the FX thread.
    Parent build(Desk desk);

    /// Called each time the place is opened, after `build`; `parameter` says on what (an id, a file), or is empty.
    default void opened(String parameter) {}

    /// Called when the place is open already and is chosen in the rail once more: leads out of what is open inside it, to its first
    /// page, and asks before something goes that is not saved.
    default void leadOut() {
        opened("");
    }

    /// What the window's own title names before the console: what is at stake here now. Empty when nothing is.
    default ObservableValue<String> subject() {
        return new ReadOnlyStringWrapper("");
    }

    /// What closing the window would leave unattended, each as a sentence. Empty when nothing is.
    default List<String> unfinished() {
        return List.of();
    }

    /// What the shortcut sheet says of this place.
    default List<Shortcut> shortcuts() {
        return List.of();
    }
}
