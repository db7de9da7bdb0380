/// Shell blocks, understood: cut into complete commands by tree-sitter's bash grammar, with what each command does.
///
/// `ShellScripts` is the way in and may be used from any thread; its results are values. The native grammar is loaded
/// once; where that is impossible every script is one command with a fault, so that nothing runs by mistake.
@NullMarked
package org.watchkeeper.runbook.bash;

import org.jspecify.annotations.NullMarked;
