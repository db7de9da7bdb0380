package org.watchkeeper.calendar.ui.view;

import javafx.scene.layout.Region;

/// One way to look at the calendar.
public interface Drawn {
    Region node();

    /// Draws the page anew.
    void draw();

    /// Shows where the keyboard is, without drawing anew.
    void mark();
}
