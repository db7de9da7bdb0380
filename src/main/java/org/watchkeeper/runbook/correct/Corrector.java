package org.watchkeeper.runbook.correct;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Digest;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Overtaken;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.Shelf;

/// Corrects documents where they lie, and takes the last correction back. Slow: reads and writes files.
public record Corrector(Shelf shelf, RunbookReader reader) {
    /// What came of a correction: the document as it is read now, and what it was before, each byte as one character.
    public record Done(Library.Entry entry, String before) {}

    /// Writes the correction into the document, if it is still the one that was read.
    public Done correct(Library.Entry entry, Correction correction) {
        if (entry.shipped()) {
            throw new Problem("A runbook that came with the console is not changed", entry.file().toString(),
                    "Copy it to your folder and correct it there.");
        }
        var document = shelf.take(entry.file());
        if (!Digest.sha256(document).equals(entry.runbook().sha256())) {
            throw new Overtaken(entry.file());
        }
        return replace(entry.file(), document, new Corrections(reader).write(document, correction));
    }

    /// Puts the document back as it was before; refused when it was changed again since.
    public Done undo(Done done) {
        return replace(done.entry().file(), shelf.take(done.entry().file()), done);
    }

    private Done replace(Path file, byte[] now, Done done) {
        if (!Digest.sha256(now).equals(done.entry().runbook().sha256())) {
            throw new Problem("The document was changed since it was corrected", file.toString(),
                    "Nothing was taken back. Edit the text instead.");
        }
        return replace(file, now, done.before().getBytes(StandardCharsets.ISO_8859_1));
    }

    private Done replace(Path file, byte[] before, byte[] after) {
        shelf.put(file, Digest.sha256(before), after);
        return new Done(new Library.Entry(file, false, read(file, after)),
                new String(before, StandardCharsets.ISO_8859_1));
    }

    private Runbook read(Path file, byte[] document) {
        return reader.read(String.valueOf(file.getFileName()).replaceFirst("(?i)\\.(md|markdown)$", ""), document);
    }

    /// The document as it lies on disk now.
    public Library.Entry read(Path file) {
        return new Library.Entry(file, false, read(file, shelf.take(file)));
    }

    /// Copies a shipped runbook to the operator's folder and reads it there.
    public Library.Entry copy(Library.Entry shipped) {
        return read(shelf.copy(shipped));
    }
}
