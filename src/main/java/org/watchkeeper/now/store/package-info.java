/// Visits in the database.
@NullMarked
package org.watchkeeper.now.store;

import org.jspecify.annotations.NullMarked;
