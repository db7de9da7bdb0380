/// The shipped runbooks as tests use them: every procedure can be rehearsed on its practice hosts.
@NullMarked
package org.watchkeeper.drill.testing;

import org.jspecify.annotations.NullMarked;
