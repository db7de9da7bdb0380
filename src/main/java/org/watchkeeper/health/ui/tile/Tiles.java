package org.watchkeeper.health.ui.tile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;

/// Makes the tiles of one section out of its checks.
record Tiles(Kind kind, String section) {
    private static final Limits NO_LIMITS = new Limits(Optional.empty(), Optional.empty());

    List<Tile> of(List<Check> checks) {
        if (kind == Kind.CHECK) {
            return checks.stream().map(this::one).toList();
        }
        Map<Subject, List<Check>> parts = new LinkedHashMap<>();
        checks.forEach(check -> subjects(check)
                .forEach(subject -> parts.computeIfAbsent(subject, _ -> new ArrayList<>()).add(check)));
        return parts.entrySet().stream().map(part -> many(part.getKey(), part.getValue())).toList();
    }

    private List<Subject> subjects(Check check) {
        var vital = check.vital();
        return switch (kind) {
            case CHECK -> List.of(new Subject.OfCheck(vital.host(), vital.probe().id()));
            case HOST -> List.of(new Subject.OfHost(vital.host()));
            case SERVICE -> List.of(new Subject.OfService(vital.probe().id()));
            case GROUP -> check.host().groups().stream().<Subject>map(Subject.OfGroup::new).toList();
        };
    }

    private Tile one(Check check) {
        var vital = check.vital();
        var last = vital.last();
        var face = new Face(Skin.of(vital, check.limits()), check.says(),
                last.map(Reading::value).orElse(OptionalDouble.empty()),
                last.map(Reading::unit).orElse(""), check.limits(), last.map(Reading::at),
                vital.recent());
        return new Tile(new TileId(section, subjects(check).getFirst()), check.title(), check.name(),
                Optional.of(check.stake()), check.state(), check.why(), face, Tally.of(List.of(check.state())),
                vital.acknowledged().isPresent(), List.of(vital));
    }

    private Tile many(Subject subject, List<Check> parts) {
        var checks = parts.stream().sorted(Check.WORST).toList();
        var tally = Tally.of(checks.stream().map(Check::state).toList());
        var worst = checks.getFirst();
        var state = tally.worst();
        var face = new Face(Skin.COUNTS, says(worst, tally), OptionalDouble.empty(), "", NO_LIMITS, oldest(checks),
                List.of());
        boolean isSeen = checks.stream().filter(check -> check.state() != HealthState.OK)
                .allMatch(check -> check.vital().acknowledged().isPresent());
        return new Tile(new TileId(section, subject), title(subject, worst), detail(checks), stake(checks), state,
                worst.why(), face, tally, isSeen && state != HealthState.OK,
                checks.stream().map(Check::vital).toList());
    }

    /// What is wrong first, by name.
    private String says(Check worst, Tally tally) {
        if (worst.state() == HealthState.OK) {
            return tally.words();
        }
        var where = kind == Kind.HOST ? worst.title() : worst.name();
        return worst.says().isEmpty() ? where : where + ": " + worst.says();
    }

    private static String title(Subject subject, Check one) {
        return switch (subject) {
            case Subject.OfCheck _, Subject.OfService _ -> one.title();
            case Subject.OfHost _ -> one.name();
            case Subject.OfGroup(var group) -> org.watchkeeper.runbook.Visible.of(group);
        };
    }

    private String detail(List<Check> checks) {
        long hosts = checks.stream().map(check -> check.host().id()).distinct().count();
        if (kind == Kind.HOST) {
            return checks.size() == 1 ? "1 check" : checks.size() + " checks";
        }
        return hosts == 1 ? checks.getFirst().name() : hosts + " hosts";
    }

    /// Production where any of it is; else what all of it is.
    private static Optional<Stake> stake(List<Check> checks) {
        var stakes = checks.stream().map(Check::stake).distinct().toList();
        return stakes.contains(Stake.PRODUCTION)
                ? Optional.of(Stake.PRODUCTION)
                : stakes.size() == 1 ? Optional.of(stakes.getFirst()) : Optional.empty();
    }

    private static Optional<Instant> oldest(List<Check> checks) {
        return checks.stream().map(Check::vital).map(Vital::last).flatMap(Optional::stream).map(Reading::at)
                .min(Instant::compareTo);
    }
}
