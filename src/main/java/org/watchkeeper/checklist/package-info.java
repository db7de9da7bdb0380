/// Checklists in use: lists of a document that people work through, with who did what when, evidence, due times.
///
/// An `Occasion` is what lists are worked through for: a maintenance, an emergency, one date of a routine. What happens is a
/// stream of `ListEntry`; `OccasionState` is the fold of it and the only place that says how its lists stand. Lists are frozen
/// copies (`ListCopy`), so the document stays as it is. Several people may write at once: every entry is kept, none is
/// expected to be the next. Everything here is immutable; `Checklists` and `Pencil` may be used by several threads.
@NullMarked
package org.watchkeeper.checklist;

import org.jspecify.annotations.NullMarked;
