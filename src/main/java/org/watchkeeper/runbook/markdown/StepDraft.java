package org.watchkeeper.runbook.markdown;

import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Success;
import org.watchkeeper.runbook.bash.Command;

/// A step while its procedure is put together. It ends as commands, as a check, or as something a person does.
final class StepDraft {
    /// What people read; its id keeps what the document wrote.
    String title;
    /// The number the document gives it; 0 where there is none.
    final int number;
    final List<Placed> commands = new ArrayList<>();
    final List<Placed> undo = new ArrayList<>();
    final List<Item> items = new ArrayList<>();
    final List<String> why = new ArrayList<>();
    /// What its id ends with: the phase it belongs to, and its title.
    String path;
    private int first;
    private int last;
    boolean manual;

    /// A command and where it stands.
    record Placed(Command command, Lines lines, Success success) {}

    StepDraft(String title, int number, int line) {
        this.title = title;
        this.number = number;
        this.path = Slug.of(title);
        this.first = line;
        this.last = line;
    }

    static StepDraft titled(String written, int line) {
        var title = Inline.unnumbered(written).replaceFirst("\\s*:$", "");
        return new StepDraft(title.isBlank() ? written : title, Inline.number(written), line);
    }

    void reach(int line) {
        first = Math.min(first, line);
        last = Math.max(last, line);
    }

    void add(Placed placed) {
        commands.add(placed);
        reach(placed.lines().last());
    }

    void explain(String text) {
        if (!text.isBlank()) {
            why.add(text.strip());
        }
    }

    Lines lines() {
        return new Lines(first, last);
    }

    String explanation() {
        return String.join("\n\n", why);
    }
}
