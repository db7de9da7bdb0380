package org.watchkeeper.host.bring;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Which variables of a source are secrets by their name or look. They are told by name and never taken over: secrets do not come
/// to rest (PRODUCT rule 6).
public final class Withheld {
    private static final Pattern NAME = Pattern.compile(
            "(.*[_.-])?(pass|passwd|password|passphrase|pwd|secrets?|tokens?"
                    + "|credentials?|apikey|(api|access|secret|private|encryption|auth)[_-]?key)([_-]hash)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOK = Pattern
            .compile("-----BEGIN [A-Z ]*PRIVATE KEY-----|\\w+://[^/\\s:@]*:[^/\\s@]+@");
    private static final Pattern REFERENCE = Pattern.compile("\\s*\\{\\{[^{}]*}}\\s*");

    private Withheld() {}

    /// Whether a variable of that name and value is a secret, or holds one. A mere reference to another variable is none.
    public static boolean isSecret(String name, @Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Map<?, ?> map -> map.entrySet().stream()
                    .anyMatch(entry -> isSecret(String.valueOf(entry.getKey()), entry.getValue()));
            case List<?> list -> list.stream().anyMatch(part -> isSecret(name, part));
            case Boolean _ -> false;
            default -> NAME.matcher(name).matches() && !isEmptyOrReference(value.toString())
                    || LOOK.matcher(value.toString()).find();
        };
    }

    private static boolean isEmptyOrReference(String text) {
        return text.isBlank() || REFERENCE.matcher(text).matches();
    }
}
