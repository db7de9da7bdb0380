package org.watchkeeper.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.store.DatabaseUrl;
import org.watchkeeper.store.testing.TestDatabase;

/// A console that is killed loses nothing that was acknowledged, and two consoles never write the same entry.
class KilledConsoleTest {
    @Test
    void nothing_acknowledged_is_missing_after_kill_9_on_sqlite() throws Exception {
        for (int lines : List.of(1, 40)) {
            try (var database = TestDatabase.sqlite()) {
                killAfter(lines, database);
            }
        }
    }

    @Test
    void nothing_acknowledged_is_missing_after_kill_9_on_postgres() throws Exception {
        try (var database = TestDatabase.postgres()) {
            killAfter(20, database);
        }
    }

    private static void killAfter(int lines, TestDatabase database) throws IOException, InterruptedException {
        long entries = 0;
        long bytes = 0;
        try (var console = ConsoleProcess.start("append", database.url())) {
            for (int i = 0; i < lines; i++) {
                var words = console.next().split(" ", -1);
                entries = words[0].equals("journal") ? Long.parseLong(words[1]) : entries;
                bytes = words[0].equals("output") ? Long.parseLong(words[1]) : bytes;
            }
            console.kill();
        }
        assertNothingIsMissing(database, entries, bytes);
    }

    private static void assertNothingIsMissing(TestDatabase test, long entries, long bytes) {
        var database = test.open();
        var journal = new SqlJournal(database).read(ConsoleProcess.PLAN.id());
        assertThat(journal).hasSizeGreaterThanOrEqualTo((int) entries);
        assertThat(journal).extracting(Entry::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, journal.size()).boxed().toList());
        var outputs = new SqlOutputs(database);
        var held = new ByteArrayOutputStream();
        outputs.read(Specimen.attemptId(1), chunk -> held.writeBytes(chunk.bytes()));
        assertThat((long) held.size()).isEqualTo(outputs.held(Specimen.attemptId(1)).out())
                .isGreaterThanOrEqualTo(bytes);
        assertIsExact(held.toByteArray());
    }

    private static void assertIsExact(byte[] held) {
        int size = ConsoleProcess.bytes(0).length;
        for (int offset = 0; offset < held.length; offset += size) {
            assertThat(Arrays.copyOfRange(held, offset, offset + size)).isEqualTo(ConsoleProcess.bytes(offset));
        }
    }

    @Test
    void of_two_processes_exactly_one_writes_each_entry_on_sqlite() throws Exception {
        try (var database = TestDatabase.sqlite()) {
            race(database, database.url());
        }
    }

    private static void race(TestDatabase database, DatabaseUrl url) throws IOException {
        var journal = new SqlJournal(database.open());
        journal.append(ConsoleProcess.PLAN.id(), 1, Specimen.NIGHT,
                new RunEvent.Opened(ConsoleProcess.PLAN, Specimen.ADA));
        try (var here = ConsoleProcess.start("race", url); var there = ConsoleProcess.start("race", url)) {
            assertThat(List.of(here.next(), there.next())).containsOnly("ready");
            here.go();
            there.go();
            var won = Stream.concat(here.rest().stream(), there.rest().stream()).toList();
            assertThat(won).doesNotHaveDuplicates().hasSize(59);
        }
        assertThat(journal.read(ConsoleProcess.PLAN.id())).hasSize(60);
    }
}
