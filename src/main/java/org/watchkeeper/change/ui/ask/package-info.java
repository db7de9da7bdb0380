/// Questions about a change, with what is typed into them: a line of text, a length of time, a start, how much longer it may last.
/// Confined to the FX thread.
@NullMarked
package org.watchkeeper.change.ui.ask;

import org.jspecify.annotations.NullMarked;
