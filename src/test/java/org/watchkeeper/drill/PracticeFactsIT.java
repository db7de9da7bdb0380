package org.watchkeeper.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchkeeper.drill.testing.Pack;
import org.watchkeeper.drill.testing.Rehearsal;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.run.fact.Ways;

/// Hosts asked over real SSH what they are, before a run.
class PracticeFactsIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.watchkeeper.drill.testing.Pack#shipped")
    void every_practice_host_says_what_it_is(Pack pack) {
        try (var rehearsal = new Rehearsal(pack, folder)) {
            var said = rehearsal.facts();
            assertThat(said.values()).extracting(HostFacts::machine).doesNotHaveDuplicates();
            assertThat(said).isNotEmpty().allSatisfy((_, facts) -> {
                assertThat(facts.platform().system()).isEqualTo("Debian 12");
                assertThat(facts.programs()).containsKey("apt-get");
                assertThat(facts.machine()).hasSize(32);
                assertThat(facts.clock().orElseThrow().isOff()).isFalse();
                assertThat(facts.deployments()).containsKey("systemd");
                assertThat(facts.remarks()).isEmpty();
            });
        }
    }

    @Test
    void the_package_manager_of_a_shipped_procedure_follows_from_its_host() {
        var pack = Pack.named("unet-service-update.md");
        var weekly = pack.runbook().procedure("routine-maintenance/weekly-maintenance").orElseThrow();
        try (var rehearsal = new Rehearsal(pack, folder)) {
            var facts = rehearsal.facts();
            var one = facts.entrySet().iterator().next();
            assertThat(Ways.of(weekly.choices().getFirst(), Map.of(one.getKey(), one.getValue())).orElseThrow().words())
                    .isEqualTo("apt-get, because " + one.getKey().name() + " runs Debian 12");
        }
    }
}
