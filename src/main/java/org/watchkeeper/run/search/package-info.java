/// Search in everything that runs printed.
///
/// `Needle` is the text that is looked for, `Visible` the text in printed bytes, `Signature` what lets a search pass over output
/// that cannot hold it. `OutputSearch` is the port; `run.store.search` keeps signatures and looks through what is stored.
/// Pure functions and values; a search belongs on a background thread.
@NullMarked
package org.watchkeeper.run.search;

import org.jspecify.annotations.NullMarked;
