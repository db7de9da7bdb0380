package org.watchkeeper.runbook.markdown.procedure;

import org.watchkeeper.runbook.markdown.text.Annotation;
import org.watchkeeper.runbook.markdown.text.Inline;
import org.watchkeeper.runbook.markdown.text.Slug;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.host.Environment;
import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Proviso;
import org.watchkeeper.runbook.Success;
import org.watchkeeper.runbook.bash.Command;

/// A step while its procedure is put together. It ends as commands, as a check, or as something a person does.
public final class StepDraft {
    private static final Pattern END = Pattern.compile("\\s*:$|(?<=\\p{L}{2}[)\"'’]?)\\.$");

    /// What people read; its id keeps what the document wrote.
    public String title;
    /// The number the document gives it; 0 where there is none.
    public final int number;
    public final List<Placed> commands = new ArrayList<>();
    public final List<Placed> undo = new ArrayList<>();
    public final List<Item> items = new ArrayList<>();
    public final List<String> why = new ArrayList<>();
    /// What its id ends with: the phase it belongs to, and its title.
    public String path;
    /// The part of the procedure it stands in, and the line of its block; 0 where it has none.
    String phase = "";
    int block;
    /// The line of the first of the tabs it stands in; 0 where it stands in none.
    int tabs;
    /// Indexes of commands before which the document says "or".
    final List<Integer> or = new ArrayList<>();
    /// Whether the document says "or" before it.
    boolean alternative;
    public String condition = "";
    /// What the document says of it in so many words.
    Annotation said = Annotation.NONE;
    public Optional<StepDraft> after = Optional.empty();
    public Optional<Proviso.Alternative> choice = Optional.empty();
    public final Set<Environment> environments = EnumSet.noneOf(Environment.class);
    public String where = "";
    public String role = "";
    /// Its id, once it is put together.
    public String id = "";
    private int first;
    private int last;
    public boolean manual;

    /// A command and where it stands.
    public record Placed(Command command, Lines lines, Success success) {}

    StepDraft(String title, int number, int line) {
        this.title = title;
        this.number = number;
        this.path = Slug.of(title);
        this.first = line;
        this.last = line;
    }

    static StepDraft titled(String written, int line) {
        var title = END.matcher(Inline.unnumbered(written)).replaceFirst("");
        return new StepDraft(title.isBlank() ? written : title, Inline.number(written), line);
    }

    /// A step of the same name with some of its commands; it has what is said of the step only if it is the first.
    StepDraft part(List<Placed> some, boolean isFirst) {
        var part = new StepDraft(title, number, isFirst ? first : some.getFirst().lines().first());
        part.path = path;
        part.phase = phase;
        part.block = block;
        part.tabs = tabs;
        part.manual = manual;
        part.said = said;
        part.where = where;
        part.role = role;
        part.environments.addAll(environments);
        some.forEach(part::add);
        if (isFirst) {
            part.why.addAll(why);
            part.alternative = alternative;
        }
        return part;
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

    public Lines lines() {
        return new Lines(first, last);
    }

    public String explanation() {
        return String.join("\n\n", why);
    }
}
