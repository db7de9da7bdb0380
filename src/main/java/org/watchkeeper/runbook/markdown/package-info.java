/// Reads Markdown into runbooks: what a line of the document means, and a finding wherever that was inferred.
///
/// `MarkdownRunbooks` is the way in. A document goes through `text` (bytes to lines), `outline` (lines to sections and blocks,
/// shell to commands), `procedure` (sections to procedures and steps), `parameter` (places to fill) and `WaysBack` (links).
/// No class here keeps state between two documents.
@NullMarked
package org.watchkeeper.runbook.markdown;

import org.jspecify.annotations.NullMarked;
