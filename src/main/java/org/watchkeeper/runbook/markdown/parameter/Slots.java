package org.watchkeeper.runbook.markdown.parameter;

import org.watchkeeper.runbook.markdown.front.FrontMatter;
import org.watchkeeper.runbook.markdown.procedure.ProcedureDraft;
import org.watchkeeper.runbook.markdown.procedure.StepDraft;
import org.watchkeeper.runbook.markdown.text.Findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.DateForm;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Slot;
import org.watchkeeper.runbook.bash.Command;
import org.watchkeeper.runbook.bash.Placeholder;
import org.watchkeeper.runbook.markdown.front.FrontMatter.Declared;

/// The places of one procedure's commands that parameters fill, and those parameters.
public final class Slots {
    private final Map<String, Declared> declared;
    private final Map<String, List<Pattern>> literals = new LinkedHashMap<>();
    private final Map<String, Parameter> used = new LinkedHashMap<>();
    private final Map<Command, List<Slot>> places = new java.util.IdentityHashMap<>();
    private final Findings findings;

    private Slots(Map<String, Declared> declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
    }

    /// Finds the places in a draft's commands. `versions` are what its title makes parameters.
    public static Slots in(ProcedureDraft draft, FrontMatter front, List<TitleVersion> versions, Findings findings) {
        var declared = new LinkedHashMap<String, Declared>();
        front.parameters().forEach((name, each) -> declared.put(name, each.in(draft.id)));
        var slots = new Slots(declared, findings);
        front.parameters()
                .forEach((name, each) -> each.literals().forEach(text -> slots.literal(name, Literal.of(text))));
        versions.forEach(version -> slots.literal(version.parameter(), version.pattern()));
        var gaps = new Gaps(draft.commands(), front.parameters().containsKey("version") || !versions.isEmpty());
        for (var placed : draft.commands()) {
            slots.read(placed, versions, gaps);
        }
        slots.report(draft, versions);
        return slots;
    }

    private void literal(String name, Pattern form) {
        literals.computeIfAbsent(name, unknown -> new ArrayList<>()).add(form);
    }

    /// Those the front matter declares in its order, then the others as they appear.
    public List<Parameter> parameters() {
        var ordered = new LinkedHashMap<String, Parameter>();
        declared.keySet().stream().filter(used::containsKey).forEach(name -> ordered.put(name, used.get(name)));
        used.forEach(ordered::putIfAbsent);
        return List.copyOf(ordered.values());
    }

    public List<Slot> of(Command command) {
        return places.getOrDefault(command, List.of());
    }

    private void read(StepDraft.Placed placed, List<TitleVersion> versions, Gaps gaps) {
        var text = placed.command().text();
        var found = new ArrayList<Slot>();
        for (var placeholder : Placeholder.in(text)) {
            if (!placeholder.isOwn(placed.command())) {
                place(placed, gap(placeholder.start(), placeholder.end(), placeholder.name(), placed), found);
            }
        }
        literals.forEach((name, forms) -> forms.forEach(form -> form.matcher(text).results().forEach(match -> {
            sample(name, match.group(), placed.lines(), versions);
            place(placed, gap(match.start(), match.end(), name, placed), found);
        })));
        gaps.in(placed).forEach(gap -> place(placed, gap, found));
        places.put(placed.command(), found);
    }

    private Gap gap(int start, int end, String name, StepDraft.Placed placed) {
        return new Gap(start, end, parameter(name, placed.lines()), true);
    }

    private void place(StepDraft.Placed placed, Gap gap, List<Slot> found) {
        var command = placed.command();
        boolean taken = found.stream().anyMatch(slot -> slot.start() < gap.end() && gap.start() < slot.end());
        if (taken || command.isCommentAt(gap.start())) {
            return;
        }
        var quoting = command.quotingAt(gap.start(), gap.end());
        if (quoting.isPresent()
                && (gap.needed() || quoting.get() != Slot.Quoting.SINGLE || !isExpanded(command, gap))) {
            found.add(new Slot(gap.start(), gap.end(), asked(gap.parameter()), quoting.get()));
        } else if (gap.needed()) {
            int line = placed.lines().first()
                    + (int) command.text().substring(0, gap.start()).chars().filter(c -> c == '\n').count();
            findings.add(Rule.CANNOT_FILL, line, "'" + command.text().substring(gap.start(), gap.end())
                    + "' cannot be filled here: a value would be taken literally or read as code");
        }
    }

    /// In single quotes a substitution is plain text: filling it would change what the command says.
    private static boolean isExpanded(Command command, Gap gap) {
        return "$`".indexOf(command.text().charAt(gap.start())) >= 0;
    }

    /// The name under which it is asked for: another one where the name is in use for something else.
    private String asked(Parameter wanted) {
        var name = wanted.name();
        for (int count = 2; !isSame(name, wanted); count++) {
            name = wanted.name() + "_" + count;
        }
        var free = name;
        used.computeIfAbsent(free, _ -> declared.containsKey(free)
                ? Objects.requireNonNull(declared.get(free)).parameter()
                : wanted.named(free));
        return free;
    }

    private boolean isSame(String name, Parameter wanted) {
        var other = used.get(name);
        if (other == null || declared.containsKey(name)) {
            return true;
        }
        if (other.stamp().isPresent() || wanted.stamp().isPresent()) {
            return other.stamp().map(DateForm::spelled).equals(wanted.stamp().map(DateForm::spelled));
        }
        return other.sample().equals(wanted.sample()) || other.sample().isEmpty() || wanted.sample().isEmpty();
    }

    /// A version of the title is a parameter; what the document writes is its sample.
    private void sample(String name, String written, Lines lines, List<TitleVersion> versions) {
        if (!declared.containsKey(name)) {
            versions.stream().filter(version -> version.parameter().equals(name)).findFirst().ifPresent(
                    version -> used.putIfAbsent(name,
                            new Parameter(name, version.label(), Parameter.Type.VERSION, written, lines)));
        }
    }

    private Parameter parameter(String name, Lines lines) {
        var known = declared.get(name);
        return known != null ? known.parameter() : new Parameter(name, FrontMatter.label(name), guess(name), "", lines);
    }

    /// What a name tells of the values it stands for.
    static Parameter.Type guess(String name) {
        if (name.matches("(.*_)?version")) {
            return Parameter.Type.VERSION;
        }
        if (name.matches("(.*_)?(node|host|server|machine)(_?name)?|hostname")) {
            return Parameter.Type.HOST;
        }
        if (name.matches("(.*_)?(password|passwd|passphrase|secret|token|api_?key|access_key|secret_key)")) {
            return Parameter.Type.SECRET;
        }
        return name.matches("(.*_)?(path|file|dir|directory)") ? Parameter.Type.PATH : Parameter.Type.TEXT;
    }

    private void report(ProcedureDraft draft, List<TitleVersion> versions) {
        for (var parameter : used.values()) {
            boolean fromTitle = versions.stream().anyMatch(version -> version.parameter().equals(parameter.name()));
            if (fromTitle && !declared.containsKey(parameter.name())) {
                findings.add(Rule.VERSION_FROM_TITLE, draft.lines.first(),
                        "By the title, " + parameter.sample() + " in '"
                                + draft.title + "' is the parameter " + parameter.name());
            } else if (!declared.containsKey(parameter.name())) {
                findings.add(parameter.stamp().isPresent() ? Rule.STAMP : Rule.PLACEHOLDER, parameter.lines().first(),
                        "'" + draft.title + "' " + (parameter.stamp().isPresent()
                                ? "has a date that is fixed once for the run and its way back, in UTC: "
                                : "asks for ") + parameter.label());
            }
        }
    }
}
