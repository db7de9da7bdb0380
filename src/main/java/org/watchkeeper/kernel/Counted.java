package org.watchkeeper.kernel;

/// How many there are of something, in words: "1 finding", "2 findings", "0 findings".
public final class Counted {
    private Counted() {}

    /// `noun` is the word for one whose plural ends in "s".
    public static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
