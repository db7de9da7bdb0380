package org.watchkeeper.runbook.correct;

import java.util.List;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.markdown.text.Encoding;

/// Writes a correction into a document. What comes out was read again: a correction that would not count, or that would
/// change how anything else is cut, is a `Problem`, as is any in a document that is not UTF-8, and nothing is written.
public record Corrections(RunbookReader reader) {
    /// The document with the correction in it; the same bytes where it says so already.
    public byte[] write(byte[] document, Correction correction) {
        Encoding.mustBeWritable(document);
        var before = reader.read("", document);
        var text = RawText.of(document);
        var effect = new Effect(before, correction);
        // Whether a parameter is declared cannot be seen in what was read; writing it again writes the same.
        if (!(correction instanceof Correction.Asked) && effect.isIn(before, line -> line)) {
            return document.clone();
        }
        for (var change : new Annotating(before, text).changes(correction)) {
            var written = text.with(change);
            var after = reader.read("", written);
            if (effect.isIn(after, change::moved) && isOtherwiseTheSame(correction, before, after)) {
                return written;
            }
        }
        throw new Problem("This cannot be said in the document", "", "Edit the text instead (E).");
    }

    private static boolean isOtherwiseTheSame(Correction correction, Runbook before, Runbook after) {
        return correction instanceof Correction.Rewritten || texts(before).equals(texts(after));
    }

    private static List<String> texts(Runbook runbook) {
        return runbook.blocks().stream().map(Block::text).toList();
    }
}
