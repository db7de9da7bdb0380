package org.watchkeeper.runbook.advice.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.watchkeeper.runbook.bash.Invocation;
import org.watchkeeper.runbook.bash.Invocation.Word;

/// Small changes to a command's text. Where a place is not its own (`watch "curl …"`) nothing is changed.
public final class Edits {
    private record Edit(int start, int end, String text) {}

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    public Edits(Seen seen) {
        this.text = seen.text();
    }

    /// The whole text in other words.
    public static Edits whole(Seen seen, String other) {
        return new Edits(seen).replace(0, seen.text().length(), other);
    }

    /// Options behind the program's name.
    public Edits options(Invocation program, String options) {
        return program.apart() ? this : after(program.spelled().getFirst(), " " + options);
    }

    /// In front of a program and of the sudo before it; what is put there runs with sudo too where the program does.
    public Edits first(Invocation program, String sudo, String plain) {
        if (program.apart()) {
            return this;
        }
        int start = program.spelled().getFirst().start();
        int at = program.sudo() ? text.lastIndexOf("sudo", start) : start;
        return replace(at, at, program.sudo() ? sudo : plain);
    }

    public Edits after(Word word, String added) {
        return replace(word.end(), word.end(), added);
    }

    public Edits before(Word word, String added) {
        return replace(word.start(), word.start(), added);
    }

    public Edits replace(Word word, String other) {
        return replace(word.start(), word.end(), other);
    }

    public Edits replace(int start, int end, String other) {
        if (start >= 0 && start <= end && end <= text.length()) {
            edits.add(new Edit(start, end, other));
        }
        return this;
    }

    public boolean isPossible() {
        return !edits.isEmpty() && !text().equals(text);
    }

    public String text() {
        var changed = new StringBuilder();
        int done = 0;
        for (var edit : edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
            if (edit.start() >= done) {
                changed.append(text, done, edit.start()).append(edit.text());
                done = edit.end();
            }
        }
        return changed.append(text, done, text.length()).toString();
    }
}
