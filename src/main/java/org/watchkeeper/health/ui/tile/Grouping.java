package org.watchkeeper.health.ui.tile;

/// What makes a section.
public enum Grouping {
    ENVIRONMENT("Environment"), GROUP("Group"), HOST("Host"), SERVICE("Service"), NOTHING("Nothing");

    private final String label;

    Grouping(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
