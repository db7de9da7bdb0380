package org.watchkeeper.run.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.testing.Specimen;

/// What is written of an event is what is read of it, for every kind of event and whatever its texts hold.
class EventJsonLaws {
    private static final int KINDS = RunEvent.class.getPermittedSubclasses().length;

    @Test
    void every_event_is_read_as_it_was_written() {
        qt().withExamples(300).forAll(longs().all()).checkAssert(seed -> {
            for (var event : RandomEvents.oneOfEachKind(new Random(seed))) {
                var text = EventJson.write(event);
                assertThat(EventJson.read(text, Specimen.runId("run"), 1)).as(text).isEqualTo(event);
                assertThat(text).doesNotContain("\0").matches(EventJsonLaws::canBeStored);
            }
        });
    }

    @Test
    void there_is_an_example_of_every_kind_and_each_has_a_name_of_its_own() {
        var kinds = new HashSet<String>();
        var classes = new HashSet<Class<?>>();
        for (var event : RandomEvents.oneOfEachKind(new Random(1))) {
            kinds.add(event.kind());
            classes.add(event.getClass());
        }
        assertThat(classes).containsExactlyInAnyOrder(RunEvent.class.getPermittedSubclasses());
        assertThat(kinds).hasSize(KINDS);
    }

    @Test
    void what_is_not_an_event_is_a_problem_that_names_run_and_entry() {
        var run = Specimen.runId("run");
        for (var text : List.of("", "{", "[]", "{}", "{\"v\":2,\"kind\":\"paused\",\"by\":\"ada\"}",
                "{\"v\":1,\"kind\":\"teleported\"}", "{\"v\":1,\"kind\":\"paused\"}",
                "{\"v\":1,\"kind\":\"paused\",\"by\":7}",
                "{\"v\":1,\"kind\":\"paused\",\"by\":\"\"}",
                "{\"v\":1,\"kind\":\"contact-regained\",\"attempt\":\"xyz\"}")) {
            assertThatThrownBy(() -> EventJson.read(text, run, 7)).as(text).isInstanceOf(Problem.class)
                    .hasMessageContaining("run " + run + ", entry 7");
        }
    }

    @Test
    void a_field_that_is_not_known_is_passed_over() {
        var text = "{\"v\":1,\"kind\":\"paused\",\"by\":\"ada\",\"mood\":\"tired\"}";
        assertThat(EventJson.read(text, Specimen.runId("run"), 1)).isEqualTo(new RunEvent.Paused(Specimen.ADA));
    }

    @Test
    void each_host_keeps_the_folder_of_the_console_that_began_the_run() {
        var second = Specimen.host("app-2");
        var plan = Specimen.plan("both", List.of(Specimen.host("app-1"), second), List.of(),
                Specimen.step("Restart", "true"));
        var text = EventJson.write(new RunEvent.Opened(plan, Specimen.ADA));
        assertThat(opened(text).folderAt(second.id())).isEqualTo(plan.folderAt(second.id()))
                .isNotEqualTo(plan.runKey());
        var earlier = text.replaceFirst(",\"ownFolders\":true", "");
        assertThat(earlier).isNotEqualTo(text);
        assertThat(opened(earlier).folderAt(second.id())).isEqualTo(plan.runKey());
        assertThat(EventJson.write(new RunEvent.Opened(opened(earlier), Specimen.ADA))).isEqualTo(earlier);
    }

    private static Plan opened(String text) {
        return ((RunEvent.Opened) EventJson.read(text, Specimen.runId("both"), 1)).plan();
    }

    private static boolean canBeStored(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .equals(text);
    }
}
