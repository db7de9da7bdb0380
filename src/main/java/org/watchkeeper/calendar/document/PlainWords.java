package org.watchkeeper.calendar.document;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.Schedule;

/// Reads a sentence as documents are read: "first Saturday 02:00-04:00 UTC".
public final class PlainWords {
    private final RunbookReader reader;

    public PlainWords(RunbookReader reader) {
        this.reader = reader;
    }

    /// The statements about time that a sentence makes; empty where it makes none.
    public List<Schedule> read(String sentence) {
        var line = sentence.replaceAll("\\s+", " ").strip();
        var item = schedules("- " + line);
        return item.isEmpty() ? schedules(line) : item;
    }

    private List<Schedule> schedules(String markdown) {
        return reader.read("sentence.md", (markdown + "\n").getBytes(StandardCharsets.UTF_8)).schedules();
    }
}
