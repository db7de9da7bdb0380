/// A document as it is shown: `Manuscript` cuts it into `Piece`s, each a `PieceCell` on screen, `Understanding` lists what was read out of
/// it. `Aside` shows one beside what is done about some of its lines.
@NullMarked
package org.watchkeeper.runbook.ui.page;

import org.jspecify.annotations.NullMarked;
