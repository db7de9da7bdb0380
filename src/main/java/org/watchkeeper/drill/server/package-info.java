/// Plays practice hosts over SSH on loopback: Apache MINA SSHD, one port a host, nothing executed, nothing forwarded.
///
/// `Drill` is the door. What a host knows (`HostStage`) lies in a folder and is changed under a file lock, so that a console that
/// was killed finds its commands again, and two consoles can play the same fleet. Time decides what has been printed: a
/// performance is its start and its play. Thread-safe.
@NullMarked
package org.watchkeeper.drill.server;

import org.jspecify.annotations.NullMarked;
