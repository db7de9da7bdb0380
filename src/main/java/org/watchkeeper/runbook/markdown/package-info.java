/// Reads Markdown into runbooks: what a line of the document means, and a finding wherever that was inferred.
///
/// `MarkdownRunbooks` is the way in. A document goes through `SourceText` (bytes to lines), commonmark (lines to blocks),
/// `Outline` (blocks to sections), `CodeBlock` (shell to commands), `Procedures` and `StepDrafts` (sections to procedures
/// and steps), `Slots` (places to fill) and `WaysBack` (links). No class here keeps state between two documents.
@NullMarked
package org.watchkeeper.runbook.markdown;

import org.jspecify.annotations.NullMarked;
