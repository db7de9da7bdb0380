/// What runs and changes mean for health: hosts that are worked on are under maintenance.
@NullMarked
package org.watchkeeper.run.health;

import org.jspecify.annotations.NullMarked;
