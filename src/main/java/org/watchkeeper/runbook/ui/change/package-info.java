/// What changed in a document since it was used: a banner over the reader, both versions beside each other, acceptance; and
/// the dialog in which local corrections are merged into a new version.
///
/// View-models hold no nodes and are confined to the FX thread; versions are read and compared in the background.
@NullMarked
package org.watchkeeper.runbook.ui.change;

import org.jspecify.annotations.NullMarked;
