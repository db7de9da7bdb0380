package org.watchkeeper.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a template may have filled in. Times carry their zone.
public enum Placeholder {
    /// What the work is called.
    TITLE(false),
    /// When it begins, or has begun, with its zone.
    START(false),
    /// When it ends, or has ended, with its zone.
    END(false),
    /// The zone alone.
    ZONE(false),
    /// How long it takes: "2 h 30 min".
    DURATION(false),
    /// When it was to begin before it was moved, with its zone; empty if it never was.
    BEFORE(false),
    /// What users will notice.
    IMPACT(false),
    /// Why.
    REASON(false),
    /// Whom to ask.
    CONTACT(false),
    /// Where to read more.
    LINK(false),
    /// The hosts by name.
    HOSTS(true),
    /// Production, staging or development.
    ENVIRONMENT(true),
    /// Who carries it out.
    OPERATOR(true);

    private final boolean internal;

    Placeholder(boolean internal) {
        this.internal = internal;
    }

    /// Lower-case word, as it stands between braces.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether readers outside are not to see it.
    public boolean isInternal() {
        return internal;
    }

    static Optional<Placeholder> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /// Those that an audience may read: `{title} {start} …`.
    public static String all(Audience audience) {
        return Arrays.stream(values()).filter(one -> audience != Audience.CUSTOMER || !one.internal)
                .map(one -> "{" + one.word() + "}").collect(Collectors.joining(" "));
    }
}
