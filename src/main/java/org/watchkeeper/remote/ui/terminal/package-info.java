/// Terminals in the console: a place with a tab for each, drawn by JediTermFX over our own connection.
///
/// `TerminalsPlace` opens them, `TerminalModel` is one of them as it goes, `HostLine` carries bytes between host and emulator and lets
/// through only what the sieve does. Models and views are confined to the FX thread; the emulator has threads of its own.
@NullMarked
package org.watchkeeper.remote.ui.terminal;

import org.jspecify.annotations.NullMarked;
