package org.watchkeeper.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.start.StartTime;
import org.watchkeeper.health.list.CheckReadings;
import org.watchkeeper.health.watch.KeptWall;

import picocli.CommandLine.Option;

/// What is attached to an item on the command line.
final class ListEvidence {
    private static final int MOST = 5;

    @Option(names = "--file", paramLabel = "PATH", description = "A file: path, size and SHA-256 are kept, its bytes up to 8 MiB.")
    private @Nullable Path file;
    @Option(names = "--link", paramLabel = "URL", description = "An http or https address; it is not opened.")
    private @Nullable String link;
    @Option(names = "--reading", paramLabel = "WHAT", description = "What was read, with --value.")
    private @Nullable String what;
    @Option(names = "--check", paramLabel = "CHECK", description = "What a health check has read last: a part of 'HOST: CHECK' that fits one.")
    private @Nullable String check;
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
        if (check != null) {
            all.add(attaching.reading(checked(tools, check)));
        }
        if (what != null && value != null) {
            all.add(attaching.reading(what, value, unit, when(tools)));
        } else if (what != null || value != null) {
            throw new Misuse("A reading has a name and a value", "--reading, --value", "Give both.");
        }
        if (all.isEmpty()) {
            throw new Misuse("There is nothing to attach", "checklists attach",
                    "Give --file, --link, --check, or --reading with --value.");
        }
        return all;
    }

    /// The last reading whose host and check have that in them, or are that: of `Disk /` and `Disk /var` both can be meant.
    private static Evidence.Reading checked(Tools tools, String part) {
        var books = tools.health();
        var wanted = part.toLowerCase(Locale.ROOT);
        var fitting = new CheckReadings(() -> KeptWall.read(books.duties(), books.works(), books.logbook(),
                tools.clock().instant()), tools.hosts(), ZoneId.systemDefault()).latest().stream()
                .filter(read -> read.what().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        var meant = fitting.stream().filter(read -> isNamed(read, wanted)).toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        if (fitting.size() != 1) {
            throw new Misuse(fitting.isEmpty() ? "No check of this name has read anything" : "Several checks fit", part,
                    fitting.isEmpty()
                            ? "`watchkeeper health list` shows them."
                            : fitting.stream().limit(MOST).map(Evidence.Reading::what)
                                    .collect(Collectors.joining("; ")));
        }
        return fitting.getFirst();
    }

    /// One that is not well has its state behind its name.
    private static boolean isNamed(Evidence.Reading read, String name) {
        var what = read.what().toLowerCase(Locale.ROOT);
        return what.equals(name) || what.startsWith(name + " (");
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
