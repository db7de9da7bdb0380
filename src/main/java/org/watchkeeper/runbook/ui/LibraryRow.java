package org.watchkeeper.runbook.ui;

import org.watchkeeper.runbook.Library;

/// A line of the library: the head of a folder, or a runbook under it.
sealed interface LibraryRow {
    record Head(String title, int count) implements LibraryRow {}

    record Line(Library.Entry entry) implements LibraryRow {}
}
