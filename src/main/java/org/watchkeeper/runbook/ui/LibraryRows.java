package org.watchkeeper.runbook.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Procedure;

/// The library cut into lines: searched, and grouped by where the documents lie. Pure.
record LibraryRows(String query) {
    private static final String SHIPPED = "With the console";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    List<LibraryRow> rows(List<Library.Entry> entries) {
        var folders = new LinkedHashMap<String, List<Library.Entry>>();
        entries.stream().filter(this::matches).forEach(entry -> folders.computeIfAbsent(folder(entry),
                _ -> new ArrayList<>()).add(entry));
        var rows = new ArrayList<LibraryRow>();
        folders.forEach((folder, these) -> {
            rows.add(new LibraryRow.Head(folder, these.size()));
            these.forEach(entry -> rows.add(new LibraryRow.Line(entry)));
        });
        return rows;
    }

    private static String folder(Library.Entry entry) {
        var parent = entry.file().getParent();
        return entry.shipped() || parent == null ? SHIPPED : name(parent);
    }

    private static String name(Path folder) {
        int count = folder.getNameCount();
        return count <= 2 ? folder.toString() : "…/" + folder.subpath(count - 2, count);
    }

    private boolean matches(Library.Entry entry) {
        var text = text(entry);
        return BLANKS.splitAsStream(query.strip().toLowerCase(Locale.ROOT)).allMatch(text::contains);
    }

    private static String text(Library.Entry entry) {
        var text = new StringBuilder(entry.runbook().title()).append(' ').append(entry.file().getFileName());
        for (Procedure procedure : entry.runbook().procedures()) {
            text.append(' ').append(procedure.title()).append(' ').append(procedure.kind().word());
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
