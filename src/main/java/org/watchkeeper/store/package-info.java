/// One database, SQLite or PostgreSQL, and where its file lies; features keep their own SQL in their `store` packages.
///
/// `DataFolder` says where things lie, `DatabaseUrl` which database, `Database` opens it, brings its tables up to date and
/// runs reads and writes in transactions. What differs between the two databases sits in `Dialect`. `SettingsFile` keeps the
/// few settings that must be known before there is a database. Everything a broken disk or server can do becomes a `Problem`;
/// a damaged file is never overwritten or deleted. All of it is thread-safe.
@NullMarked
package org.watchkeeper.store;

import org.jspecify.annotations.NullMarked;
