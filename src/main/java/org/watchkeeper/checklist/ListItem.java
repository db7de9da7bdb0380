package org.watchkeeper.checklist;

/// One item of a list in use, as it was written when the list was opened. `group` is the title of its part, or empty.
/// `mandatory` ones must be settled before a run of the document starts, where the list is for before it.
public record ListItem(ItemKey key, String text, int line, String group, Timing timing, boolean mandatory,
        Proof proof) {
    /// Whether a command of the document can show that it is done.
    public boolean isProvable() {
        return !(proof instanceof Proof.None);
    }

    /// The same item, proved by that.
    ListItem provedBy(Proof other) {
        return new ListItem(key, text, line, group, timing, mandatory, other);
    }
}
