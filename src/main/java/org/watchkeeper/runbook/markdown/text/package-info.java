/// The text of a document: bytes as lines (`SourceText`), what stands inside a line (`Inline`), annotations, characters
/// that deceive, and the `Findings` that are collected on the way.
@NullMarked
package org.watchkeeper.runbook.markdown.text;

import org.jspecify.annotations.NullMarked;
