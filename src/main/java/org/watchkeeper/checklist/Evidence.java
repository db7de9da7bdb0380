package org.watchkeeper.checklist;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// What shows that an item is done.
public sealed interface Evidence {
    /// A command that was run for it and did what it should; its output is kept with the attempt.
    record Output(Trial trial, String attempt, int status) implements Evidence {}

    /// What a probe or a person read: "disk /: 61 %". `unit` may be empty; `at` is when, in the zone of whoever read it, and
    /// empty where that was not said.
    record Reading(String what, String value, String unit, Optional<ZonedDateTime> at) implements Evidence {}

    /// A file by its path, and what was in it then; empty where only the path was given.
    record FileAt(String path, Optional<Content> content) implements Evidence {}

    /// An address. It is never opened by itself.
    record Link(String address) implements Evidence {}

    /// How many bytes a file had, their SHA-256 (hexadecimal), and whether they are kept.
    record Content(long size, String sha256, Keeping keeping) {}

    /// MASKED: kept, with known secrets made unreadable. TOO_LARGE: not kept.
    enum Keeping {
        WHOLE, MASKED, TOO_LARGE;

        /// Lower-case word, as in JSON.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private String words() {
            return switch (this) {
                case WHOLE -> "kept";
                case MASKED -> "kept with its secrets masked";
                case TOO_LARGE -> "too large to be kept";
            };
        }
    }

    /// In one line, for a person.
    default String words() {
        return switch (this) {
            case Output(var trial, _, var status) -> trial.command().lines().findFirst().orElse("") + " on "
                    + trial.host() + ": exit status " + status;
            case Reading(var what, var value, var unit, var at) -> what + ": " + value
                    + (unit.isEmpty() ? "" : " " + unit) + at.map(Evidence::read).orElse("");
            case FileAt(var path, var content) -> path + content.map(Evidence::content).orElse("");
            case Link(var address) -> address;
        };
    }

    private static String read(ZonedDateTime at) {
        return ", read " + DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm VV", Locale.ROOT).format(at)
                .replace(" Z", " UTC");
    }

    private static String content(Content content) {
        return " · " + size(content.size()) + " · " + content.keeping().words() + " · SHA-256 "
                + content.sha256().substring(0, Math.min(12, content.sha256().length())) + "…";
    }

    private static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        return bytes < 1024 * 1024
                ? String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0)
                : String.format(Locale.ROOT, "%.1f MiB", bytes / (1024.0 * 1024));
    }
}
