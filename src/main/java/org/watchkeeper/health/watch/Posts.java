package org.watchkeeper.health.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.course.Course;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// All hosts that are watched. Thread-safe; `assign` is called by one thread.
final class Posts {
    /// What was read so lately is taken up again by a console that starts.
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int STEPS = 1000;

    private final Map<HostId, Post> posts = new ConcurrentHashMap<>();
    private final Logbook logbook;
    private final Consumer<HostId> part;
    private Optional<Map<CheckKey, List<Reading>>> remembered = Optional.empty();

    /// `part` lets go of the connection to a host.
    Posts(Logbook logbook, Consumer<HostId> part) {
        this.logbook = logbook;
        this.part = part;
    }

    Collection<Post> all() {
        return posts.values();
    }

    Optional<Post> find(HostId host) {
        return Optional.ofNullable(posts.get(host));
    }

    /// What is watched from now on. Connections to hosts that are not watched any more are let go.
    void assign(Map<Host, List<Probe>> watched, Instant now) {
        var past = remembered(now);
        var stay = new HashSet<HostId>();
        watched.forEach((host, probes) -> {
            stay.add(host.id());
            posts.computeIfAbsent(host.id(), _ -> new Post(host)).assign(host, withReach(probes),
                    probe -> new Duty(probe,
                            course(past.getOrDefault(new CheckKey(host.id(), probe.id()), List.of()), probe),
                            firstDue(host.id(), probe, now)));
        });
        posts.keySet().stream().filter(host -> !stay.contains(host)).toList().forEach(host -> {
            posts.remove(host);
            part.accept(host);
        });
    }

    /// What was read before this console started, so that states know since when they are.
    private Map<CheckKey, List<Reading>> remembered(Instant now) {
        var known = remembered.orElseGet(() -> logbook.since(now.minus(REMEMBERED)));
        remembered = Optional.of(Map.of());
        return known;
    }

    private static Course course(List<Reading> past, Probe probe) {
        var course = Course.NEW;
        for (var reading : past) {
            course = course.after(reading, probe);
        }
        return course;
    }

    private static List<Probe> withReach(List<Probe> probes) {
        var all = new ArrayList<Probe>();
        probes.stream().filter(probe -> probe.ask() instanceof Ask.OnHost).map(Probe::every).min(Duration::compareTo)
                .ifPresent(fastest -> all.addAll(Reach.asOftenAs(fastest)));
        probes.stream().filter(probe -> !Reach.isOwn(probe.id())).map(Reach::below).forEach(all::add);
        return all;
    }

    /// Everything begins anew after the console was away.
    void wake(Instant now) {
        posts.forEach((host, post) -> post.wake(now, probe -> firstDue(host, probe, now)));
    }

    /// Hosts begin spread over a round, each always at its own place in it.
    private static Instant firstDue(HostId host, Probe probe, Instant now) {
        var round = probe.every().compareTo(Probe.USUAL) < 0 ? probe.every() : Probe.USUAL;
        return now.plusMillis((long) (round.toMillis() * spread(host)));
    }

    /// A host's own place, in `(0, 1)`.
    static double spread(HostId host) {
        return (Math.floorMod(host.value().hashCode(), STEPS) + 0.5) / STEPS;
    }
}
