package org.watchkeeper.run;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Hurdle;

/// Under what a run starts: the change it carries out, if any, with the number of its phase (from 0), and what it was started
/// against. `passed` are the kinds of hurdles, `against` the sentences that were on screen, `reason` why it was done all the same,
/// `second` who agreed to that in production; all empty where nothing stood in the way.
public record Mandate(Optional<ChangeId> change, int phase, Set<Hurdle.Kind> passed, List<String> against,
        String reason, String second) {
    /// No change, and nothing in the way.
    public static final Mandate NONE = new Mandate(Optional.empty(), 0, Set.of(), List.of(), "", "");

    public Mandate {
        passed = Collections.unmodifiableSet(new TreeSet<>(passed));
        against = List.copyOf(against);
    }

    /// The next phase of a change.
    public static Mandate of(ChangeState change) {
        return new Mandate(Optional.of(change.id()), change.position(), Set.of(), List.of(), "", "");
    }

    /// The same, passing what stands in the way.
    public Mandate passing(List<Hurdle> hurdles, String why, String who) {
        return new Mandate(change, phase, new TreeSet<>(hurdles.stream().map(Hurdle::kind).toList()),
                hurdles.stream().map(Hurdle::words).toList(), why.strip(), who.strip());
    }
}
