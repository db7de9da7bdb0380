package org.watchkeeper.health.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Vital;
import org.watchkeeper.host.HostId;

/// What was told so far, and since when there is something to tell.
///
/// The first news wait `GATHERED` for company, and after an alert the next ones wait `QUIET`, so that fifty hosts that fall over
/// in a minute are one or two alerts. A trouble is told once; again only when it gets worse, or comes back after `SAME` without it.
/// That it is over is told once it was good for `SURE`. A state nobody knows (stale, unknown, under maintenance) is neither trouble
/// nor the end of one.
public record Alarm(Map<Of, Told> told, Optional<Instant> waiting, Instant last) {
    static final Duration GATHERED = Duration.ofSeconds(15);
    static final Duration QUIET = Duration.ofMinutes(1);
    static final Duration SURE = Duration.ofMinutes(1);
    static final Duration SAME = Duration.ofMinutes(10);
    /// Nothing was told.
    public static final Alarm SILENT = new Alarm(Map.of(), Optional.empty(), Instant.MIN);

    /// One check on one host.
    public record Of(HostId host, ProbeId probe) {}

    /// How bad it was when it was told last, when that was, and whether it was told to be over.
    public record Told(HealthState state, Instant at, boolean over) {}

    /// What follows from a look at the wall.
    public record Next(Alarm alarm, Optional<Alert> alert) {}

    public Alarm {
        told = Map.copyOf(told);
    }

    /// Looks at how everything stands now. `hushed` tells of checks that nobody wants to hear of.
    public Next after(List<Vital> vitals, Predicate<Of> hushed, Instant now) {
        var news = new ArrayList<News>();
        vitals.forEach(vital -> news(vital, hushed, now).ifPresent(news::add));
        if (news.isEmpty()) {
            return new Next(new Alarm(told, Optional.empty(), last), Optional.empty());
        }
        var since = waiting.filter(first -> !first.isAfter(now)).orElse(now);
        if (now.isBefore(since.plus(GATHERED)) || isQuiet(now)) {
            return new Next(new Alarm(told, Optional.of(since), last), Optional.empty());
        }
        return new Next(new Alarm(noted(news, now), Optional.empty(), now), Optional.of(new Alert(news)));
    }

    /// A clock that was set back is no reason to say nothing until it is there again.
    private boolean isQuiet(Instant now) {
        return !last.equals(Instant.MIN) && !last.isAfter(now) && now.isBefore(last.plus(QUIET));
    }

    private Optional<News> news(Vital vital, Predicate<Of> hushed, Instant now) {
        var before = Optional.ofNullable(told.get(of(vital)));
        boolean isNews = switch (vital.state()) {
            case WARNING, CRITICAL -> vital.acknowledged().isEmpty() && !hushed.test(of(vital))
                    && before.filter(one -> isKnown(one, vital, now)).isEmpty();
            case OK -> before.filter(one -> !one.over()).isPresent() && !vital.since().plus(SURE).isAfter(now);
            case STALE, UNKNOWN, MAINTENANCE -> false;
        };
        return isNews ? Optional.of(new News(vital, vital.state() == HealthState.OK)) : Optional.empty();
    }

    private static boolean isKnown(Told before, Vital vital, Instant now) {
        boolean isWorse = vital.state().compareTo(before.state()) > 0;
        return !isWorse && (!before.over() || now.isBefore(before.at().plus(SAME)));
    }

    private Map<Of, Told> noted(List<News> news, Instant now) {
        var all = new HashMap<>(told);
        all.values().removeIf(one -> one.over() && !now.isBefore(one.at().plus(SAME)));
        news.forEach(one -> all.put(of(one.vital()), one.over()
                ? new Told(worst(one), now, true)
                : new Told(one.vital().state(), now, false)));
        return all;
    }

    private HealthState worst(News over) {
        return Optional.ofNullable(told.get(of(over.vital()))).map(Told::state).orElse(HealthState.WARNING);
    }

    private static Of of(Vital vital) {
        return new Of(vital.host(), vital.probe().id());
    }
}
