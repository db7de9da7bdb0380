package org.watchkeeper.run.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.run.testing.Specimen.ADA;
import static org.watchkeeper.run.testing.Specimen.NIGHT;
import static org.watchkeeper.run.testing.Specimen.attemptId;
import static org.watchkeeper.run.testing.Specimen.host;
import static org.watchkeeper.run.testing.Specimen.plan;
import static org.watchkeeper.run.testing.Specimen.step;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.search.Hit;
import org.watchkeeper.run.search.Needle;
import org.watchkeeper.run.search.OutputSearch;
import org.watchkeeper.run.search.OutputSearch.Reach;
import org.watchkeeper.run.search.Wanted;
import org.watchkeeper.run.store.SqlJournal;
import org.watchkeeper.run.store.SqlOutputs;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.testing.TestDatabase;

/// What runs printed is found on both databases, whether the index knows it or not.
class SqlOutputSearchTest {
    @Nested
    class OnSqlite extends OnDatabase {
        OnSqlite() {
            super(TestDatabase.sqlite());
        }
    }

    @Nested
    class OnPostgres extends OnDatabase {
        OnPostgres() {
            super(TestDatabase.postgres());
        }
    }

    abstract static class OnDatabase {
        /// So many chunks fill a segment of the index, however short they are.
        private static final int SEGMENT = 1024;
        private final TestDatabase test;
        private final Database database;
        private final SqlJournal journal;
        private final SqlOutputs outputs;
        private final SqlOutputIndex index;
        private final SqlOutputSearch search;
        private final Plan plan = plan("update", List.of(host("app-1"), host("db-1")), List.of(),
                step("Look", "uptime"), step("Stop the services", "systemctl stop app", "systemctl stop worker"));
        private long entries = 1;

        OnDatabase(TestDatabase test) {
            this.test = test;
            database = test.open();
            journal = new SqlJournal(database);
            outputs = new SqlOutputs(database);
            index = new SqlOutputIndex(database);
            search = new SqlOutputSearch(database);
            journal.append(plan.id(), 1, NIGHT, new RunEvent.Opened(plan, ADA));
        }

        @AfterEach
        void close() {
            test.close();
        }

        @Test
        void a_line_is_found_with_its_run_step_host_and_time() {
            var attempt = begin(3, 1);
            print(attempt, Stream.OUT, "starting\n", NIGHT);
            print(attempt, Stream.ERR, "dial tcp 10.3.0.7:5432: Connection refused\nbye\n", NIGHT.plusSeconds(5));
            var hit = look("connection REFUSED").only();
            assertThat(hit.line()).isEqualTo("dial tcp 10.3.0.7:5432: Connection refused");
            assertThat(hit.line().substring(hit.place().from(), hit.place().to())).isEqualTo("Connection refused");
            assertThat(hit.where().run()).isEqualTo(plan.id());
            assertThat(hit.where().title()).isEqualTo("update");
            assertThat(hit.where().runbook()).isEqualTo("Update guide");
            assertThat(hit.where().attempt()).isEqualTo(attempt);
            assertThat(hit.where().step()).isEqualTo("2 Stop the services");
            assertThat(hit.where().host()).isEqualTo("app-1");
            assertThat(hit.stream()).isEqualTo(Stream.ERR);
            assertThat(hit.offset()).isEqualTo(24);
            assertThat(hit.at()).isEqualTo(NIGHT.plusSeconds(5));
            assertThat(look("10.3.0.7").hits).hasSize(1);
            assertThat(look("fused\nbye".substring(0, 5)).hits).hasSize(1);
            assertThat(look("nowhere to be seen").hits).isEmpty();
        }

        @Test
        void words_across_chunks_are_found_before_and_after_they_are_indexed() {
            var attempt = begin(0, 1);
            fill(attempt, SEGMENT - 1);
            print(attempt, Stream.OUT, "no route ", NIGHT);
            print(attempt, Stream.ERR, "between them\n", NIGHT);
            print(attempt, Stream.OUT, "to ho", NIGHT.plusSeconds(1));
            print(attempt, Stream.OUT, "st app-2, giving up\n", NIGHT.plusSeconds(2));
            assertThat(look("no route to host").only().line()).endsWith("no route to host app-2, giving up");
            index.catchUp();
            assertThat(indexed()).isEqualTo(SEGMENT);
            assertThat(look("no route to host").only().line()).endsWith("no route to host app-2, giving up");
            fill(attempt, SEGMENT);
            index.catchUp();
            assertThat(indexed()).isEqualTo(2 * SEGMENT);
            assertThat(look("no route to host").only().line()).endsWith("no route to host app-2, giving up");
            assertThat(look("route").only().offset()).isEqualTo(look("no route").only().offset() + 3);
        }

        @Test
        void the_index_rules_out_nothing_that_is_there() {
            var random = new Random(44);
            var attempt = begin(0, 1);
            var printed = printed(random);
            var bytes = printed.getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < bytes.length;) {
                int size = Math.min(bytes.length - at, 1 + random.nextInt(2500));
                outputs.append(new OutputChunk(attempt, Stream.OUT, at, NIGHT,
                        java.util.Arrays.copyOfRange(bytes, at, at + size)));
                at += size;
            }
            index.catchUp();
            assertThat(indexed()).isPositive();
            var lines = printed.lines().toList();
            for (int turn = 0; turn < 60; turn++) {
                var line = lines.get(random.nextInt(lines.size()));
                int from = random.nextInt(line.length() - 20);
                var words = line.substring(from, from + 3 + random.nextInt(17));
                if (!words.isBlank()) {
                    assertThat(look(words).lines()).as(words).isEqualTo(last(lines, words));
                }
            }
            assertThat(look("connection refused by 10.99.99.99").hits).isEmpty();
        }

        private static List<String> last(List<String> lines, String words) {
            var all = new ArrayList<>(lines.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))).toList());
            return all.reversed().stream().limit(Wanted.OF_ONE).toList();
        }

        /// More than two segments: addresses, paths and words.
        private static String printed(Random random) {
            var text = new StringBuilder();
            for (int line = 0; text.length() < 2_300_000; line++) {
                text.append("request %d from 10.%d.%d.%d to /srv/%s took %d us%n".formatted(line, random.nextInt(256),
                        random.nextInt(256), random.nextInt(256), Integer.toString(random.nextInt(), 36),
                        random.nextInt(100_000)));
            }
            return text.toString();
        }

        @Test
        void newest_comes_first_and_one_command_hides_no_other() {
            var one = begin(0, 1);
            print(one, Stream.OUT, "refused once\n", NIGHT);
            var two = begin(1, 2);
            for (int line = 0; line < 9; line++) {
                print(two, Stream.OUT, "refused again " + line + "\n", NIGHT.plusSeconds(60 + line));
            }
            var found = look("refused");
            assertThat(found.lines()).containsExactly("refused again 8", "refused again 7", "refused again 6",
                    "refused once");
            assertThat(found.more).containsExactly(two);
            assertThat(found.reach).isEqualTo(Reach.ALL);
        }

        @Test
        void more_than_is_wanted_is_said() {
            for (int number = 1; number <= 4; number++) {
                print(begin(0, number), Stream.OUT, "refused " + number + "\n", NIGHT.plusSeconds(number));
            }
            var wanted = new Wanted(Needle.of("refused"), "", "", Optional.empty(), 2);
            var found = look(wanted);
            assertThat(found.lines()).containsExactly("refused 4", "refused 3");
            assertThat(found.reach).isEqualTo(Reach.ENOUGH);
            assertThat(look(new Wanted(Needle.of("refused"), "", "", Optional.empty(), 4)).reach).isEqualTo(Reach.ALL);
        }

        @Test
        void a_search_that_is_called_off_ends_at_once() {
            print(begin(0, 1), Stream.OUT, "refused\n", NIGHT);
            print(begin(0, 2), Stream.OUT, "refused\n", NIGHT);
            var told = new ArrayList<Hit>();
            var reach = search.look(Wanted.anywhere("refused"), new OutputSearch.Listener() {
                @Override
                public void found(Hit hit) {
                    told.add(hit);
                }

                @Override
                public boolean goesOn() {
                    return told.isEmpty();
                }
            });
            assertThat(reach).isEqualTo(Reach.CALLED_OFF);
            assertThat(told).hasSize(1);
        }

        @Test
        void host_runbook_and_time_are_looked_at() {
            print(begin(0, 1), Stream.OUT, "refused at app\n", NIGHT);
            print(begin(1, 2), Stream.OUT, "refused at db\n", NIGHT.plusSeconds(60));
            assertThat(look("refused", "db-1", "", Optional.empty()).lines()).containsExactly("refused at db");
            assertThat(look("refused", "db", "", Optional.empty()).lines()).isEmpty();
            assertThat(look("refused", "", "update GUIDE", Optional.empty()).lines()).hasSize(2);
            assertThat(look("refused", "", "other", Optional.empty()).lines()).isEmpty();
            assertThat(look("refused", "", "%", Optional.empty()).lines()).isEmpty();
            assertThat(look("refused", "", "", Optional.of(NIGHT.plusSeconds(1))).lines())
                    .containsExactly("refused at db");
        }

        @Test
        void time_is_looked_at_in_the_index_too() {
            var attempt = begin(0, 1);
            fill(attempt, SEGMENT - 1);
            print(attempt, Stream.OUT, "\nrefused\n", NIGHT.plusSeconds(9));
            index.catchUp();
            assertThat(look("refused", "", "", Optional.of(NIGHT.plusSeconds(9))).hits).hasSize(1);
            assertThat(look("refused", "", "", Optional.of(NIGHT.plusSeconds(10))).hits).isEmpty();
        }

        @Test
        void colours_do_not_hide_words_and_states_of_a_line_are_told_apart() {
            print(begin(0, 1), Stream.OUT, "10%\r20%\r\u001b[1;31mconnection\u001b[0m refused\u001b]0;title\u0007!\r\n",
                    NIGHT);
            assertThat(look("connection refused!").only().line()).isEqualTo("connection refused!");
            assertThat(look("20%").only().line()).isEqualTo("20%");
            assertThat(look("31m").hits).isEmpty();
        }

        @Test
        void letters_beyond_ascii_are_found_in_any_case_and_by_either_code_point() {
            print(begin(0, 1), Stream.OUT, "Größe von \u03bcNet: ÄRGER\n", NIGHT);
            assertThat(look("grÖsse".replace("ss", "ß")).hits).hasSize(1);
            assertThat(look("\u00b5Net").hits).hasSize(1);
            assertThat(look("ärger").only().place().from()).isEqualTo(16);
        }

        @Test
        void of_a_long_line_what_stands_around_the_words_is_shown() {
            print(begin(0, 1), Stream.OUT, "x".repeat(40_000) + " refused " + "y".repeat(40_000) + "\n", NIGHT);
            var hit = look("refused").only();
            assertThat(hit.line()).startsWith("…xxx").endsWith("yyy…").hasSizeLessThan(500);
            assertThat(hit.line().substring(hit.place().from(), hit.place().to())).isEqualTo("refused");
        }

        @Test
        void a_console_killed_before_it_indexed_leaves_nothing_unfound() {
            fill(begin(0, 1), SEGMENT);
            print(attemptId(1), Stream.OUT, "\nrefused\n", NIGHT);
            var next = test.open();
            assertThat(look(new SqlOutputSearch(next), Wanted.anywhere("refused")).hits).hasSize(1);
            new SqlOutputIndex(next).catchUp();
            assertThat(indexed()).isEqualTo(SEGMENT);
            assertThat(look("refused").hits).hasSize(1);
        }

        @Test
        void two_consoles_that_index_at_once_keep_one_index() throws InterruptedException {
            fill(begin(0, 1), 3 * SEGMENT);
            var other = new SqlOutputIndex(test.open());
            var beside = Thread.ofVirtual().start(other::catchUp);
            index.catchUp();
            beside.join();
            index.catchUp();
            assertThat(indexed()).isEqualTo(3 * SEGMENT);
            assertThat(database.<Integer>read(handle -> handle.createQuery("SELECT COUNT(*) FROM output_signature")
                    .mapTo(Integer.class).one())).isEqualTo(3);
        }

        @Test
        void a_step_of_the_way_back_is_named_as_such() {
            print(begin(0, 1), Stream.OUT, "forward\n", NIGHT);
            append(new RunEvent.AttemptEnded(attemptId(1), new Outcome.Succeeded(0)));
            append(new RunEvent.RollbackBegan(org.watchkeeper.run.testing.Specimen.passage(plan.hosts(),
                    step("Start the services", "systemctl start app")), "it failed", ADA));
            print(begin(0, 2), Stream.OUT, "backward\n", NIGHT);
            assertThat(look("backward").only().where().step()).isEqualTo("1 Start the services");
            assertThat(look("forward").only().where().step()).isEqualTo("1 Look");
        }

        private AttemptId begin(int task, long number) {
            var attempt = attemptId(number);
            append(new RunEvent.AttemptBegan(task, attempt, "uptime", "uptime", false, ADA));
            return attempt;
        }

        private void append(RunEvent event) {
            journal.append(plan.id(), ++entries, NIGHT, event);
        }

        private void print(AttemptId attempt, Stream stream, String text, Instant at) {
            var held = outputs.held(attempt);
            outputs.append(new OutputChunk(attempt, stream, stream == Stream.OUT ? held.out() : held.err(), at,
                    text.getBytes(StandardCharsets.UTF_8)));
        }

        private void fill(AttemptId attempt, int chunks) {
            for (int chunk = 0; chunk < chunks; chunk++) {
                print(attempt, Stream.OUT, ".", NIGHT);
            }
        }

        private long indexed() {
            return database.read(SqlOutputIndex::end);
        }

        private Found look(String words) {
            return look(Wanted.anywhere(words));
        }

        private Found look(String words, String host, String runbook, Optional<Instant> since) {
            return look(new Wanted(Needle.of(words), host, runbook, since, 100));
        }

        private Found look(Wanted wanted) {
            return look(search, wanted);
        }

        private static Found look(OutputSearch search, Wanted wanted) {
            var found = new Found();
            found.reach = search.look(wanted, found);
            assertThat(found.looked).isEqualTo(1);
            return found;
        }
    }

    private static final class Found implements OutputSearch.Listener {
        private final List<Hit> hits = new ArrayList<>();
        private final List<AttemptId> more = new ArrayList<>();
        private Reach reach = Reach.CALLED_OFF;
        private double looked;

        @Override
        public void found(Hit hit) {
            hits.add(hit);
        }

        @Override
        public void moreOf(AttemptId attempt) {
            more.add(attempt);
        }

        @Override
        public void looked(double part) {
            assertThat(part).isBetween(looked, 1.0);
            looked = part;
        }

        private Hit only() {
            assertThat(hits).hasSize(1);
            return hits.getFirst();
        }

        private List<String> lines() {
            return hits.stream().map(Hit::line).collect(Collectors.toList());
        }
    }
}
