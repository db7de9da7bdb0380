package org.watchkeeper.now.ui;

import org.watchkeeper.now.Line;

/// A row of Now: the head of a section, or a line.
sealed interface NowRow {
    record Head(String title, int count) implements NowRow {}

    record Entry(Line line) implements NowRow {}
}
