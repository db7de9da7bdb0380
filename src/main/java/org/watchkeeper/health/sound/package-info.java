/// The sound of an alert, by the system's own sound device; a machine without one stays silent and says so.
@NullMarked
package org.watchkeeper.health.sound;

import org.jspecify.annotations.NullMarked;
