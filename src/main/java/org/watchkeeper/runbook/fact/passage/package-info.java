/// The document as facts are read from it: `Passage`s in order, each with its `Place`, and the words that tell what a place
/// is about.
@NullMarked
package org.watchkeeper.runbook.fact.passage;

import org.jspecify.annotations.NullMarked;
