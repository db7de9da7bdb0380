/// Routines and their turns in the database.
@NullMarked
package org.watchkeeper.routine.store;

import org.jspecify.annotations.NullMarked;
