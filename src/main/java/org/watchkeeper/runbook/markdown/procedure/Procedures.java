package org.watchkeeper.runbook.markdown.procedure;

import org.watchkeeper.runbook.markdown.outline.Boxes;
import org.watchkeeper.runbook.markdown.outline.Outline;
import org.watchkeeper.runbook.markdown.outline.Section;
import org.watchkeeper.runbook.markdown.text.Annotation;
import org.watchkeeper.runbook.markdown.text.Inline;
import org.watchkeeper.runbook.markdown.text.Slug;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;

import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Rule;

/// Finds what is carried out as one run: a section with commands, a section whose sub-sections or list items are its
/// phases, or each item of a list that holds several procedures.
public final class Procedures {
    private static final Pattern ONE_LIST = Pattern.compile(
            "(?i)\\b(daily|weekly|monthly|quarterly|annual(ly)?|yearly|process|tasks|workflow|steps|procedure)\\b");
    private static final Pattern PHASE = Pattern
            .compile("(?i)^(pre|post)-|\\b(phase|process|before|during|after|initial|prepar\\w+|finally)\\b");

    /// Words that number a step, not a chapter.
    private static final Pattern STEP = Pattern.compile("(?i)(?:step|schritt|étape|etapa|paso|этап|шаг)\\b");

    /// "Step 2 (cluster)".
    private static final Pattern WAY_OF_STEP = Pattern.compile("\\S+\\s+\\d+\\s*\\(");

    private final Document document;
    private final String title;
    private final Slug slugs = new Slug();
    private final List<ProcedureDraft> drafts = new ArrayList<>();
    /// Whether commands stand in a section, which is asked again and again.
    private final Map<Section, Boolean> running = new IdentityHashMap<>();

    private Procedures(Document document, String title) {
        this.document = document;
        this.title = title;
    }

    /// `title` names the procedure of a document that has commands before its first heading.
    public static List<ProcedureDraft> of(Section root, String title, Document document) {
        var procedures = new Procedures(document, title);
        procedures.visit(root);
        return Continuations.joined(procedures.drafts, document);
    }

    private void visit(Section section) {
        if (isWhole(section)) {
            whole(section);
            return;
        }
        if (section.content.stream().anyMatch(document::hasCode)) {
            int kept = drafts.size();
            own(section);
            if (drafts.size() == kept + 1) {
                behind(section.children, section.title, drafts.getLast().id);
                return;
            }
        }
        section.children.forEach(this::visit);
    }

    /// Sections behind a procedure: what takes it back closes it, up to the first that is another job.
    private void behind(List<Section> sections, String job, String id) {
        boolean closes = true;
        for (var section : sections) {
            int kept = drafts.size();
            visit(section);
            boolean aside = Stages.isAside(section, job);
            closes = closes && (aside || !runs(section) || !Stages.isJob(section));
            if (closes && aside) {
                drafts.subList(kept, drafts.size()).forEach(each -> each.closes = id);
            }
        }
    }

    /// Sub-sections with numbers are phases of one procedure; so are stages, and the one part with commands beside its
    /// checklists.
    private boolean isWhole(Section section) {
        var parts = phases(section);
        var runnable = parts.stream().filter(this::runs).toList();
        if (runnable.isEmpty()) {
            return false;
        }
        var said = said(section, "sections");
        if (!said.isEmpty()) {
            return said.equals("together");
        }
        boolean flat = runnable.stream().allMatch(child -> child.children.stream().noneMatch(this::runs));
        long numbered = parts.stream().filter(child -> Inline.isNumbered(child.title)).count();
        boolean steps = numbered > 1 && numberedFromPreparation(runnable);
        boolean phases = steps && (flat || runnable.stream()
                .allMatch(child -> (STEP.matcher(child.title).lookingAt() || !Inline.isNumbered(child.title))
                        && isOneStep(child)));
        boolean checked = section.level > 1 && flat && runnable.size() == 1 && parts.size() > 1
                && parts.stream().filter(child -> !runs(child)).allMatch(this::isChecklist);
        return phases || checked || areStages(section, runnable, flat);
    }

    /// Whether it is known how the sub-sections of a step are carried out.
    private boolean isOneStep(Section step) {
        var parts = step.children.stream().filter(this::runs).toList();
        boolean numbered = parts.size() > 1 && parts.stream().allMatch(part -> Inline.isNumbered(part.title)
                && !Stages.isAside(part, ""))
                && parts.stream().map(part -> part.title).distinct().count() == parts.size();
        return (numbered || Stages.of(step, parts).areOfOneStep(step.content.stream().anyMatch(document::hasCode)))
                && parts.stream().allMatch(this::isOneStep);
    }

    /// Whether all have numbers, or all but what prepares them: "Pre-flight", "Step 1", "Step 2".
    private static boolean numberedFromPreparation(List<Section> runnable) {
        return runnable.stream().dropWhile(child -> STEP.matcher(runnable.getLast().title).lookingAt()
                && !Inline.isNumbered(child.title) && Stages.prepares(child))
                .allMatch(child -> Inline.isNumbered(child.title));
    }

    /// Sub-sections without numbers, where their titles say that they are stages; what is doubtful is told.
    private boolean areStages(Section section, List<Section> runnable, boolean flat) {
        var stages = Stages.of(section, runnable);
        boolean own = section.content.stream().anyMatch(document::hasCode);
        var reading = section.level == 0 ? Stages.Reading.APART : own ? stages.behindOwn() : stages.reading();
        boolean whole = flat && reading == Stages.Reading.TOGETHER;
        if (whole) {
            document.findings().add(Rule.STAGES, section.line,
                    "The sub-sections of '" + section.title + "' are read as the stages of one procedure");
        } else if (reading != Stages.Reading.APART) {
            document.findings().add(Rule.STAGES_UNCLEAR, section.line,
                    "Each sub-section of '" + section.title
                            + "' is read as a procedure of its own; they may be stages of one");
        }
        return whole;
    }

    /// The sub-sections up to those at the end that take the job back or are about trouble.
    private List<Section> phases(Section section) {
        int to = afterSteps(section);
        for (int at = to - 1; at >= 0; at--) {
            var child = section.children.get(at);
            if (runs(child)) {
                if (!Stages.isAside(child, section.title)) {
                    break;
                }
                to = at;
            }
        }
        return section.children.subList(0, to);
    }

    /// Where the sections end that are called "Step 1", "Step 2": what has commands behind them is something else.
    private int afterSteps(Section section) {
        var children = section.children;
        var steps = children.stream().filter(child -> STEP.matcher(child.title).lookingAt() && runs(child)).toList();
        int at = steps.size() < 2 ? children.size() : children.indexOf(steps.getLast()) + 1;
        while (at < children.size() && (!runs(children.get(at)) || Inline.isNumbered(children.get(at).title))) {
            at++;
        }
        return at;
    }

    /// What a comment right below a heading says of the section.
    private String said(Section section, String key) {
        return section.content.stream().filter(HtmlBlock.class::isInstance).map(HtmlBlock.class::cast)
                .flatMap(html -> Annotation.ofComment(html.getLiteral(), Outline.firstLine(html), document.findings())
                        .stream())
                .map(found -> found.value(key)).filter(value -> !value.isEmpty()).findFirst().orElse("");
    }

    private boolean runs(Section section) {
        var known = running.get(section);
        if (known != null) {
            return known;
        }
        boolean runs = section.content.stream().anyMatch(document::hasCode)
                || section.children.stream().anyMatch(this::runs);
        running.put(section, runs);
        return runs;
    }

    private boolean isChecklist(Section section) {
        return section.content.stream().anyMatch(node -> !Boxes.of(node).isEmpty());
    }

    private void whole(Section section) {
        var phases = phases(section);
        boolean own = section.content.stream().anyMatch(document::hasCode);
        boolean unnumbered = (own || phases.stream().filter(this::runs).count() > 1)
                && phases.stream().noneMatch(child -> Inline.isNumbered(child.title));
        var read = Stream.concat(Stream.of(section),
                phases.stream().flatMap(phase -> taken(phase, section.title)));
        var draft = draft(section, read.flatMap(each -> each.content.stream()).toList());
        var walk = new ContentWalk(document, draft, draft.title);
        walk.walk(section.content);
        for (int at = 0; at < phases.size(); at++) {
            var child = phases.get(at);
            int before = draft.steps.size();
            if (Inline.isNumbered(child.title) || unnumbered && (runs(child) || Stages.isOne(child))) {
                boolean byHand = !unnumbered || !runs(child);
                phase(child, section.title, byHand, walk, draft);
            } else {
                part(child, draft);
            }
            if (isWay(phases, at)) {
                int first = firstWay(phases, at).line;
                draft.steps.subList(before, draft.steps.size()).forEach(step -> step.tabs = first);
            }
        }
        keep(draft);
        phases.forEach(phase -> visitAsides(phase, section.title));
        behind(section.children.subList(phases.size(), section.children.size()), section.title, draft.id);
    }

    /// "Step 2" beside "Step 2 (cluster)": a reader takes one of them.
    private static boolean isWay(List<Section> phases, int at) {
        return at > 0 && isSameStep(phases.get(at - 1), phases.get(at))
                || at + 1 < phases.size() && isSameStep(phases.get(at), phases.get(at + 1));
    }

    private static Section firstWay(List<Section> phases, int at) {
        int first = at;
        while (first > 0 && isSameStep(phases.get(first - 1), phases.get(first))) {
            first--;
        }
        return phases.get(first);
    }

    /// Two steps of one number are ways where brackets tell them apart; else the number is a mistake, and both are carried out.
    private static boolean isSameStep(Section one, Section next) {
        if (!STEP.matcher(one.title).lookingAt() || !STEP.matcher(next.title).lookingAt()) {
            return false;
        }
        int number = Inline.number(one.title);
        boolean brackets = number > 0 && number == Inline.number(next.title)
                && (WAY_OF_STEP.matcher(one.title).lookingAt() || WAY_OF_STEP.matcher(next.title).lookingAt());
        return brackets || !one.title.equals(next.title) && unbracketed(one.title).equals(unbracketed(next.title));
    }

    private static String unbracketed(String title) {
        return title.replaceAll("\\s*\\([^)]*\\)", "").strip();
    }

    /// A sub-section of a phase with commands is a part with a title of its own; those that are ways are beside each other.
    private void phase(Section section, String job, boolean byHand, ContentWalk walk, ProcedureDraft draft) {
        var parts = section.children.stream().filter(this::runs).toList();
        walk.phase(StepDraft.titled(section.title, section.line), byHand && parts.isEmpty(),
                parts.isEmpty() ? section.all().flatMap(each -> each.content.stream()).toList() : section.content);
        if (parts.isEmpty()) {
            return;
        }
        boolean ways = Stages.of(section, parts).areModes();
        for (var child : section.children) {
            if (isAside(child, job)) {
                continue;
            }
            int before = draft.steps.size();
            phase(child, job, false, walk, draft);
            draft.steps.subList(before, draft.steps.size()).stream().filter(_ -> ways)
                    .forEach(step -> step.tabs = parts.getFirst().line);
        }
    }

    /// What of a phase belongs to its job.
    private Stream<Section> taken(Section phase, String job) {
        return Stream.concat(Stream.of(phase), phase.children.stream().filter(child -> !isAside(child, job))
                .flatMap(child -> taken(child, job)));
    }

    /// "Rollback" below a step is not carried out with it.
    private void visitAsides(Section phase, String job) {
        for (var child : phase.children) {
            if (isAside(child, job)) {
                visit(child);
            } else {
                visitAsides(child, job);
            }
        }
    }

    private boolean isAside(Section part, String job) {
        return runs(part) && Stages.isAside(part, job);
    }

    private void part(Section child, ProcedureDraft draft) {
        var walk = new ContentWalk(document, draft, child.title);
        walk.walk(child.content);
        walk.end();
    }

    private void own(Section section) {
        var lists = section.content.stream().filter(node -> node instanceof OrderedList && document.hasCode(node))
                .toList();
        boolean onlyLists = section.content.stream().filter(document::hasCode).allMatch(lists::contains);
        if (onlyLists && lists.stream().allMatch(list -> holdsProcedures(section, list))) {
            lists.forEach(list -> eachItem(section, list));
            return;
        }
        var draft = draft(section, section.content);
        var walk = new ContentWalk(document, draft, section.level == 0 ? title : Inline.unnumbered(section.title));
        walk.walk(section.content);
        walk.end();
        keep(draft);
    }

    /// A list under "Daily maintenance", or with items like "Pre-update checks", is one procedure; others are several.
    private boolean holdsProcedures(Section section, Node list) {
        var items = document.content(list);
        boolean phases = ONE_LIST.matcher(section.title).find()
                || items.stream().anyMatch(item -> PHASE.matcher(Boxes.title((ListItem) item)).find());
        return !phases && items.size() > 1 && items.stream().allMatch(item -> !Boxes.title((ListItem) item).isBlank())
                && areScripts(items);
    }

    /// Items whose blocks are cut into steps by comments are more than a step themselves.
    private boolean areScripts(List<Node> items) {
        var runnable = items.stream().filter(document::hasCode).toList();
        return runnable.stream().filter(document::hasComments).count() * 2 > runnable.size();
    }

    private void eachItem(Section section, Node list) {
        document.findings().add(Rule.PROCEDURE_FROM_LIST, Outline.firstLine(list),
                "Each item of this list is read as a procedure of its own");
        for (var item : document.content(list)) {
            if (document.hasCode(item)) {
                var name = Boxes.title((ListItem) item);
                var around = new ArrayList<>(List.of(section.title));
                around.addAll(section.titlesAround());
                var lines = new Lines(Outline.firstLine(item), Outline.lastLine(item));
                var draft = new ProcedureDraft(slugs.unique(path(section) + "/" + Slug.of(name)), name, around, lines);
                var content = document.content(item);
                var walk = new ContentWalk(document, draft, name);
                walk.walk(content.subList(1, content.size()));
                walk.end();
                keep(draft);
            }
        }
    }

    private ProcedureDraft draft(Section section, List<Node> content) {
        int last = content.stream().filter(node -> !(node instanceof ThematicBreak)).mapToInt(Outline::lastLine).max()
                .orElse(section.line);
        var name = section.level == 0 ? title : Inline.unnumbered(section.title);
        var around = section.titlesAround().stream().filter(each -> !each.isEmpty()).toList();
        int first = section.level == 0 ? content.stream().mapToInt(Outline::firstLine).min().orElse(1) : section.line;
        return new ProcedureDraft(slugs.unique(path(section)), name, around, new Lines(first, Math.max(first, last)));
    }

    private String path(Section section) {
        var slugs = section.path.stream().filter(each -> each.level > 1).map(each -> Slug.of(each.title)).toList();
        var own = Slug.of(section.level == 0 ? title : section.title);
        return slugs.isEmpty() ? own : String.join("/", slugs) + "/" + own;
    }

    private void keep(ProcedureDraft draft) {
        if (draft.hasCommands()) {
            drafts.add(draft);
        }
    }
}
