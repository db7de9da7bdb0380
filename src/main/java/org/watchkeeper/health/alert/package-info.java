/// When health is worth somebody's attention: pure functions of how checks stand and what was told before.
///
/// `Alarm` says what is news and when it is told: together, not one by one; nothing of hosts under maintenance, of what depends on
/// something that is down, of what somebody has seen or does not want to hear of. `Alert` is what is told at once.
@NullMarked
package org.watchkeeper.health.alert;

import org.jspecify.annotations.NullMarked;
