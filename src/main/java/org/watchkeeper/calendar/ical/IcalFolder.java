package org.watchkeeper.calendar.ical;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;

import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Published;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.kernel.Problem;

/// A folder of calendar files that a web server can serve, for people to subscribe to: `calendar.ics` with everything,
/// `windows.ics`, `blackouts.ics`, `changes.ics`, `jobs.ics`. A file is replaced as a whole: whoever fetches it never gets half of one.
public final class IcalFolder {
    private IcalFolder() {}

    /// Writes the files, and the folder where it is missing; throws `Problem` where that cannot be.
    public static List<Path> write(Path folder, Rulebook rulebook, List<Published> others, Instant stamp) {
        var all = rulebook.versions();
        try {
            Files.createDirectories(folder);
            return List.of(replace(folder.resolve("calendar.ics"), all, others, stamp),
                    replace(folder.resolve("windows.ics"), all.stream()
                            .filter(each -> each.ruling() instanceof Window).toList(), List.of(), stamp),
                    replace(folder.resolve("blackouts.ics"), all.stream()
                            .filter(each -> each.ruling() instanceof Blackout).toList(), List.of(), stamp),
                    replace(folder.resolve("changes.ics"), List.of(), of(others, CalendarEntry.Kind.CHANGE), stamp),
                    replace(folder.resolve("jobs.ics"), List.of(), of(others, CalendarEntry.Kind.JOB), stamp));
        } catch (IOException e) {
            throw new Problem("The calendar cannot be written: " + e.getMessage(), folder.toString(),
                    "Choose a folder that can be written to.", e);
        }
    }

    private static List<Published> of(List<Published> others, CalendarEntry.Kind kind) {
        return others.stream().filter(each -> each.entry().kind() == kind).toList();
    }

    private static Path replace(Path file, List<Edit.Version> versions, List<Published> others, Instant stamp)
            throws IOException {
        var half = Files.createTempFile(file.toAbsolutePath().getParent(), ".calendar", ".part");
        try {
            Files.writeString(half, IcalText.of(versions, others, stamp), StandardCharsets.UTF_8);
            if (Files.getFileStore(half).supportsFileAttributeView("posix")) {
                Files.setAttribute(half, "posix:permissions", PosixFilePermissions.fromString("rw-r--r--"));
            }
            return Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
