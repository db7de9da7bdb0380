/// The window: navigation, command palette, settings.
/// Everything here is confined to the FX thread.
@NullMarked
package org.watchkeeper.shell;

import org.jspecify.annotations.NullMarked;
