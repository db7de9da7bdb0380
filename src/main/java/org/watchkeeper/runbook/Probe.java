package org.watchkeeper.runbook;

/// A check that only looks and can be repeated: a tile of its own. `reads` is what to look at in its output, `good` how
/// it should be; both follow from the program it runs. `threshold` is the document's own figure or empty. `proposed`
/// tells that the document names the check, but no command: the command is ours, or empty where we know none.
public record Probe(String title, String command, Lines lines, String reads, String good, String threshold,
        boolean proposed) {}
