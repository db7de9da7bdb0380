/// Traps of single tools: each `Look` knows one group of them and looks at one command at a time.
@NullMarked
package org.watchkeeper.runbook.advice.look;

import org.jspecify.annotations.NullMarked;
