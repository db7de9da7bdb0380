package org.watchkeeper.runbook.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.watchkeeper.runbook.bash.Invocation;
import org.watchkeeper.runbook.bash.Invocation.Word;

/// Small changes to a command's text. Where a place is not its own (`watch "curl …"`) nothing is changed.
final class Edits {
    private record Edit(int start, int end, String text) {}

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    Edits(Seen seen) {
        this.text = seen.text();
    }

    /// The whole text in other words.
    static Edits whole(Seen seen, String other) {
        return new Edits(seen).replace(0, seen.text().length(), other);
    }

    /// Options behind the program's name.
    Edits options(Invocation program, String options) {
        return program.apart() ? this : after(program.spelled().getFirst(), " " + options);
    }

    /// In front of a program and of the sudo before it; what is put there runs with sudo too where the program does.
    Edits first(Invocation program, String sudo, String plain) {
        if (program.apart()) {
            return this;
        }
        int start = program.spelled().getFirst().start();
        int at = program.sudo() ? text.lastIndexOf("sudo", start) : start;
        return replace(at, at, program.sudo() ? sudo : plain);
    }

    Edits after(Word word, String added) {
        return replace(word.end(), word.end(), added);
    }

    Edits before(Word word, String added) {
        return replace(word.start(), word.start(), added);
    }

    Edits replace(Word word, String other) {
        return replace(word.start(), word.end(), other);
    }

    Edits replace(int start, int end, String other) {
        if (start >= 0 && start <= end && end <= text.length()) {
            edits.add(new Edit(start, end, other));
        }
        return this;
    }

    boolean isPossible() {
        return !edits.isEmpty() && !text().equals(text);
    }

    String text() {
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
