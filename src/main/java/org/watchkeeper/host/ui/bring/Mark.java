package org.watchkeeper.host.ui.bring;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.host.bring.Change;

/// What becomes of a host, by word, icon and colour.
enum Mark {
    ADDED("new", Icon.ADD, Tone.SUCCESS), RESTORED("comes back", Icon.BACK, Tone.SUCCESS), CHANGED("changed", Icon.EDIT,
            Tone.ACCENT), REFUSED("not taken over",
                    Icon.WARNING,
                    Tone.DANGER), GONE("gone from the source", Icon.SKIPPED, Tone.WARNING), SAME("as it is",
                            Icon.OK, Tone.NEUTRAL);

    private final String word;
    private final Icon icon;
    private final Tone tone;

    Mark(String word, Icon icon, Tone tone) {
        this.word = word;
        this.icon = icon;
        this.tone = tone;
    }

    static Mark of(Change change) {
        return switch (change) {
            case Change.Added _ -> ADDED;
            case Change.Restored _ -> RESTORED;
            case Change.Changed _ -> CHANGED;
            case Change.Same _ -> SAME;
            case Change.Gone _ -> GONE;
            case Change.Refused _ -> REFUSED;
        };
    }

    String word() {
        return word;
    }

    Icon icon() {
        return icon;
    }

    Tone tone() {
        return tone;
    }

    /// Whether there is something to save.
    boolean isTaken() {
        return this == ADDED || this == RESTORED || this == CHANGED;
    }
}
