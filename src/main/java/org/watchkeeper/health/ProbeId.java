package org.watchkeeper.health;

/// Names one probe wherever it is kept or shown: lower-case letters, digits, dots and dashes.
public record ProbeId(String text) implements Comparable<ProbeId> {
    public ProbeId {
        if (!text.matches("[a-z0-9][a-z0-9.-]{0,99}")) {
            throw new IllegalArgumentException(
                    "a probe is named by lower-case letters, digits, dots and dashes: " + text);
        }
    }

    @Override
    public int compareTo(ProbeId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
