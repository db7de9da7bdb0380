/// Runbooks on screen: the library, a document as it is written, and beside it what was understood of it.
///
/// `Manuscript` cuts a document into `Piece`s that can be shown one by one; `Understanding` lists what was read out of it;
/// `RunbooksModel` links the two by their lines, both ways. View-models hold no nodes and are confined to the FX thread;
/// documents are cut in the background.
@NullMarked
package org.watchkeeper.runbook.ui;

import org.jspecify.annotations.NullMarked;
