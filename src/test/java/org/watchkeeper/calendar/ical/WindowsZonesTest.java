package org.watchkeeper.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.ZoneName;

class WindowsZonesTest {
    @Test
    void each_name_of_windows_is_a_zone_that_is_known_here() {
        assertThat(WindowsZones.all()).hasSizeGreaterThan(130).allSatisfy(
                (name, zone) -> assertThat(ZoneName.zone(zone)).as(name).isPresent());
    }

    @Test
    void what_outlook_writes_is_found_and_nothing_else() {
        assertThat(WindowsZones.zone("W. Europe Standard Time")).contains(ZoneId.of("Europe/Berlin"));
        assertThat(WindowsZones.zone("Pacific Standard Time")).contains(ZoneId.of("America/Los_Angeles"));
        assertThat(WindowsZones.zone("India Standard Time").map(ZoneId::getRules))
                .contains(ZoneId.of("Asia/Kolkata").getRules());
        assertThat(WindowsZones.zone("Customized Time Zone")).isEmpty();
    }
}
