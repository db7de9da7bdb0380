/// What to look out for in commands: success that an exit status does not tell, traps of single tools with a corrected form,
/// and commands of one document that contradict each other.
///
/// `Advice` is the way in; it is pure and looks at each command once. A `Look` knows one group of tools, a `Survey` all
/// commands of a document.
@NullMarked
package org.watchkeeper.runbook.advice;

import org.jspecify.annotations.NullMarked;
