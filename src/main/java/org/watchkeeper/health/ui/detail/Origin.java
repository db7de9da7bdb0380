package org.watchkeeper.health.ui.detail;

import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Library;

/// Where a check was found: a document and a line, as `Probe.from` has it ("unet-service-update.md:112").
record Origin(String file, int line) {
    private static final Pattern FORM = Pattern.compile("(.+):(\\d{1,9})");

    static Optional<Origin> of(String from) {
        var form = FORM.matcher(from);
        return form.matches()
                ? Optional.of(new Origin(form.group(1), Integer.parseInt(form.group(2))))
                : from.isBlank() ? Optional.empty() : Optional.of(new Origin(from, 1));
    }

    /// The document in the library, if it is still there.
    Optional<Library.Entry> entry(Library library) {
        return library.entries().stream().filter(entry -> entry.file().endsWith(file)).findFirst();
    }
}
