package org.watchkeeper.health.ui.tile;

/// What there is one tile for.
public enum Kind {
    CHECK("Checks", "check"), HOST("Hosts", "host"), SERVICE("Services", "service"), GROUP("Groups", "group");

    private final String label;
    private final String word;

    Kind(String label, String word) {
        this.label = label;
        this.word = word;
    }

    /// As a choice: "Hosts".
    public String label() {
        return label;
    }

    /// How many, in words: "1 host", "12 checks".
    public String count(int tiles) {
        return tiles + " " + word + (tiles == 1 ? "" : "s");
    }
}
