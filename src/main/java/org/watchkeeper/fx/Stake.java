package org.watchkeeper.fx;

import java.util.Locale;

/// What is at stake on a screen: the environment of its hosts, or that all of it is practice (PRODUCT rule 9).
public enum Stake {
    PRODUCTION(Tone.PRODUCTION, Icon.PRODUCTION), STAGING(Tone.STAGING, Icon.STAGING), DEVELOPMENT(Tone.DEVELOPMENT,
            Icon.DEVELOPMENT), PRACTICE(Tone.PRACTICE, Icon.PRACTICE);

    private final Tone tone;
    private final Icon icon;

    Stake(Tone tone, Icon icon) {
        this.tone = tone;
        this.icon = icon;
    }

    /// Practice where it is practice; else the environment of that word. An unknown word is taken for production.
    public static Stake of(String environment, boolean practice) {
        if (practice) {
            return PRACTICE;
        }
        return switch (environment) {
            case "staging" -> STAGING;
            case "development" -> DEVELOPMENT;
            default -> PRODUCTION;
        };
    }

    public Tone tone() {
        return tone;
    }

    public Icon icon() {
        return icon;
    }

    /// Lower-case word.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The word in capitals where it has to be seen.
    public String loudWord() {
        return name();
    }
}
