package org.watchkeeper.store.json;

import java.util.Locale;

/// The words by which constants are stored, in JSON and in columns: `STEP_BY_STEP` is "step-by-step".
public final class Words {
    private Words() {}

    /// The word that is written.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant whose word it is. Words with `_`, as checklists had them once, are read as those with `-`; `Unreadable` for
    /// any other.
    public static <E extends Enum<E>> E constant(String word, Class<E> kind) {
        var today = word.replace('_', '-');
        for (var constant : kind.getEnumConstants()) {
            if (of(constant).equals(today)) {
                return constant;
            }
        }
        throw new Unreadable("'" + word + "' is not known here");
    }
}
