/// The Runs place and its wizard in each of their states, with a realistic run, to be rendered and looked at.
///
/// `SampleRun` tells a run as its journal would; `RunShots` puts it on screen. Nothing here is used by the console itself.
@NullMarked
package org.watchkeeper.run.ui.shots;

import org.jspecify.annotations.NullMarked;
