/// What the calendar says to what is planned: `Outlook` holds a proposal against windows, blackouts, other changes and what hosts do
/// by themselves. Pure.
@NullMarked
package org.watchkeeper.change.plan;

import org.jspecify.annotations.NullMarked;
