package org.watchkeeper.drill.testing;

/// Which of the commands that change something fails.
public enum Moment {
    FIRST, HALF_WAY, LAST
}
