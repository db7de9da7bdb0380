/// Search in what runs printed, on screen: `SearchModel` looks in the background, `SearchPage` shows the lines. Confined to the
/// FX thread.
@NullMarked
package org.watchkeeper.run.ui.search;

import org.jspecify.annotations.NullMarked;
