/// The start of the program and the one place where it is put together.
/// Nothing else may know this package.
@NullMarked
package org.watchkeeper;

import org.jspecify.annotations.NullMarked;
