package org.watchkeeper.health.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.course.Standing;
import org.watchkeeper.health.course.Surroundings;
import org.watchkeeper.health.course.Work;
import org.watchkeeper.host.HostId;

/// How all checks stand at one moment: what they read, and what is said and done around them. `console` is what keeps the
/// console from asking anybody, "" for nothing.
record Scene(Book book, Map<HostId, Work> works, String console, Instant now) {
    List<Vital> of(HostId host, List<Post.Look> looks) {
        var all = new HashMap<ProbeId, Post.Look>();
        looks.forEach(look -> all.put(look.probe().id(), look));
        return looks.stream().map(look -> vital(host, look, standing(host, look, all, new HashSet<>()))).toList();
    }

    private Vital vital(HostId host, Post.Look look, Standing standing) {
        return new Vital(host, look.probe(), standing.state(), standing.since(), look.course().last(), standing.why(),
                look.course().recent(), book.of(new CheckKey(host, look.probe().id())).seen().map(Attention.Seen::who));
    }

    /// Checks that depend on each other in a circle depend on nothing.
    private Standing standing(HostId host, Post.Look look, Map<ProbeId, Post.Look> all, Set<ProbeId> below) {
        below.add(look.probe().id());
        var above = look.probe().dependsOn().filter(id -> !below.contains(id)).map(all::get)
                .map(one -> standing(host, one, all, below));
        var trouble = console.isEmpty() ? look.trouble() : console;
        return Standing.of(look.probe(), look.course(),
                new Surroundings(Optional.ofNullable(works.get(host)), trouble, above), now);
    }
}
