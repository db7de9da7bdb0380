/// What an operator corrects, written back into the document as an annotation; nothing else in the file changes.
///
/// `Correction` says what; `Corrections` writes it and reads the result again before anybody keeps it. `RawText` is the
/// document as bytes in lines, `Change` replaces a few of them; `HeadWriter`, `FenceWriter` and `CommentWriter` know the
/// three places an annotation stands in (docs/runbook-format.md). Everything is a pure function of bytes.
@NullMarked
package org.watchkeeper.runbook.correct;

import org.jspecify.annotations.NullMarked;
