package org.watchkeeper.condition;

/// What a condition says of evidence. What cannot be told is neither true nor false.
public sealed interface Truth {
    record Holds() implements Truth {}

    record Fails() implements Truth {}

    /// `why` in words: "there is no .status in what it printed".
    record Unknown(String why) implements Truth {}

    static Truth of(boolean holds) {
        return holds ? new Holds() : new Fails();
    }

    default boolean holds() {
        return this instanceof Holds;
    }

    default Truth not() {
        return switch (this) {
            case Holds _ -> new Fails();
            case Fails _ -> new Holds();
            case Unknown unknown -> unknown;
        };
    }
}
