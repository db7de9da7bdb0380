/// Words that every feature shares and no noun of the trade: who acts, what is secret, what went wrong.
///
/// Everything here is immutable or says otherwise; nothing touches screen, disk or network.
@NullMarked
package org.watchkeeper.kernel;

import org.jspecify.annotations.NullMarked;
