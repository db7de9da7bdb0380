/// Runbooks on screen: the library, a document as it is written, and beside it what was understood of it.
///
/// `ui.page` cuts a document into pieces that can be shown one by one and lists what was read out of it; `RunbooksModel` links the
/// two by their lines, both ways; `ui.catalog` is the list of documents. View-models hold no nodes and are confined to the FX thread;
/// documents are cut in the background.
@NullMarked
package org.watchkeeper.runbook.ui;

import org.jspecify.annotations.NullMarked;
