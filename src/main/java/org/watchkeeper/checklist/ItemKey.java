package org.watchkeeper.checklist;

import java.text.Normalizer;
import java.util.Locale;

import org.watchkeeper.runbook.Lines;

/// What an item is known by within its occasion. Equal items of several lists have the same key and are ticked once.
public record ItemKey(String value) {
    public ItemKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an item has a key");
        }
    }

    /// For something a person does: the same words in the same phase of the work are the same thing. What is verified before
    /// the work is verified again after it. `nth` tells equal items of one list apart.
    public static ItemKey said(Timing.Phase phase, String text, int nth) {
        return new ItemKey(phase.word() + ": " + plain(text) + (nth == 1 ? "" : " #" + nth));
    }

    /// For a command, which runs wherever it is written.
    public static ItemKey command(ListId list, Lines lines) {
        return new ItemKey(list + ":" + lines);
    }

    /// The words without case, marks of emphasis, blanks and the full stop at their end.
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[*_`]", "").strip()
                .replaceAll("\\s+", " ").replaceFirst("[.,;:!]+$", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
