/// The Routines place: what is adopted, how it stands, what it found, and what documents offer besides.
///
/// `RoutinesModel` reads in the background and is confined to the FX thread, as all of this package.
@NullMarked
package org.watchkeeper.routine.ui;

import org.jspecify.annotations.NullMarked;
