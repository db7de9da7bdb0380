package org.watchkeeper.fx;

import java.util.Locale;

/// What a badge, icon or notice feels like. Colour never stands alone: a word or an icon says the same.
public enum Tone {
    NEUTRAL, ACCENT, SUCCESS, WARNING, DANGER, PRODUCTION, STAGING, DEVELOPMENT, PRACTICE;

    /// The style class that carries it.
    public String styleClass() {
        return "wk-tone-" + name().toLowerCase(Locale.ROOT);
    }
}
