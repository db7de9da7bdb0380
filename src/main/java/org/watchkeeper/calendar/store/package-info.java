/// Windows and blackouts in the database: edits as rows, their content as JSON whose names outlive the classes.
@NullMarked
package org.watchkeeper.calendar.store;

import org.jspecify.annotations.NullMarked;
