package org.watchkeeper.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Parameter.Type;

class ProposalsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T23:50:00Z");
    private static final Parameter STAMP = new Parameter("stamp", "Stamp", Type.DATE, "", Lines.at(1));

    @Test
    void T_121_a_stamp_that_was_used_before_gets_the_time_so_that_nothing_is_written_over() {
        assertEquals("20261121", proposals("stamp", "20261120").value(STAMP));
        assertEquals("20261121_235000", proposals("stamp", "20261121").value(STAMP));
        assertEquals("20261121_235000", proposals("stamp", "20261121_020000").value(STAMP));
    }

    @Test
    void a_path_is_proposed_again_and_a_version_and_a_sample_date_are_not() {
        assertEquals("/srv/a", proposals("a", "/srv/a").value(parameter(Type.PATH)));
        assertEquals("", proposals("a", "0.1.0").value(parameter(Type.VERSION)));
        assertEquals("", proposals("a", "20250101")
                .value(new Parameter("a", "A", Type.DATE, "20250629", Lines.at(1))));
    }

    @Test
    void T_135_a_number_of_the_year_is_counted_on_and_never_the_sample() {
        var incident = new Parameter("a", "A", Type.TEXT, "EM-2024-007", Lines.at(1));
        assertEquals("EM-2026-001", new Proposals(NOW, Map.of()).value(incident));
        assertEquals("EM-2026-042", proposals("a", "EM-2026-041").value(incident));
        assertEquals("EM-2026-001", proposals("a", "EM-2025-041").value(incident));
        assertEquals("by hand", proposals("a", "by hand").value(parameter(Type.TEXT)));
    }

    private static Parameter parameter(Type type) {
        return new Parameter("a", "A", type, "", Lines.at(1));
    }

    private static Proposals proposals(String name, String value) {
        return new Proposals(NOW, Map.of(name,
                new LastValues.LastValue("Guide", "staging", name, value, NOW.minusSeconds(7200))));
    }
}
