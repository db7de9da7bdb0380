/// Sections to procedures and steps: `Procedures` finds them, `ContentWalk` goes through what stands below a heading,
/// `Alternatives` and `Provisos` tell which steps are run only where something holds.
@NullMarked
package org.watchkeeper.runbook.markdown.procedure;

import org.jspecify.annotations.NullMarked;
