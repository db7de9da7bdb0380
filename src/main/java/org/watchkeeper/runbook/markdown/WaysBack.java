package org.watchkeeper.runbook.markdown;

import org.watchkeeper.runbook.markdown.front.FrontMatter;
import org.watchkeeper.runbook.markdown.procedure.ProcedureDraft;
import org.watchkeeper.runbook.markdown.procedure.StepDraft;
import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.Slug;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Rule;

/// Which procedure takes which back: as the document says, else by the words of their titles, with a finding.
final class WaysBack {
    private static final Set<String> COMMON = Set.of("the", "a", "an", "and", "or", "of", "to", "from", "for", "in",
            "on", "with",
            "after", "before", "procedure", "procedures", "process", "update", "upgrade", "rollback", "roll", "back",
            "restore",
            "recovery", "recover", "quick", "full", "complete", "system", "backup", "emergency", "step", "phase",
            "using",
            "maintenance", "unplanned", "management", "manual", "automated", "daily", "weekly", "monthly", "quarterly",
            "revert", "undo");

    /// What a title may call the state before, as `subject` writes it: "Revert to the previous version".
    private static final Set<String> BEFORE = Set.of("previou", "old", "last", "earlier", "version", "release",
            "state", "change");

    private static final Pattern UPGRADE = Pattern
            .compile("(?i)\\b(?:upgrad|updat|deploy|releas|rollout|roll-out|migrat|aktualisier)");

    private static final Pattern ROLLBACK = Pattern.compile("(?i)\\b(?:roll(?:ing)?[ -]?back|revert|undo)");

    private final List<ProcedureDraft> drafts;
    private final FrontMatter front;
    private final Findings findings;
    private final List<ProcedureDraft> upgrades;
    private final List<ProcedureDraft> rollbacks;
    private final List<ProcedureDraft> waysBack;
    /// The ways back whose titles have a word.
    private final Map<String, List<ProcedureDraft>> byWord = new HashMap<>();

    WaysBack(List<ProcedureDraft> drafts, FrontMatter front, Findings findings) {
        this.drafts = drafts;
        this.front = front;
        this.findings = findings;
        this.upgrades = drafts.stream().filter(WaysBack::isUpgrade).toList();
        this.rollbacks = drafts.stream().filter(each -> each.kind() == ProcedureKind.ROLLBACK).toList();
        this.waysBack = drafts.stream().filter(WaysBack::isWayBack).toList();
        waysBack.forEach(draft -> subject(draft.title)
                .forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(draft)));
    }

    /// The way back of each procedure that has one, both by id.
    Map<String, String> links() {
        var links = new HashMap<String, String>();
        for (var draft : drafts) {
            var said = said(draft);
            if (said.isPresent()) {
                find(said.get()).ifPresentOrElse(target -> links.put(draft.id, target.id), () -> findings.add(
                        Rule.WAY_BACK_UNKNOWN,
                        draft.lines.first(),
                        "No procedure is called '" + said.get() + "', named as the way back of '" + draft.title + "'"));
            } else if (mayHaveOne(draft.kind())) {
                infer(draft, links);
            }
        }
        return links;
    }

    private static boolean mayHaveOne(ProcedureKind kind) {
        return kind == ProcedureKind.UPGRADE || kind == ProcedureKind.MAINTENANCE;
    }

    private static boolean isWayBack(ProcedureDraft draft) {
        return draft.kind() == ProcedureKind.ROLLBACK || draft.kind() == ProcedureKind.RESTORE;
    }

    private Optional<String> said(ProcedureDraft draft) {
        if (draft.annotation.has("rollback")) {
            return Optional.of(draft.annotation.value("rollback"));
        }
        return front.rollbacks().entrySet().stream().filter(entry -> isCalled(draft, entry.getKey()))
                .map(Map.Entry::getValue).findFirst();
    }

    private Optional<ProcedureDraft> find(String name) {
        return drafts.stream().filter(draft -> isCalled(draft, name)).findFirst();
    }

    /// By id, by the last part of its id, or by its title.
    private static boolean isCalled(ProcedureDraft draft, String name) {
        var wanted = name.strip().replaceFirst("^#", "");
        var last = draft.id.substring(draft.id.lastIndexOf('/') + 1);
        return draft.id.equals(wanted) || last.equals(wanted) || last.equals(Slug.of(wanted))
                || draft.title.equalsIgnoreCase(wanted);
    }

    private void infer(ProcedureDraft draft, Map<String, String> links) {
        var inside = inside(draft);
        if (inside.size() > 1) {
            findings.add(Rule.WAY_BACK_INFERRED, draft.lines.first(), "One of these takes '" + draft.title + "' back: "
                    + inside.stream().map(each -> "'" + each.title + "'").collect(Collectors.joining(", ")));
            return;
        }
        if (!inside.isEmpty()) {
            var back = inside.getFirst();
            links.put(draft.id, back.id);
            findings.add(Rule.WAY_BACK_INFERRED, draft.lines.first(),
                    "'" + back.title + "' stands in the same section and takes '" + draft.title + "' back");
            return;
        }
        var found = best(draft, subject(draft.title)).or(() -> draft.around.stream().limit(1).flatMap(
                around -> best(draft, subject(around)).stream()).findFirst()).or(() -> only(draft));
        int line = draft.lines.first();
        if (found.isPresent()) {
            links.put(draft.id, found.get().id);
            findings.add(Rule.WAY_BACK_INFERRED, line,
                    "By its words, '" + found.get().title + "' takes '" + draft.title + "' back");
        } else if (draft.kind().wantsWayBack() && draft.steps.stream().allMatch(step -> step.undo.isEmpty())) {
            findings.add(Rule.NO_WAY_BACK, line,
                    "'" + draft.title + "' changes a system, and no procedure here takes it back");
        }
    }

    /// The ways back in the section that a procedure is made of: "Upgrade", with "Install", "Check" and "Rollback" below it.
    private List<ProcedureDraft> inside(ProcedureDraft draft) {
        return waysBack.stream().filter(each -> each.closes.equals(draft.id)).toList();
    }

    /// Where a document has one upgrade and one rollback, and the rollback names nothing else: "Upgrade", "Rollback".
    private Optional<ProcedureDraft> only(ProcedureDraft draft) {
        return upgrades.equals(List.of(draft)) && rollbacks.size() == 1
                && BEFORE.containsAll(subject(rollbackWords(rollbacks.getFirst())))
                && !namesAnother(rollbacks.getFirst(), draft) && !belongsToAnother(rollbacks.getFirst(), draft)
                        ? Optional.of(rollbacks.getFirst())
                        : Optional.empty();
    }

    /// The nearest heading that says rollback: its own, or one around it ("Rollback", "Step 1: Take back" below it).
    private static String rollbackWords(ProcedureDraft draft) {
        return Stream.concat(Stream.of(draft.title), draft.around.stream())
                .filter(each -> ROLLBACK.matcher(each).find())
                .findFirst().orElse(draft.title);
    }

    /// Whether it shares a word with other work: "Revert changes" beside "Firewall changes".
    private boolean namesAnother(ProcedureDraft rollback, ProcedureDraft upgrade) {
        var words = subject(rollbackWords(rollback));
        return drafts.stream().filter(other -> other != upgrade && mayHaveOne(other.kind()))
                .anyMatch(other -> !Collections.disjoint(words, subject(other.title)));
    }

    /// Whether it stands in a section about something else, beside other work on that: "Firewall", with "Change rules" and "Rollback".
    private boolean belongsToAnother(ProcedureDraft rollback, ProcedureDraft upgrade) {
        return rollback.around.stream().filter(section -> !upgrade.around.contains(section))
                .filter(section -> !subject(section).isEmpty())
                .anyMatch(section -> drafts.stream().anyMatch(
                        other -> other != upgrade && mayHaveOne(other.kind()) && other.around.contains(section)));
    }

    private static boolean isUpgrade(ProcedureDraft draft) {
        return draft.kind() == ProcedureKind.UPGRADE && draft.steps.stream().anyMatch(WaysBack::hasCommands)
                && UPGRADE.matcher(draft.title).find();
    }

    private static boolean hasCommands(StepDraft step) {
        return !step.commands.isEmpty() || !step.undo.isEmpty();
    }

    /// The way back that shares most words with a title, if one does and no other shares as many.
    private Optional<ProcedureDraft> best(ProcedureDraft draft, Set<String> subject) {
        var shared = new HashMap<ProcedureDraft, Integer>();
        subject.forEach(word -> byWord.getOrDefault(word, List.of()).stream().filter(other -> other != draft)
                .forEach(other -> shared.merge(other, 1, Integer::sum)));
        int most = shared.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var candidates = shared.entrySet().stream().filter(each -> each.getValue() == most).map(Map.Entry::getKey)
                .limit(2).toList();
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private static Set<String> subject(String title) {
        return Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .map(word -> word.replaceFirst("(?<=...)s$", ""))
                .filter(word -> !word.isBlank() && !COMMON.contains(word) && !word.matches("[0-9x]+|v[0-9]+"))
                .collect(Collectors.toSet());
    }
}
