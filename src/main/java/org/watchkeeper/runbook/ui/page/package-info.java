/// A document as it is shown: `Manuscript` cuts it into `Piece`s, `Understanding` lists what was read out of it.
@NullMarked
package org.watchkeeper.runbook.ui.page;

import org.jspecify.annotations.NullMarked;
