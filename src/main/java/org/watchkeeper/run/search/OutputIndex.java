package org.watchkeeper.run.search;

/// What makes searches fast, kept beside the output. Output that is not in it yet is found all the same, by reading it.
public interface OutputIndex {
    /// Takes in what was printed since the last time, as long as there is enough of it. Safe to call off at any moment, and
    /// from several consoles at once; throws `Problem` when the database cannot be read or written.
    void catchUp();
}
