package org.watchkeeper.notice;

/// One time that a moment of a plan comes up for a subject. `name` is what it is told apart by; `why` tells what has overtaken it and
/// is empty while nothing has.
record Occurrence(Moment moment, String name, Slot.Times times, String why) {
    static Occurrence of(Moment moment, String name, Slot.Times times) {
        return new Occurrence(moment, name, times, "");
    }

    Occurrence overtaken(String by) {
        return why.isEmpty() ? new Occurrence(moment, name, times, by) : this;
    }
}
