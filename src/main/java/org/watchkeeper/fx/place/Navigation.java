package org.watchkeeper.fx.place;

/// Goes to another place.
@FunctionalInterface
public interface Navigation {
    /// Opens the place with that id on `parameter`, which may be empty.
    void open(String place, String parameter);
}
