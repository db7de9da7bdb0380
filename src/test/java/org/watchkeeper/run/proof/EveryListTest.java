package org.watchkeeper.run.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.drill.testing.Pack;
import org.watchkeeper.runbook.Checklist;

/// Every list of the shipped runbooks, worked through to its end; those made of commands on practice hosts.
class EveryListTest {
    @TempDir
    private Path folder;

    static Stream<Pack> packs() {
        return Pack.shipped().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void every_list_is_worked_through(Pack pack) throws Exception {
        var troubles = new ArrayList<String>();
        try (var exercise = new Exercise(pack, folder)) {
            for (var list : exercise.lists()) {
                for (var item : list.copy().items()) {
                    var trouble = exercise.settle(list.copy().id(), item);
                    if (!trouble.isEmpty()) {
                        troubles.add(item.text() + ": " + trouble);
                    }
                }
            }
            assertThat(troubles).isEmpty();
            assertThat(exercise.lists()).allMatch(list -> list.open().isEmpty());
            assertThat(exercise.lists().stream().filter(EveryListTest::isOfCommands)
                    .flatMap(list -> list.items().stream()))
                    .allMatch(item -> item.evidence().getFirst() instanceof Evidence.Output);
        }
    }

    @Test
    void the_shipped_runbooks_have_their_lists() {
        var lists = Pack.shipped().stream().flatMap(pack -> pack.runbook().checklists().stream()).toList();
        assertThat(lists.stream().filter(list -> list.kind() == Checklist.Kind.BOXES)).hasSize(15);
        assertThat(lists.stream().filter(list -> list.kind() == Checklist.Kind.BOXES)
                .mapToInt(list -> list.items().size()).sum()).isEqualTo(88);
        assertThat(lists.stream().filter(list -> list.kind() == Checklist.Kind.COMMANDS)).hasSize(2);
        assertThat(lists.stream().filter(list -> list.kind() == Checklist.Kind.TASKS)).hasSize(28);
    }

    private static boolean isOfCommands(ListState list) {
        return list.copy().kind() == Checklist.Kind.COMMANDS;
    }
}
