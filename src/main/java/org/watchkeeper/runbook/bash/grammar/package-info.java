/// Bash as a tree: tree-sitter's grammar, and nothing of tree-sitter outside of here.
///
/// `LineEnds` reads a text whatever ends its lines, `BashGrammar` parses it, a `Node` is a piece of the tree. Nodes are values;
/// the grammar may be used from any thread.
@NullMarked
package org.watchkeeper.runbook.bash.grammar;

import org.jspecify.annotations.NullMarked;
