/// Databases for tests: a SQLite file of its own for each, or a fresh database on one PostgreSQL server a test JVM.
@NullMarked
package org.watchkeeper.store.testing;

import org.jspecify.annotations.NullMarked;
