/// The shape of a document: sections and blocks by commonmark, whatever dialect they are written in, and what each code block
/// is (`CodeBlock`).
@NullMarked
package org.watchkeeper.runbook.markdown.outline;

import org.jspecify.annotations.NullMarked;
