package org.watchkeeper.change;

/// Something that stands against starting a run now. It is passed only with a reason, in production with a second person, too.
public record Hurdle(Kind kind, String words, String remedy) {
    /// What stands in the way. `OTHER_MACHINE`: a host is not the machine it is known as; `MACHINE_UNASKED`: it could not be asked.
    public enum Kind {
        BLACKOUT, WINDOW, OTHER_CHANGE, NOT_APPROVED, NO_GO, NOT_NOW, NOT_THIS, OVER, OTHER_MACHINE, MACHINE_UNASKED
    }
}
