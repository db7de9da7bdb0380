package org.watchkeeper.shell;

import javafx.scene.Parent;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Shot;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Place;

/// A place that shows a picture of itself, for screens on which it is only in the rail.
record StillPlace(String id, String title, Icon icon, Shot page) implements Place {
    @Override
    public Parent build(Desk desk) {
        return page.screen().get();
    }
}
