package org.watchkeeper.health.ui.draw;

/// Where an arrow leads.
public enum Direction {
    LEFT, RIGHT, UP, DOWN
}
