package org.watchkeeper.host.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What ssh answers about a destination, and where each value comes from as far as ssh tells.
public record Explained(Resolved resolved, SequencedMap<String, Source> sources, List<Block> blocks) {
    public Explained {
        sources = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sources));
        blocks = List.copyOf(blocks);
    }

    /// Where the values of one key come from.
    public sealed interface Source {}

    /// Lines of files: one, or for keys with many values each that gave some.
    public record Lines(List<Line> lines) implements Source {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /// No line that applies says it, and it is what ssh does without any configuration.
    public record Default() implements Source {}

    /// ssh made it itself: of the name asked for, of other values, or in a way it does not tell.
    public record Derived() implements Source {}

    /// A line of a file, as it stands there.
    public record Line(Path file, int number, String text) {}

    /// A Host or Match line that applies to the destination, in the order in which ssh read them.
    public record Block(Path file, int number, String text) {}

    public Source source(String key) {
        return sources.getOrDefault(key, new Derived());
    }
}
