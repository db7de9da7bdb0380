package org.watchkeeper.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.testing.Specimen;

/// Journals written by the first version are read for ever: the file journal-v1.json is never written again.
class StoredJournalTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void nothing_is_lost_of_a_journal_of_the_first_version() throws IOException {
        var kinds = new HashSet<Class<?>>();
        for (var line : stored()) {
            var event = EventJson.read(line, Specimen.runId("run"), 1);
            kinds.add(event.getClass());
            assertHolds(MAPPER.readTree(line), MAPPER.readTree(EventJson.write(event)), event.kind());
        }
        assertThat(kinds).hasSize(14).isSubsetOf(RunEvent.class.getPermittedSubclasses());
    }

    /// What is written now may say more, never less or other than what was stored then.
    private static void assertHolds(JsonNode then, JsonNode now, String place) {
        if (then.isObject()) {
            then.properties().forEach(field -> assertHolds(field.getValue(), now.path(field.getKey()),
                    place + "." + field.getKey()));
        } else if (then.isArray()) {
            assertThat(now.size()).as(place).isEqualTo(then.size());
            IntStream.range(0, then.size()).forEach(i -> assertHolds(then.get(i), now.path(i), place + "[" + i + "]"));
        } else {
            assertThat(now).as(place).isEqualTo(then);
        }
    }

    private static List<String> stored() throws IOException {
        try (var file = StoredJournalTest.class.getResourceAsStream("journal-v1.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
