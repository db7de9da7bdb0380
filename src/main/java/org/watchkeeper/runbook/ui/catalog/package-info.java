/// The list of runbooks: searched, filtered, sorted, with what is due.
///
/// `LibraryModel` holds no nodes and is confined to the FX thread.
@NullMarked
package org.watchkeeper.runbook.ui.catalog;

import org.jspecify.annotations.NullMarked;
