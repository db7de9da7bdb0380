package org.watchkeeper.runbook.fact.passage;

import java.util.List;
import org.watchkeeper.runbook.phrase.Wording;

/// Where a passage stands: the headings around it, outermost first, the item or bold line it belongs to, its first line,
/// and the places in its text at which a new line of the document begins.
public record Place(List<Title> path, String phase, int line, List<Integer> breaks) {
    /// A heading. `last` is the last line of what stands below it.
    public record Title(String text, int level, int line, int last) {}

    public Place {
        path = List.copyOf(path);
        breaks = List.copyOf(breaks);
    }

    /// The line on which the place `at` of the text stands.
    public int lineAt(int at) {
        return line + (int) breaks.stream().filter(each -> each <= at).count();
    }

    /// The nearest heading; empty above the first one.
    public String heading() {
        return path.isEmpty() ? "" : path.getLast().text();
    }

    /// The headings and the phase as one text, the nearest last.
    public String around() {
        var around = new StringBuilder();
        path.forEach(title -> around.append(title.text()).append(" / "));
        return around.append(path.isEmpty() ? " / " : "").append(phase).toString();
    }

    /// Whether a heading around it, or its phase, has such words.
    public boolean isAbout(Wording words) {
        return words.isIn(around());
    }

    /// Whether the nearest heading or the phase has such words.
    public boolean isDirectlyAbout(Wording words) {
        return words.isIn(heading()) || words.isIn(phase);
    }
}
