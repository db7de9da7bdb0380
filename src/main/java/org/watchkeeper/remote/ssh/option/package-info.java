/// What of a resolved ssh configuration a connection of the console does: `Terms` for one hop, and for every option that is not ssh's
/// default whether it is obeyed (`Obedience`). Pure functions.
@NullMarked
package org.watchkeeper.remote.ssh.option;

import org.jspecify.annotations.NullMarked;
