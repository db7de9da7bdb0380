/// The versions of documents in the database.
@NullMarked
package org.watchkeeper.runbook.store;

import org.jspecify.annotations.NullMarked;
