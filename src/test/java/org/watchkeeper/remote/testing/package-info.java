/// What tests of remote things stand on: real servers on loopback, keys made for the test, and a proxy that breaks connections.
///
/// Nothing here touches the real home or a fixed port. Servers live in a temporary directory, are ended by their process
/// handles, and skip the test visibly (an assumption) where the server is not installed.
@NullMarked
package org.watchkeeper.remote.testing;

import org.jspecify.annotations.NullMarked;
