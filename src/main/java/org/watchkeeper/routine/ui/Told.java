package org.watchkeeper.routine.ui;

import java.util.List;

import org.watchkeeper.routine.Finding;
import org.watchkeeper.routine.Findings;
import org.watchkeeper.routine.Turn;

/// What the last look of a routine found, with what the odd ones printed.
record Told(Turn turn, Findings findings, List<Odd> odd) {
    Told {
        odd = List.copyOf(odd);
    }

    /// A finding and the last of its output.
    record Odd(Finding finding, String output) {}
}
