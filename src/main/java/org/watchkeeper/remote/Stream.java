package org.watchkeeper.remote;

/// Which of a command's two outputs. Their order against each other is approximate.
public enum Stream {
    OUT, ERR
}
