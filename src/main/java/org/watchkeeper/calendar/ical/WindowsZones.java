package org.watchkeeper.calendar.ical;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.watchkeeper.calendar.ZoneName;

/// Time zones by the names that Windows, and so Outlook and Exchange, give them: "W. Europe Standard Time".
///
/// The table is Unicode CLDR's (`supplemental/windowsZones`, UTS 35 part 6), for no territory: such a name covers several
/// countries, whose clocks go alike today.
final class WindowsZones {
    private static final Map<String, String> ZONES = read();

    private WindowsZones() {}

    /// The zone of that name; empty where Windows has none.
    static Optional<ZoneId> zone(String name) {
        return Optional.ofNullable(ZONES.get(name)).flatMap(ZoneName::zone);
    }

    /// Every name, with the zone's own.
    static Map<String, String> all() {
        return ZONES;
    }

    private static Map<String, String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WindowsZones.class.getResourceAsStream("windows-zones.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("=", 2))
                    .collect(toUnmodifiableMap(row -> row[0], row -> row[1]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
