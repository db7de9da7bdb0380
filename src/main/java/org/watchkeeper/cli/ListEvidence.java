package org.watchkeeper.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.start.StartTime;

import picocli.CommandLine.Option;

/// What is attached to an item on the command line.
final class ListEvidence {
    @Option(names = "--file", paramLabel = "PATH", description = "A file: path, size and SHA-256 are kept, its bytes up to 8 MiB.")
    private @Nullable Path file;
    @Option(names = "--link", paramLabel = "URL", description = "An http or https address; it is not opened.")
    private @Nullable String link;
    @Option(names = "--reading", paramLabel = "WHAT", description = "What was read, with --value.")
    private @Nullable String what;
    @Option(names = "--value", paramLabel = "VALUE", description = "What it was.")
    private @Nullable String value;
    @Option(names = "--unit", paramLabel = "UNIT", description = "Its unit.", defaultValue = "")
    private String unit = "";
    @Option(names = "--at", paramLabel = "TIME", description = "When it was read: '2026-03-29 04:00 Europe/Berlin'; now without.")
    private @Nullable String at;

    /// All of it; `Misuse` when there is nothing or a part is missing.
    List<Evidence> all(Tools tools) {
        var attaching = tools.attaching();
        var all = new ArrayList<Evidence>();
        if (file != null) {
            all.add(attaching.file(file));
        }
        if (link != null) {
            all.add(attaching.link(link));
        }
        if (what != null && value != null) {
            all.add(attaching.reading(what, value, unit, when(tools)));
        } else if (what != null || value != null) {
            throw new Misuse("A reading has a name and a value", "--reading, --value", "Give both.");
        }
        if (all.isEmpty()) {
            throw new Misuse("There is nothing to attach", "checklists attach",
                    "Give --file, --link, or --reading with --value.");
        }
        return all;
    }

    private ZonedDateTime when(Tools tools) {
        if (at == null) {
            return tools.clock().instant().atZone(ZoneId.systemDefault());
        }
        return switch (StartTime.of(at, ZoneId.systemDefault())) {
            case StartTime.At(var instant, var zone) -> instant.atZone(zone);
            case StartTime.Refused(var why) -> throw new Misuse("That time cannot be taken", at, why);
        };
    }
}
