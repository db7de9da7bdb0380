/// This machine as a host: `LocalWires` runs command lines as child processes, without SSH. For localhost and for tests.
///
/// Each exchange is a process group of its own. Its output is read on threads of its own, which call the receivers.
@NullMarked
package org.watchkeeper.remote.local;

import org.jspecify.annotations.NullMarked;
