/// What advice is made of: a command as it is `Seen` in its document, and `Note`s about it, with the edits that would put
/// it right.
@NullMarked
package org.watchkeeper.runbook.advice.note;

import org.jspecify.annotations.NullMarked;
