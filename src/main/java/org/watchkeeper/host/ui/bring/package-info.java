/// Importing hosts on screen: a source is chosen or dropped, what would change is shown host by host and field by field, the
/// environment of new hosts is asked, and what is chosen is saved together. Nothing is removed.
///
/// `BringPane` is the page, `BringModel` its view-model, confined to the FX thread; reading, comparing and saving are done in the
/// background.
@NullMarked
package org.watchkeeper.host.ui.bring;

import org.jspecify.annotations.NullMarked;
