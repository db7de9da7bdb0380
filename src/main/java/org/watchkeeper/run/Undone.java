package org.watchkeeper.run;

import java.util.List;
import java.util.stream.Collectors;

import org.watchkeeper.kernel.Counted;

/// What the document's lists for before the work leave undone: a gate that a run passes only for a reason, which is recorded.
public record Undone(List<OpenList> lists) {
    public static final Undone NOTHING = new Undone(List.of());

    /// A list with mandatory items that nobody has settled for this work.
    public record OpenList(String title, int items, State state) {
        /// NOT_OPENED: not for this work. CHANGED: one of that name was opened, but the document's says something else now.
        public enum State {
            OPEN, NOT_OPENED, CHANGED
        }
    }

    public Undone {
        lists = List.copyOf(lists);
    }

    public boolean isNothing() {
        return lists.isEmpty();
    }

    /// What an operator reads who wants to run it all the same.
    public String sentence() {
        return "The lists for before this work are not done: "
                + lists.stream().map(Undone::words).collect(Collectors.joining("; "))
                + ". Work through them in Checklists, or give a reason to do it all the same.";
    }

    private static String words(OpenList list) {
        var count = Counted.of(list.items(), "mandatory item");
        return "'" + list.title() + "' " + switch (list.state()) {
            case OPEN -> "has " + count + " open";
            case NOT_OPENED -> "with " + count + " was not opened";
            case CHANGED -> "with " + count + " has changed in the document since it was opened: open it anew";
        };
    }
}
