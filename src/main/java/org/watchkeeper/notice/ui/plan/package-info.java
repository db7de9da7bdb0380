/// Who is told of one piece of work, and when: looked at and changed in a sheet. `PlanModel` is what is ticked so far, `PlanSheet` asks.
@NullMarked
package org.watchkeeper.notice.ui.plan;

import org.jspecify.annotations.NullMarked;
