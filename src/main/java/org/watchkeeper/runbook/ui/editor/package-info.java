/// The editor: a document's text with what the console makes of it beside it, while it is typed.
///
/// `EditorModel` reads the text in the background, keeps a draft and saves; `Snippet` knows what can be inserted, well
/// formed; `EditorArea` is the only class that knows OpenJFX's code area. Confined to the FX thread; models hold no nodes.
@NullMarked
package org.watchkeeper.runbook.ui.editor;

import org.jspecify.annotations.NullMarked;
