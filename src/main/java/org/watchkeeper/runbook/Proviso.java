package org.watchkeeper.runbook;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.watchkeeper.host.Environment;

/// What a document ties a step to: a condition in its own words ("if needed"), the alternative it is, the environments it is
/// for, and where its commands run when that is not on the hosts of the run. `role` names those of the hosts that it is meant
/// for ("database host"), or is empty.
///
/// `after` is the id of the step whose outcome the condition asks for, or empty. No environment means any of them.
public record Proviso(String condition, String after, Optional<Alternative> alternative, Set<Environment> environments,
        String where, String role) {
    public static final Proviso NONE = new Proviso("", "", Optional.empty(), Set.of(), "");

    /// One for any of the hosts.
    public Proviso(String condition, String after, Optional<Alternative> alternative, Set<Environment> environments,
            String where) {
        this(condition, after, alternative, environments, where, "");
    }

    public Proviso {
        var sorted = EnumSet.noneOf(Environment.class);
        sorted.addAll(environments);
        environments = Collections.unmodifiableSet(sorted);
    }

    /// Whether a person decides before it runs.
    public boolean isConditional() {
        return !condition.isEmpty();
    }

    /// Whether it is meant for hosts of that environment.
    public boolean isFor(Environment environment) {
        return environments.isEmpty() || environments.contains(environment);
    }

    /// One of several ways to do the same. Steps with the same `choice` and `name` belong together; of the names one is
    /// taken. Where `alone` is false, all of them may be.
    public record Alternative(String choice, String name, String label, boolean alone) {}
}
