/// The last page of the wizard: what a run came to, what went otherwise than the document says, what is still open, and the
/// closing itself. Of a closed run it is the record. Confined to the FX thread; the record is gathered away from it.
@NullMarked
package org.watchkeeper.run.ui.close;

import org.jspecify.annotations.NullMarked;
