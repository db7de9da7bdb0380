package org.watchkeeper.runbook.fact;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Facts.Emergency;
import org.watchkeeper.runbook.Facts.Phase;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.fact.passage.Passage.Words;
import org.watchkeeper.runbook.fact.passage.Place.Title;

/// What is done at any hour when something is wrong: a section about an emergency, with its triggers and phases.
final class Emergencies {
    private static final Pattern SECTION = Pattern
            .compile("(?i)\\b(emergenc(?:y|ies)|incident response|incidents?|outage)\\b");
    private static final Pattern NOT = Pattern.compile(
            "(?i)\\b(contacts?|notifications?|escalation|report(?:ing)?|review|post-?mortem|history|template)\\b");
    private static final Pattern TRIGGERS = Pattern.compile("(?i)\\b(triggers?|criteria|when to)\\b");
    private static final Pattern BOX = Pattern.compile("\\(([^)]+)\\)");

    private final Map<Title, List<Passage>> below = new HashMap<>();
    private final List<Emergency> found = new ArrayList<>();

    private Emergencies(List<Passage> passages) {
        passages.forEach(each -> Set.copyOf(each.place().path())
                .forEach(title -> below.computeIfAbsent(title, _ -> new ArrayList<>()).add(each)));
    }

    static List<Emergency> in(List<Passage> passages) {
        var emergencies = new Emergencies(passages);
        passages.stream().filter(
                passage -> passage instanceof Words words && words.kind() == Words.Kind.HEADING && isOutermost(words))
                .forEach(passage -> emergencies.section((Words) passage));
        return emergencies.found;
    }

    private static boolean isOutermost(Words heading) {
        var path = heading.place().path();
        return SECTION.matcher(heading.text()).find() && !NOT.matcher(heading.text()).find()
                && path.subList(0, path.size() - 1).stream().skip(path.getFirst().level() == 1 ? 1 : 0).map(Title::text)
                        .noneMatch(title -> SECTION.matcher(title).find());
    }

    /// Sub-sections with commands are processes of their own; so are the items of a list of several.
    private void section(Words heading) {
        var title = heading.place().path().getLast();
        var inside = inside(title);
        var parts = inside.stream().filter(Words.class::isInstance).map(Words.class::cast)
                .filter(words -> words.kind() == Words.Kind.HEADING
                        && words.place().path().size() == heading.place().path().size() + 1)
                .toList();
        var own = parts.stream()
                .filter(part -> hasCommands(part.place().path().getLast()) && !NOT.matcher(part.text()).find())
                .toList();
        if (own.size() > 1) {
            own.forEach(
                    part -> process(part.text(), part.place().path().getLast(), inside(part.place().path().getLast())));
            return;
        }
        var steps = steps(inside);
        boolean several = steps.size() > 1 && parts.isEmpty()
                && !heading.text().matches("(?i).*\\b(process|response|workflow)\\b.*")
                && steps.stream().allMatch(step -> followedByCommand(step, inside));
        if (several) {
            steps.forEach(step -> found.add(new Emergency(step.text(), List.of(),
                    List.of(new Phase(step.text(), "", step.place().line())), Lines.at(step.place().line()))));
        } else {
            process(heading.text(), title, inside);
        }
    }

    private void process(String title, Title at, List<Passage> inside) {
        var triggers = inside.stream().filter(Words.class::isInstance).map(Words.class::cast)
                .filter(words -> words.isItem() && TRIGGERS.matcher(words.place().heading()).find()).map(Words::text)
                .toList();
        var phases = new ArrayList<Phase>();
        for (var words : phases(inside)) {
            var box = BOX.matcher(words.text());
            phases.add(new Phase(words.text(), box.find() ? box.group(1) : "", words.place().line()));
        }
        if (!phases.isEmpty()) {
            found.add(new Emergency(title, triggers, phases, new Lines(at.line(), at.last())));
        }
    }

    /// Numbered items; else boxes; else comments above commands.
    private static List<Words> phases(List<Passage> inside) {
        for (var kind : List.of(Words.Kind.STEP, Words.Kind.BOX, Words.Kind.COMMENT)) {
            var words = inside.stream().filter(Words.class::isInstance).map(Words.class::cast)
                    .filter(each -> each.kind() == kind && each.place().phase().isEmpty()
                            || each.kind() == kind && kind != Words.Kind.STEP)
                    .toList();
            if (!words.isEmpty()) {
                return words;
            }
        }
        return List.of();
    }

    private static List<Words> steps(List<Passage> inside) {
        return inside.stream().filter(Words.class::isInstance).map(Words.class::cast)
                .filter(words -> words.kind() == Words.Kind.STEP && words.place().phase().isEmpty()).toList();
    }

    private static boolean followedByCommand(Words step, List<Passage> inside) {
        return inside.stream()
                .anyMatch(each -> each instanceof Passage.Shell shell && shell.place().phase().equals(step.text()));
    }

    private boolean hasCommands(Title title) {
        return inside(title).stream().anyMatch(Passage.Shell.class::isInstance);
    }

    private List<Passage> inside(Title title) {
        return below.getOrDefault(title, List.of()).stream().filter(each -> each.place().line() > title.line())
                .toList();
    }
}
