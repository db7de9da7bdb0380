/// What documents offer as routines.
@NullMarked
package org.watchkeeper.routine.document;

import org.jspecify.annotations.NullMarked;
