/// Runs walked for real: sshd on loopback, commands detached on it, an SQLite or PostgreSQL database, and a console that is killed.
@NullMarked
package org.watchkeeper.run.real;

import org.jspecify.annotations.NullMarked;
