package org.watchkeeper.kernel;

/// The person at the keyboard, by the name that goes into the record.
public record Operator(String name) {
    public Operator {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an operator has a name");
        }
    }
}
