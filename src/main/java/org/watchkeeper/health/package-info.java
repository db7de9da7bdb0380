/// Health checks of hosts: what is asked, what was read, and in which state that puts a host. Pure; reading, storing and
/// showing are below.
@NullMarked
package org.watchkeeper.health;

import org.jspecify.annotations.NullMarked;
