/// How what is stored as JSON is written and read: `Json` makes text of trees and trees of text, `Fields` reads one object,
/// `Words` names constants, `Unreadable` says what is not as it should be. Features keep the names of their own fields.
@NullMarked
package org.watchkeeper.store.json;

import org.jspecify.annotations.NullMarked;
