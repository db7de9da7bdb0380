package org.watchkeeper.runbook.markdown.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.commonmark.node.Node;

/// A heading with what stands below it, up to the next heading: its own content, then its sub-sections.
public final class Section {
    public final int level;
    public final String title;
    public final int line;
    public final List<Node> content = new ArrayList<>();
    public final List<Section> children = new ArrayList<>();
    public final List<Section> path;

    /// `path` are the sections around it, outermost first.
    Section(int level, String title, int line, List<Section> path) {
        this.level = level;
        this.title = title;
        this.line = line;
        this.path = List.copyOf(path);
    }

    /// The headings from the nearest outwards, without its own.
    public List<String> titlesAround() {
        return path.reversed().stream().map(section -> section.title).toList();
    }

    /// This section and all below it.
    public Stream<Section> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Section::all));
    }
}
