package org.watchkeeper.checklist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.kernel.Problem;

/// Lists written by the first version are read for ever: the file lists-v1.json is never written again.
class StoredListsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void nothing_is_lost_of_a_list_of_the_first_version() throws IOException {
        var kinds = new HashSet<Class<?>>();
        for (var line : stored()) {
            var event = ListEventJson.read(line, Sample.occasion("stored"), 1);
            kinds.add(event.getClass());
            assertThat(MAPPER.readTree(ListEventJson.write(event))).as(event.kind())
                    .isEqualTo(MAPPER.readTree(withTodaysWords(line)));
        }
        assertThat(kinds).hasSize(15)
                .allMatch(kind -> Stream.of(ListEvent.class, ListEvent.AboutItem.class, ListEvent.AboutList.class)
                        .flatMap(type -> Stream.of(type.getPermittedSubclasses())).anyMatch(kind::equals));
    }

    /// Words of two parts had an underline between them once.
    private static String withTodaysWords(String line) {
        return line.replaceAll("(?<=\"anchor\":\"[a-z]{1,20})_", "-");
    }

    @Test
    void what_is_not_an_event_is_a_problem_that_names_occasion_and_entry() {
        var occasion = Sample.occasion("stored");
        for (var text : List.of("", "{", "[]", "{}", "{\"v\":2,\"kind\":\"noted\",\"item\":\"a\",\"text\":\"b\"}",
                "{\"v\":1,\"kind\":\"sung\"}", "{\"v\":1,\"kind\":\"noted\",\"item\":\"\",\"text\":\"b\"}",
                "{\"v\":1,\"kind\":\"clocks-set\",\"clocks\":{\"zone\":\"Mars\"}}",
                "{\"v\":1,\"kind\":\"clocks-set\",\"clocks\":{\"zone\":\"Z\",\"start\":\"soon\"}}")) {
            assertThatThrownBy(() -> ListEventJson.read(text, occasion, 7)).as(text).isInstanceOf(Problem.class)
                    .hasMessageContaining("occasion " + occasion + ", entry 7");
        }
    }

    private static List<String> stored() throws IOException {
        try (var file = StoredListsTest.class.getResourceAsStream("lists-v1.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
