/// A Markdown maintenance document, understood: procedures, steps, commands, parameters, checklists, schedules, findings.
///
/// Everything is a value and carries the lines it came from; nothing is guessed without a finding. `runbook.markdown`
/// reads documents, `runbook.bash` cuts shell blocks, `runbook.library` watches a folder, `runbook.ui` shows them.
@NullMarked
package org.watchkeeper.runbook;

import org.jspecify.annotations.NullMarked;
