/// Places of commands that have to be filled before they run, and the parameters that fill them (`Slots`).
@NullMarked
package org.watchkeeper.runbook.markdown.parameter;

import org.jspecify.annotations.NullMarked;
