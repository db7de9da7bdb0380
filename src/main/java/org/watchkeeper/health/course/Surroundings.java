package org.watchkeeper.health.course;

import java.util.Optional;

/// What is known besides a check's own readings: work on its host, what keeps the console from asking in words ("" for nothing:
/// "paused", "no connection: the key of db-1 is not trusted"), and how the check it depends on stands.
public record Surroundings(Optional<Work> work, String console, Optional<Standing> dependency) {
    /// Nothing out of the ordinary.
    public static final Surroundings CALM = new Surroundings(Optional.empty(), "", Optional.empty());
}
