package org.watchkeeper.health.ui.draw;

import java.util.Locale;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.health.HealthState;

/// A state by shape and tone; the word is its own.
public enum Look {
    OK(Icon.OK, Tone.SUCCESS), MAINTENANCE(Icon.MAINTENANCE, Tone.ACCENT), STALE(Icon.CLOCK, Tone.NEUTRAL), UNKNOWN(
            Icon.UNKNOWN, Tone.NEUTRAL), WARNING(Icon.WARNING, Tone.WARNING), CRITICAL(Icon.FAILED, Tone.DANGER);

    private final Icon icon;
    private final Tone tone;

    Look(Icon icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    public static Look of(HealthState state) {
        return switch (state) {
            case OK -> OK;
            case MAINTENANCE -> MAINTENANCE;
            case STALE -> STALE;
            case UNKNOWN -> UNKNOWN;
            case WARNING -> WARNING;
            case CRITICAL -> CRITICAL;
        };
    }

    public Icon icon() {
        return icon;
    }

    public Tone tone() {
        return tone;
    }

    /// Which of the style sheet's colours it has.
    String styleClass() {
        return "wk-health-" + name().toLowerCase(Locale.ROOT);
    }
}
