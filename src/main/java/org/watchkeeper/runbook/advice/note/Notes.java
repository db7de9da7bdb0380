package org.watchkeeper.runbook.advice.note;

import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.advice.note.Note.Fix;

/// What is noted while a document's commands are looked at.
public final class Notes {
    private final List<Note> notes = new ArrayList<>();

    public void add(Seen seen, Rule rule, String message) {
        notes.add(new Note(rule, seen, message, List.of()));
    }

    public void add(Seen seen, Rule rule, String message, Edits edits, String why) {
        notes.add(new Note(rule, seen, message, edits.isPossible()
                ? List.of(new Fix(seen, edits.text(), why))
                : List.of()));
    }

    public void add(Seen seen, Rule rule, String message, List<Fix> fixes) {
        notes.add(new Note(rule, seen, message, fixes));
    }

    public List<Note> all() {
        return List.copyOf(notes);
    }
}
