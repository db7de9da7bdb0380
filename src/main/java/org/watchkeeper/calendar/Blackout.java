package org.watchkeeper.calendar;

/// A time in which no change may be made, by rule or by date. Blackouts win over windows.
public record Blackout(Id id, String name, Series series, String reason, Scope scope, Source source) implements Ruling {
    public Blackout {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a blackout has a name");
        }
        if (series.length().isZero()) {
            throw new IllegalArgumentException("a blackout lasts longer than nothing");
        }
    }

    public Blackout with(Series other) {
        return new Blackout(id, name, other, reason, scope, source);
    }
}
