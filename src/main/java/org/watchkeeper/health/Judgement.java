package org.watchkeeper.health;

import org.watchkeeper.condition.Condition;
import org.watchkeeper.condition.Measure;

/// How an answer becomes a reading, in the language of conditions (docs/conditions.md): `value` tells which number to take
/// out of it ("" for none) in `unit`; the reading is critical when `critical` holds, a warning when `warning` does, else OK,
/// where an empty condition never holds. A state changes after `inRow` readings that agree; a number that has passed a
/// limit comes back under it by `slack` (of the limit, 0.05 is five hundredths) before it counts as good again.
///
/// Throws `org.watchkeeper.condition.Unreadable` for a text that is neither empty nor in that language.
public record Judgement(String value, String unit, String warning, String critical, int inRow, double slack) {
    /// Critical when the exit status is not 0, and nothing else.
    public static final Judgement EXIT = new Judgement("", "", "", "exit != 0", 1, 0);

    public Judgement {
        if (inRow < 1 || slack < 0 || slack >= 1) {
            throw new IllegalArgumentException("a state changes after at least one reading, and slack is below 1");
        }
        if (!value.isEmpty()) {
            Measure.parse(value);
        }
        if (!warning.isEmpty()) {
            Condition.parse(warning);
        }
        if (!critical.isEmpty()) {
            Condition.parse(critical);
        }
    }
}
