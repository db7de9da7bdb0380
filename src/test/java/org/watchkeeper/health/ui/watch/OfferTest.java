package org.watchkeeper.health.ui.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.kind.Units;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// What of a document can be watched: the same checks that `probe --runbook` asks.
class OfferTest {
    private static final String DAILY = """
            # Daily checks

            ```bash
            # Check service status
            sudo systemctl status shop
            # Check service status again
            watch -n 5 ./scripts/verify-health.sh
            # Check disk space
            df -h /path/to/data
            # Check the database
            sqlite3 /opt/shop.db "PRAGMA integrity_check;"
            ```
            """;

    private static List<Probe> offered() {
        var runbook = new MarkdownRunbooks().read("daily.md", DAILY.getBytes(StandardCharsets.UTF_8));
        assertThat(runbook.facts().probes()).hasSize(4);
        return Offer.all(new One(new Library.Entry(Path.of("/books/daily.md"), false, runbook))).stream()
                .filter(offer -> offer.title().contains("daily.md")).map(offer -> offer.make().apply("")).toList();
    }

    @Test
    void what_does_not_end_by_itself_and_what_has_to_be_filled_in_is_not_offered() {
        assertThat(offered()).extracting(Probe::from).containsExactly("daily.md:5", "daily.md:11");
    }

    @Test
    void where_a_kind_of_the_consoles_own_asks_the_same_that_one_is_offered() {
        assertThat(offered().getFirst().ask()).isEqualTo(Units.unit("shop").ask());
    }

    private record One(Entry entry) implements Library {
        @Override
        public List<Entry> entries() {
            return List.of(entry);
        }

        @Override
        public Optional<Entry> find(Path file) {
            return Optional.of(entry).filter(one -> one.file().equals(file));
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
