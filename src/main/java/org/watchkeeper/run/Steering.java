package org.watchkeeper.run;

/// From where a run is driven, seen from a console that shows it.
public sealed interface Steering {
    /// From here.
    record Here() implements Steering {}

    /// From another console, which is followed.
    record Elsewhere(Driver driver) implements Steering {}

    /// From nowhere: the console that drove it has let go of it, or is silent.
    record Nowhere() implements Steering {}
}
