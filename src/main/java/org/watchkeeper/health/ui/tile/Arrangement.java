package org.watchkeeper.health.ui.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.runbook.Visible;

/// How the checks of a wall become sections of tiles.
public record Arrangement(Kind kind, Grouping grouping, Sorting sorting, Filter filter) {
    public static final Arrangement USUAL = new Arrangement(Kind.CHECK, Grouping.ENVIRONMENT, Sorting.TROUBLE,
            Filter.ALL);
    private static final String NO_GROUP = "In no group";

    /// The sections that have tiles.
    public List<Section> of(Checks checks) {
        var parts = new TreeMap<Head, List<Check>>(Head.ORDER);
        for (var check : checks.all()) {
            if (filter.accepts(check.host(), check.vital())) {
                heads(check).forEach(head -> parts.computeIfAbsent(head, _ -> new ArrayList<>()).add(check));
            }
        }
        var sections = new ArrayList<Section>();
        parts.forEach((head, each) -> section(head, each).ifPresent(sections::add));
        if (sorting == Sorting.TROUBLE && grouping != Grouping.ENVIRONMENT) {
            sections.sort(Comparator.comparing((Section section) -> section.tally().worst()).reversed());
        }
        return List.copyOf(sections);
    }

    private Optional<Section> section(Head head, List<Check> checks) {
        var tiles = new Tiles(kind, head.title()).of(checks).stream().filter(tile -> filter.accepts(tile.state()))
                .sorted(sorting.order()).toList();
        if (tiles.isEmpty()) {
            return Optional.empty();
        }
        var states = tiles.stream().flatMap(tile -> kind == Kind.CHECK
                ? java.util.stream.Stream.of(tile.state())
                : tile.tally().counts().entrySet().stream()
                        .flatMap(each -> java.util.Collections.nCopies(each.getValue(), each.getKey()).stream()))
                .toList();
        return Optional.of(new Section(head.title(), head.stake(), Tally.of(states), tiles));
    }

    private List<Head> heads(Check check) {
        return switch (grouping) {
            case ENVIRONMENT -> List.of(Head.of(check.stake()));
            case GROUP -> check.host().groups().isEmpty()
                    ? List.of(new Head(1, NO_GROUP, Optional.empty()))
                    : check.host().groups().stream()
                            .map(group -> new Head(0, Visible.of(group), Optional.empty())).toList();
            case HOST -> List.of(new Head(0, check.name(), Optional.of(check.stake())));
            case SERVICE -> List.of(new Head(0, check.title(), Optional.empty()));
            case NOTHING -> List.of(new Head(0, "", Optional.empty()));
        };
    }

    /// What makes a section; in the order of concern for environments, by name for all else.
    private record Head(int rank, String title, Optional<Stake> stake) {
        private static final Comparator<Head> ORDER = Comparator.comparingInt(Head::rank)
                .thenComparing(Head::title, Names.ORDER).thenComparing(Head::title)
                .thenComparing(head -> head.stake().map(Enum::ordinal).orElse(-1));

        private static Head of(Stake stake) {
            return new Head(stake.ordinal(), stake.loudWord(), Optional.of(stake));
        }
    }
}
