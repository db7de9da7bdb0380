package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.drill.PlayedHost;
import org.watchkeeper.drill.Practice;
import org.watchkeeper.drill.server.Drill;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.runbook.library.FolderLibrary;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

class ShippedPracticesTest {
    @TempDir
    private Path folder;

    private final ShippedPractices shipped = new ShippedPractices();
    private final MemoryHosts inventory = new MemoryHosts();
    private Drill drill;

    @BeforeEach
    void drill() {
        drill = new Drill(shipped::read, folder, Clock.systemUTC(), 1);
    }

    @Test
    void every_practice_file_says_which_shipped_runbook_it_plays() throws InterruptedException {
        try (var library = FolderLibrary.open(List.of(), new MarkdownRunbooks())) {
            library.await();
            assertThat(shipped.read().all()).isNotEmpty().extracting(Practice::runbook)
                    .isSubsetOf(library.entries().stream()
                            .map(entry -> entry.file().getFileName().toString()).toList());
        }
    }

    @Test
    void every_practice_host_is_offered_once_and_stays_away_when_it_was_removed() {
        shipped.offer(folder, () -> drill, inventory);
        assertThat(inventory.all()).extracting(Host::name)
                .containsExactlyInAnyOrderElementsOf(shipped.read().hosts().stream().map(PlayedHost::name).toList());
        inventory.remove(drill.hosts().getFirst().id());
        shipped.offer(folder, () -> drill, inventory);
        assertThat(inventory.all()).hasSize(drill.hosts().size() - 1);
    }

    @Test
    void a_host_of_the_operator_that_has_the_name_of_a_practice_host_is_left_alone() {
        var own = new Host(new HostId(new java.util.UUID(1, 2)), drill.hosts().getFirst().name(),
                new Endpoint("192.0.2.1", 22),
                new Login("ops", List.of(), true, false), List.of(), Environment.PRODUCTION, new java.util.TreeSet<>(),
                new java.util.TreeSet<>(), false);
        inventory.save(own);
        shipped.offer(folder, () -> drill, inventory);
        assertThat(inventory.named(own.name())).contains(own);
    }
}
