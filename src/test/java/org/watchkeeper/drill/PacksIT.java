package org.watchkeeper.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchkeeper.drill.testing.Moment;
import org.watchkeeper.drill.testing.Pack;
import org.watchkeeper.drill.testing.Rehearsal;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.ProcedureKind;

/// Every procedure of every shipped runbook, walked on its practice hosts over real SSH.
class PacksIT {
    /// Procedures that only look, and those that are themselves a way back, need none.
    private static final Set<ProcedureKind> NEED_NO_WAY_BACK = EnumSet.of(ProcedureKind.DIAGNOSIS,
            ProcedureKind.ROLLBACK, ProcedureKind.RESTORE);

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} {1}, way {2}")
    @MethodSource("procedures")
    void every_procedure_walks_to_its_end_in_each_way(Pack pack, String procedure, int way) {
        try (var rehearsal = new Rehearsal(pack, folder)) {
            assertThat(rehearsal.walk(procedure, way)).as(procedure).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("changes")
    void every_change_that_fails_is_led_back(Pack pack, String procedure, Moment fails) {
        try (var rehearsal = new Rehearsal(pack, folder)) {
            assertThat(rehearsal.walkBack(procedure, fails)).as(procedure).isEmpty();
        }
    }

    @Test
    void every_practice_file_names_its_runbook() {
        assertThat(Pack.shipped()).isNotEmpty()
                .allSatisfy(pack -> assertThat(pack.practice().runbook()).isEqualTo(pack.name()));
    }

    static Stream<Arguments> procedures() {
        return Pack.shipped().stream().flatMap(pack -> pack.runbook().procedures().stream()
                .flatMap(procedure -> IntStream.range(0, ways(procedure))
                        .mapToObj(way -> Arguments.of(pack, procedure.id(), way))));
    }

    /// As many walks as the choice with most options has.
    private static int ways(Procedure procedure) {
        return procedure.choices().stream().mapToInt(choice -> choice.options().size()).max().orElse(1);
    }

    static Stream<Arguments> changes() {
        return Pack.shipped().stream()
                .flatMap(pack -> pack.runbook().procedures().stream().filter(PacksIT::needsWayBack)
                        .flatMap(procedure -> Arrays.stream(Moment.values())
                                .map(fails -> Arguments.of(pack, procedure.id(), fails))));
    }

    private static boolean needsWayBack(Procedure procedure) {
        return !NEED_NO_WAY_BACK.contains(procedure.kind()) && procedure.commands().stream()
                .anyMatch(command -> !command.flags().contains(Flag.READ_ONLY));
    }
}
