package org.watchkeeper.report;

import java.util.List;

/// A report: a title and sections of plain text. What it says is told by whoever makes it, how it looks by whoever writes it.
public record Report(String title, List<Section> sections) {
    public Report {
        sections = List.copyOf(sections);
    }

    /// A heading and what stands below it.
    public record Section(String title, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }

        public static Section of(String title, Block... blocks) {
            return new Section(title, List.of(blocks));
        }
    }

    /// A piece of a section.
    public sealed interface Block {}

    /// What is the case, by name.
    public record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    public record Fact(String name, String value) {}

    /// A table; `none` is said instead where it has no row.
    public record Table(List<String> head, List<List<String>> rows, String none) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != head.size()) {
                    throw new IllegalArgumentException("a row of " + row.size() + " below " + head);
                }
            }
        }
    }

    /// One sentence each; `none` is said instead where there is none.
    public record Lines(List<String> lines, String none) implements Block {
        public Lines {
            lines = List.copyOf(lines);
        }
    }
}
