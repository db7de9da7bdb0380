package org.watchkeeper.runbook.markdown.front;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A line named by what it says: the `nth` of those that read so, counted below the front matter.
///
/// What an annotation adds to a fence does not count, blanks around a line neither. A line written anew is another line.
public record Anchor(String on, int nth) {
    public Anchor {
        if (nth < 1) {
            throw new IllegalArgumentException("lines are counted from 1: " + nth);
        }
    }

    /// How that line is named, `head` being the last line of the front matter; empty for a line that is not below it.
    public static Optional<Anchor> of(List<String> lines, int head, int line) {
        if (line <= head || line > lines.size()) {
            return Optional.empty();
        }
        var on = key(lines.get(line - 1));
        int nth = (int) lines.subList(head, line).stream().filter(each -> key(each).equals(on)).count();
        return Optional.of(new Anchor(on, nth));
    }

    /// Every line below the front matter by its name.
    static Map<Anchor, Integer> all(List<String> lines, int head) {
        var all = new HashMap<Anchor, Integer>();
        var seen = new HashMap<String, Integer>();
        for (int at = head; at < lines.size(); at++) {
            var on = key(lines.get(at));
            all.put(new Anchor(on, seen.merge(on, 1, Integer::sum)), at + 1);
        }
        return all;
    }

    private static String key(String line) {
        var text = line.strip();
        int fence = Math.max(text.indexOf("```"), text.indexOf("~~~"));
        int open = text.indexOf('{', Math.max(0, fence));
        return fence >= 0 && open > fence && text.endsWith("}") ? text.substring(0, open).strip() : text;
    }
}
