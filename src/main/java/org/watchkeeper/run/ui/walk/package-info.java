/// The walk of one run on screen: steps on the left, the current one with its live output in the middle, what an operator
/// has to know on the right, what can be done below.
///
/// A `WalkFeed` listens on the run's thread: what was printed goes to the transcript there (it is on disk by then, PRODUCT
/// rule 2), events go to `WalkViewModel`, which is confined to the FX thread. `Picture` is a pure function of the run's
/// state and says everything the screen shows; `Choices` says what may be done. `WalkScreen` decides nothing.
@NullMarked
package org.watchkeeper.run.ui.walk;

import org.jspecify.annotations.NullMarked;
