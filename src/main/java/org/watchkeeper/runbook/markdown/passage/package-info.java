/// Sentences, fields, rows and comments of a document, cut into the passages that `runbook.fact` reads.
@NullMarked
package org.watchkeeper.runbook.markdown.passage;

import org.jspecify.annotations.NullMarked;
