/// Now: what needs a person, in order of urgency, what runs, and what happened since one was last here.
///
/// `Situation` is all that is known at a moment, `Board` the lines that follow from it: a pure function, so that everything on
/// screen can be tested without one. `Watch` is where it is read from, `Visits` remembers when somebody was here.
/// `now.watch` reads, `now.store` keeps visits, `now.ui` is the place the console opens on.
@NullMarked
package org.watchkeeper.now;

import org.jspecify.annotations.NullMarked;
