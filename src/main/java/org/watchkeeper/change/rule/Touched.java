package org.watchkeeper.change.rule;

import java.util.List;
import java.util.Optional;

import org.watchkeeper.change.ChangeState;

/// A change that an edit of the calendar touches: what happens to its time, in sentences, and what can become of it.
public record Touched(ChangeState change, List<String> what, List<Way> ways) {
    public Touched {
        what = List.copyOf(what);
        ways = List.copyOf(ways);
    }

    /// The way of that word, where there is one.
    public Optional<Way> way(String word) {
        return ways.stream().filter(way -> way.is(word)).findFirst();
    }
}
