package org.watchkeeper.runbook.markdown.procedure;

import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.Slug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Proviso.Alternative;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.markdown.procedure.StepDraft.Placed;

/// Finds several ways to do the same in one procedure and makes each a step of its own, of which one is chosen before a run:
/// lines for several package managers, what stands on both sides of an "or", and neighbours named after rival products.
final class Alternatives {
    private static final Pattern OR = Pattern
            .compile("(?i)\\W*(or|alternatively|alternative)\\b[\\s,:*_]*(?:.{0,120})");
    private static final Pattern NAMED_SO = Pattern
            .compile("(?i)[(\\[]\\s*(?:or )?alternative(?:ly)?\\b.*|^(?:alternatively|alternative|or)\\b.*");
    private static final Pattern ONE_OF_SEVERAL = Pattern
            .compile("(?i)\\b(quick|specific|particular|certain|given|previous)\\b");

    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)\\W*(?:(?:step|part|phase|stage|node|day)\\s*)?\\d+\\b.*|.*\\b(?:output|example|result)s?\\b.*");

    private final ProcedureDraft draft;
    private final Findings findings;
    private final Slug names = new Slug();

    Alternatives(ProcedureDraft draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
    }

    /// Whether a sentence between two blocks says that the second may be taken instead of the first.
    static boolean isOr(String sentence) {
        return OR.matcher(sentence).matches();
    }

    void find() {
        var steps = new ArrayList<StepDraft>();
        draft.steps.forEach(step -> steps.addAll(within(step)));
        draft.steps.clear();
        draft.steps.addAll(steps);
        said();
        rivals();
        tabs();
        quickAndSpecific();
    }

    /// The alternatives among the commands of one step, each as a step; the step itself where there are none.
    private List<StepDraft> within(StepDraft step) {
        var options = step.manual || step.said.has("together") ? List.<List<Placed>>of() : options(step);
        if (options.isEmpty()) {
            return List.of(step);
        }
        var parts = new ArrayList<StepDraft>();
        var group = names.unique(Slug.of(step.title));
        int done = 0;
        for (var option : options) {
            int from = step.commands.indexOf(option.getFirst());
            if (from > done) {
                parts.add(step.part(step.commands.subList(done, from), parts.isEmpty()));
            }
            var part = step.part(option, parts.isEmpty());
            part.undo.addAll(step.undo);
            part.choice = Optional.of(alternative(group, name(options, option), label(option), true));
            parts.add(part);
            done = from + option.size();
        }
        if (done < step.commands.size()) {
            parts.add(step.part(step.commands.subList(done, step.commands.size()), false));
        }
        report(options.getFirst().getFirst().lines().first(), step.title);
        return parts;
    }

    private static List<List<Placed>> options(StepDraft step) {
        var managers = PackageManagers.among(step.commands);
        return managers.isEmpty() ? aroundOr(step) : managers;
    }

    /// What stands on both sides of an "or", as far as no empty line comes between.
    private static List<List<Placed>> aroundOr(StepDraft step) {
        var options = new ArrayList<List<Placed>>();
        for (int at : step.or) {
            if (options.isEmpty()) {
                options.add(step.commands.subList(chunkBefore(step.commands, at), at));
            }
            options.add(step.commands.subList(at, chunkAfter(step, at)));
        }
        return options;
    }

    private static int chunkBefore(List<Placed> commands, int at) {
        int from = at - 1;
        while (from > 0 && commands.get(from - 1).lines().last() + 1 == commands.get(from).lines().first()) {
            from--;
        }
        return from;
    }

    private static int chunkAfter(StepDraft step, int at) {
        int to = at + 1;
        while (to < step.commands.size() && !step.or.contains(to)
                && step.commands.get(to - 1).lines().last() + 1 == step.commands.get(to).lines().first()) {
            to++;
        }
        return to;
    }

    /// The first word in which the options differ: `apt`, `reload`.
    private static String name(List<List<Placed>> options, List<Placed> option) {
        var words = option.getFirst().command().words();
        for (int at = 0; at < words.size(); at++) {
            int word = at;
            var others = options.stream().map(each -> each.getFirst().command().words())
                    .map(each -> word < each.size() ? each.get(word) : "").distinct().toList();
            if (others.size() == options.size()) {
                return Slug.of(words.get(at));
            }
        }
        return Slug.of(String.join(" ", words)) + "-" + (options.indexOf(option) + 1);
    }

    private static String label(List<Placed> option) {
        return option.stream().map(placed -> placed.command().remark()).filter(remark -> !remark.isEmpty()).findFirst()
                .orElse(option.getFirst().command().text());
    }

    /// Steps that the document calls alternatives to what stands before them.
    private void said() {
        for (int at = 1; at < draft.steps.size(); at++) {
            var step = draft.steps.get(at);
            if (step.choice.isEmpty() && !step.said.has("together")
                    && (step.alternative || NAMED_SO.matcher(step.title).find())) {
                either(before(at), from(at));
            }
        }
    }

    /// The step with commands before that place, and what a person does between.
    private List<StepDraft> before(int at) {
        int from = at - 1;
        boolean block = draft.steps.get(at).block != draft.steps.get(at - 1).block;
        while (from > 0 && (draft.steps.get(from).commands.isEmpty()
                || block && draft.steps.get(from - 1).block == draft.steps.get(from).block)) {
            from--;
        }
        return List.copyOf(draft.steps.subList(from, at));
    }

    /// The steps of the same block from that place on; only one where others stand before it in its block.
    private List<StepDraft> from(int at) {
        var step = draft.steps.get(at);
        int to = at + 1;
        boolean wholeBlock = draft.steps.get(at - 1).block != step.block;
        while (wholeBlock && to < draft.steps.size() && draft.steps.get(to).block == step.block) {
            to++;
        }
        return List.copyOf(draft.steps.subList(at, to));
    }

    /// Neighbours that are named after rival products: "SQLite optimization", "PostgreSQL maintenance".
    private void rivals() {
        for (var family : Rivals.values()) {
            int at = 0;
            while (at < draft.steps.size()) {
                var options = new LinkedHashMap<String, List<StepDraft>>();
                int next = at;
                while (next < draft.steps.size() && mayJoin(draft.steps.get(next), draft.steps.get(at))
                        && family.of(draft.steps.get(next)).isPresent()) {
                    options.computeIfAbsent(family.of(draft.steps.get(next)).get(), _ -> new ArrayList<>())
                            .add(draft.steps.get(next));
                    next++;
                }
                if (options.size() > 1) {
                    var said = options.values().stream().flatMap(List::stream)
                            .anyMatch(step -> step.title.matches("(?i).*\\bif (you )?us(e|ing)\\b.*"));
                    group(phase(draft.steps.get(at)), options, said || family.excludeEachOther());
                }
                at = Math.max(at + 1, next);
            }
        }
    }

    /// Tabs beside each other, of which a reader sees one at a time; numbered ones are steps.
    private void tabs() {
        int at = 0;
        while (at < draft.steps.size()) {
            var first = draft.steps.get(at);
            var options = new LinkedHashMap<String, List<StepDraft>>();
            var labels = new Slug();
            var byPhase = new HashMap<String, String>();
            int next = at;
            while (next < draft.steps.size() && first.tabs > 0 && draft.steps.get(next).tabs == first.tabs
                    && draft.steps.get(next).choice.isEmpty()) {
                var name = byPhase.computeIfAbsent(draft.steps.get(next).phase, phase -> labels.unique(Slug.of(phase)));
                options.computeIfAbsent(name, _ -> new ArrayList<>()).add(draft.steps.get(next));
                next++;
            }
            if (options.size() > 1 && options.keySet().stream().noneMatch(label -> NUMBERED.matcher(label).matches())) {
                group(String.join(" or ", options.keySet()), options, true);
            }
            at = Math.max(at + 1, next);
        }
    }

    private static boolean mayJoin(StepDraft step, StepDraft first) {
        return step.choice.isEmpty() && !step.manual && !step.said.has("together")
                && step.path.contains("/") == first.path.contains("/");
    }

    /// "Quick rollback" and "Specific version rollback": the same command, once with more said.
    private void quickAndSpecific() {
        for (int at = 1; at < draft.steps.size(); at++) {
            var one = draft.steps.get(at - 1);
            var other = draft.steps.get(at);
            if (one.choice.isEmpty() && other.choice.isEmpty() && saysMore(one, other)) {
                either(List.of(one), List.of(other));
            }
        }
    }

    private static boolean saysMore(StepDraft one, StepDraft other) {
        if (one.said.has("together") || one.commands.size() != 1 || other.commands.size() != 1
                || !ONE_OF_SEVERAL.matcher(one.title + " " + other.title).find()) {
            return false;
        }
        var first = one.commands.getFirst().command();
        var second = other.commands.getFirst().command();
        return !first.flags().contains(Flag.READ_ONLY) && first.words().size() > 1
                && (startsWith(second.words(), first.words()) || startsWith(first.words(), second.words()));
    }

    private static boolean startsWith(List<String> words, List<String> start) {
        return words.size() > start.size() && words.subList(0, start.size()).equals(start);
    }

    /// One of two; what their titles say in brackets may be all that tells them apart.
    private void either(List<StepDraft> one, List<StepDraft> other) {
        var labels = new Slug();
        var options = new LinkedHashMap<String, List<StepDraft>>();
        options.put(labels.unique(Slug.of(one.getFirst().title)), one);
        options.put(labels.unique(Slug.of(other.getFirst().title)), other);
        group(phase(one.getFirst()), options, true);
    }

    private void group(String about, Map<String, List<StepDraft>> options, boolean alone) {
        var known = options.values().iterator().next().getFirst().choice;
        var group = known.map(Alternative::choice).orElseGet(() -> draft.id + "/" + names.unique(Slug.of(about)));
        options.forEach((name, steps) -> steps.stream().filter(step -> step.choice.isEmpty())
                .forEach(step -> step.choice = Optional
                        .of(new Alternative(group, name, steps.getFirst().title, alone))));
        report(options.values().stream().skip(1).findFirst().orElseThrow().getFirst().lines().first(), about);
    }

    private static String phase(StepDraft step) {
        return step.phase.isEmpty() ? step.title : step.phase;
    }

    private Alternative alternative(String group, String name, String label, boolean alone) {
        return new Alternative(draft.id + "/" + group, name, label, alone);
    }

    private void report(int line, String title) {
        findings.add(Rule.ALTERNATIVES, line,
                "'" + title + "' can be done in several ways: one is chosen before a run, the others are left out");
    }
}
