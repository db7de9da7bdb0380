package org.watchkeeper.runbook.markdown.procedure;

import org.watchkeeper.runbook.markdown.outline.Boxes;
import org.watchkeeper.runbook.markdown.outline.Outline;
import org.watchkeeper.runbook.markdown.outline.Section;
import org.watchkeeper.runbook.markdown.text.Inline;
import org.watchkeeper.runbook.markdown.text.Slug;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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

    private final Document document;
    private final String title;
    private final Slug slugs = new Slug();
    private final List<ProcedureDraft> drafts = new ArrayList<>();

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
            own(section);
        }
        section.children.forEach(this::visit);
    }

    /// Sub-sections with numbers are phases of one procedure; so is the one part with commands beside its checklists.
    private boolean isWhole(Section section) {
        var runnable = section.children.stream().filter(this::runs).toList();
        if (runnable.isEmpty()) {
            return false;
        }
        boolean flat = runnable.stream().allMatch(child -> child.children.stream().noneMatch(this::runs));
        long numbered = section.children.stream().filter(child -> Inline.number(child.title) > 0).count();
        boolean phases = flat && numbered > 1 && runnable.stream().allMatch(child -> Inline.number(child.title) > 0);
        boolean checked = section.level > 1 && flat && runnable.size() == 1 && section.children.size() > 1
                && section.children.stream().filter(child -> !runs(child)).allMatch(this::isChecklist);
        return phases || checked;
    }

    private boolean runs(Section section) {
        return section.all().anyMatch(each -> each.content.stream().anyMatch(document::hasCode));
    }

    private boolean isChecklist(Section section) {
        return section.content.stream().anyMatch(node -> !Boxes.of(node).isEmpty());
    }

    private void whole(Section section) {
        var draft = draft(section, section.all().flatMap(each -> each.content.stream()).toList());
        var walk = new ContentWalk(document, draft, draft.title);
        walk.walk(section.content);
        for (var child : section.children) {
            if (Inline.number(child.title) > 0) {
                walk.phase(child.title, child.line, child.all().flatMap(each -> each.content.stream()).toList());
            } else {
                part(child, draft);
            }
        }
        keep(draft);
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
