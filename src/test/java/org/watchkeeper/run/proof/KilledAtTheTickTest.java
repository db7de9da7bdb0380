package org.watchkeeper.run.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.checklist.store.SqlChecklists;
import org.watchkeeper.run.store.SqlJournal;
import org.watchkeeper.run.store.SqlOutputs;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.store.testing.TestDatabase;

/// Kill -9 between a command's end and its tick: the output is there, the item is ticked once, the command is not run again.
class KilledAtTheTickTest {
    @Test
    void on_sqlite() throws Exception {
        try (var database = TestDatabase.sqlite()) {
            kill(database);
        }
    }

    @Test
    void on_postgres() throws Exception {
        try (var database = TestDatabase.postgres()) {
            kill(database);
        }
    }

    private static void kill(TestDatabase test) throws Exception {
        try (var console = DyingConsole.start(test.url())) {
            assertThat(console.killBeforeItTicks()).isEqualTo("ticks now");
        }
        var database = test.open();
        var shells = new ScriptedShells();
        try (var after = new Bench(new SqlChecklists(database), new SqlJournal(database), new SqlOutputs(database),
                shells)) {
            var item = after.item(0);
            assertThat(item.isOpen()).isTrue();
            var trial = item.openTrial().orElseThrow();
            var output = new StringBuilder();
            after.proofs.output(trial, some -> output.append(new String(some.bytes(), StandardCharsets.UTF_8)));
            assertThat(output).hasToString("61%\n");
            var key = item.item().key();
            assertThat(after.proofs.settle(Bench.UPDATE, key, trial)).isEqualTo(new Proving.Verdict.Proved());
            after.proofs.settle(Bench.UPDATE, key, trial);
            assertThat(after.item(0).isOpen()).isFalse();
            assertThat(after.checklists.read(Bench.UPDATE).stream()
                    .filter(entry -> entry.event() instanceof ListEvent.Ticked)).hasSize(1);
            assertThat(shells.startedScripts()).isEmpty();
        }
    }
}
