package org.watchkeeper.condition;

import java.util.Optional;

/// The value of a term for one piece of evidence.
sealed interface Value {
    record Count(Amount amount) implements Value {}

    record Text(String text) implements Value {}

    /// There is none; `why` in words.
    record None(String why) implements Value {}

    static Value of(Amount amount) {
        return new Count(amount);
    }

    /// The same as a number, where it is one.
    default Value asNumber() {
        return switch (this) {
            case Text(var text) -> Amount.read(text).map(Value::of)
                    .orElseGet(() -> new None(text.isBlank() ? "nothing where a number was expected" : no(text)));
            case Count _, None _ -> this;
        };
    }

    private static String no(String text) {
        var line = text.strip().lines().findFirst().orElse("");
        var shown = line.length() > 40 ? line.substring(0, 40) + "…" : line;
        return text.strip().lines().limit(2).count() > 1
                ? "several lines where one number was expected"
                : "'" + shown + "' is no number";
    }

    default Optional<String> reason() {
        return this instanceof None(var why) ? Optional.of(why) : Optional.empty();
    }
}
