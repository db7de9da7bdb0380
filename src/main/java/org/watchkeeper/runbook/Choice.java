package org.watchkeeper.runbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Several ways to do the same, of which the operator takes one before a run. `id` is unique in the document.
///
/// `usual` is the name of the option that is taken when nobody says otherwise: there is one only where all of them merely look.
public record Choice(String id, String title, Lines lines, List<Option> options, String usual) {
    /// Takes all of them, where the document leaves that open.
    public static final String ALL = "all";

    /// Each host takes its own, where they differ.
    public static final String EACH = "each";

    public Choice {
        options = List.copyOf(options);
    }

    /// A way: `steps` are the titles of its steps.
    public record Option(String name, String label, List<String> steps) {
        public Option {
            steps = List.copyOf(steps);
        }
    }

    /// The choices of these steps, in their order.
    public static List<Choice> of(List<Step> steps) {
        var groups = new LinkedHashMap<String, List<Step>>();
        for (var step : steps) {
            step.proviso().alternative()
                    .ifPresent(one -> groups.computeIfAbsent(one.choice(), _ -> new ArrayList<>()).add(step));
        }
        return groups.entrySet().stream().map(group -> of(group.getKey(), group.getValue())).toList();
    }

    private static Choice of(String id, List<Step> steps) {
        var names = new LinkedHashMap<String, Option>();
        boolean alone = true;
        for (var step : steps) {
            var one = step.proviso().alternative().orElseThrow();
            alone &= one.alone();
            names.merge(one.name(), new Option(one.name(), one.label(), List.of(step.title())), Choice::join);
        }
        var options = new ArrayList<>(names.values());
        var usual = steps.stream().allMatch(Choice::looksOnly) ? options.getFirst().name() : "";
        if (!alone) {
            options.add(new Option(ALL, "all of them", steps.stream().map(Step::title).toList()));
        }
        var lines = new Lines(steps.getFirst().lines().first(), steps.getLast().lines().last());
        return new Choice(id, title(steps, options), lines, options, usual);
    }

    /// The title they share, else what they are called one by one.
    private static String title(List<Step> steps, List<Option> options) {
        return steps.stream().map(Step::title).distinct().count() == 1
                ? steps.getFirst().title()
                : options.stream().filter(option -> !option.name().equals(ALL)).map(Option::label)
                        .collect(Collectors.joining(" or "));
    }

    private static Option join(Option one, Option other) {
        var steps = new ArrayList<>(one.steps());
        steps.addAll(other.steps());
        return new Option(one.name(), one.label(), steps);
    }

    private static boolean looksOnly(Step step) {
        return switch (step) {
            case Step.Commands work ->
                work.commands().stream().allMatch(command -> command.flags().contains(Flag.READ_ONLY));
            case Step.Instruction _, Step.Check _ -> false;
        };
    }

    /// The option of that name.
    public Optional<Option> option(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    /// Whether a step is carried out when `name` is taken.
    public static boolean isTaken(Proviso.Alternative alternative, String name) {
        return name.equals(ALL) && !alternative.alone() || alternative.name().equals(name);
    }

    /// The last part of its id: what is typed to name it.
    public String name() {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /// The names of its options, as people list them: "apt, yum or dnf".
    public String names() {
        var all = options.stream().map(Option::name).toList();
        return all.size() == 1
                ? all.getFirst()
                : String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.getLast();
    }
}
