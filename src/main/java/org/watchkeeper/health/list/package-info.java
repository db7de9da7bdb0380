/// What health has to do with checklists: what checks have read is evidence that an item is done.
@NullMarked
package org.watchkeeper.health.list;

import org.jspecify.annotations.NullMarked;
