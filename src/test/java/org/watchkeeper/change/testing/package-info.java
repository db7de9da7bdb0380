/// Changes as tests need them, and what every store of them does.
@NullMarked
package org.watchkeeper.change.testing;

import org.jspecify.annotations.NullMarked;
