package org.watchkeeper.runbook.ui.editor;

import javafx.scene.Node;

import org.watchkeeper.runbook.Library;

/// The document as it will be read, beside its text.
public interface Preview {
    Node node();

    /// Shows the document as it is now, where it was looked at.
    void show(Library.Entry document);

    void pointAt(int line);
}
