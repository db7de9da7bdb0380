package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class SinceTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @Test
    void a_time_is_so_long_ago_a_date_or_a_time_with_its_zone() {
        assertThat(Since.of("7d", NOW)).isEqualTo("2026-11-14T02:00:00Z");
        assertThat(Since.of("24h", NOW)).isEqualTo("2026-11-20T02:00:00Z");
        assertThat(Since.of("30m", NOW)).isEqualTo("2026-11-21T01:30:00Z");
        assertThat(Since.of("2026-11-01", NOW)).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(Since.of("2026-11-01T04:00+02:00", NOW)).isEqualTo("2026-11-01T02:00:00Z");
    }

    @Test
    void a_time_without_its_zone_is_refused() {
        for (var unclear : new String[]{"2026-11-01T04:00", "yesterday", "7", "2026-13-01"}) {
            assertThatThrownBy(() -> Since.of(unclear, NOW)).as(unclear).isInstanceOf(Misuse.class)
                    .hasMessageContaining("This is no time");
        }
    }
}
