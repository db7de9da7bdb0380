/// Routines that are lists: one date of a routine is an occasion on which its list is worked through.
@NullMarked
package org.watchkeeper.routine.lists;

import org.jspecify.annotations.NullMarked;
