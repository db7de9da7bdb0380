package org.watchkeeper.now.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.Timing;
import org.watchkeeper.checklist.Trial;
import org.watchkeeper.checklist.testing.MemoryChecklists;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.now.Paper;
import org.watchkeeper.now.Proven;
import org.watchkeeper.now.Situation;
import org.watchkeeper.now.Visits;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.routine.testing.Ward;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.Unaccepted;
import org.watchkeeper.run.testing.RecordingListener;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Runbook;

/// What Now is read from: visits of each operator, runs, documents.
class LookoutTest {
    private final Ward ward = new Ward();
    private final MemoryVisits visits = new MemoryVisits();
    private final Documents documents = new Documents();
    private final MemoryChecklists checklists = new MemoryChecklists();
    private boolean driven = true;
    private String operator = "ada";
    private Instant now = Ward.NOW;
    private Lookout lookout = lookout();

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void at_the_very_first_visit_nothing_has_happened_and_the_console_is_fresh() {
        assertThat(read().fresh()).isTrue();
        assertThat(read().since()).isEqualTo(now);
        ward.adopt("look", false, "app-1");
        assertThat(read().fresh()).isFalse();
    }

    @Test
    void who_was_away_sees_what_happened_meanwhile_and_sees_it_for_as_long_as_they_stay() {
        read();
        var before = now;
        now = now.plus(Duration.ofHours(8));
        assertThat(read().since()).isEqualTo(before);
        for (int minute = 0; minute < 40; minute++) {
            now = now.plus(Duration.ofMinutes(1));
            assertThat(read().since()).isEqualTo(before);
        }
        var last = now;
        now = now.plus(Duration.ofHours(1));
        assertThat(read().since()).isBetween(last.minus(Duration.ofMinutes(5)), last);
    }

    @Test
    void a_console_that_is_started_again_goes_on_with_what_it_told() {
        read();
        var before = now;
        now = now.plus(Duration.ofHours(8));
        for (int start = 0; start < 3; start++) {
            lookout = lookout();
            assertThat(read().since()).isEqualTo(before);
            now = now.plus(Duration.ofMinutes(4));
        }
        var last = now.minus(Duration.ofMinutes(4));
        now = now.plus(Duration.ofHours(1));
        lookout = lookout();
        assertThat(read().since()).isEqualTo(last);
    }

    @Test
    void the_next_console_knows_when_the_operator_was_last_here_and_another_operator_has_visits_of_their_own() {
        read();
        var before = now;
        now = now.plus(Duration.ofDays(1));
        lookout = lookout();
        assertThat(read().since()).isEqualTo(before);
        operator = "ben";
        lookout = lookout();
        assertThat(read().since()).isEqualTo(now);
    }

    @Test
    void open_runs_are_told_with_their_state() {
        var listener = new RecordingListener();
        var plan = Specimen.plan(Specimen.step("one", "a"));
        ward.runs.open(plan, Specimen.ADA, Questions.refuseAll(), listener);
        listener.awaitRest(1);
        assertThat(read().open()).singleElement().satisfies(run -> {
            assertThat(run.line()).isEqualTo(RunLine.of(run.state()));
            assertThat(run.state().plan()).isEqualTo(plan);
        });
        assertThat(read().open().getFirst().state()).isSameAs(read().open().getFirst().state());
        assertThat(read().open().getFirst().driven()).isTrue();
        driven = false;
        assertThat(read().open().getFirst().driven()).as("asked anew although nothing was written").isFalse();
    }

    @Test
    void a_run_that_proves_an_item_of_a_list_is_known_by_its_list_also_when_that_is_read_again() {
        var occasion = Sample.occasion("update");
        checklists.append(occasion, Sample.did("open",
                Sample.opening(occasion, Sample.list("Pre-update", Timing.NONE, "Back up"))));
        var list = checklists.lines().getFirst();
        var item = checklists.look(occasion).orElseThrow().lists().getFirst().items().getFirst().item();
        var plan = Specimen.plan(Specimen.step("one", "a"));
        assertThat(read().proofs()).isEmpty();
        checklists.append(occasion, Sample.did("try", new ListEvent.ProofBegan(item.key(),
                new Trial(plan.id().value(), "app-1", "a"))));
        var listener = new RecordingListener();
        ward.runs.open(plan, Specimen.ADA, Questions.refuseAll(), listener);
        listener.awaitRest(1);
        var proofs = read().proofs();
        assertThat(proofs).containsExactly(Map.entry(plan.id(), new Proven(list.id(), "Pre-update", "Back up")));
        assertThat(read().proofs()).as("nobody has written meanwhile").isSameAs(proofs);
    }

    @Test
    void changed_documents_and_reviews_of_ones_own_are_papers_and_the_consoles_own_reviews_are_not() {
        documents.add("changed.md", false, Map.of());
        documents.add("mine.md", false, Map.of("review", "2026-09-30"));
        documents.add("shipped.md", true, Map.of("review", "2026-09-30"));
        assertThat(lookout.papers()).containsExactlyInAnyOrder(
                new Paper("changed.md", "changed.md", 2, Optional.empty()),
                new Paper("mine.md", "mine.md", 0, Optional.of(LocalDate.of(2026, 9, 30))));
    }

    private Situation read() {
        return lookout.read(List.of(), List.of());
    }

    private Lookout lookout() {
        return new Lookout(
                new Lookout.Sources(ward.runs, () -> _ -> driven, ward.diaries, documents, new Changed(), visits,
                        List::of,
                        new ItemProofs(checklists)::since),
                () -> new Operator(operator), () -> now, ZoneOffset.UTC);
    }

    private static final class MemoryVisits implements Visits {
        private final Map<Operator, Visit> last = new HashMap<>();

        @Override
        public Optional<Visit> last(Operator operator) {
            return Optional.ofNullable(last.get(operator));
        }

        @Override
        public void note(Operator operator, Visit visit) {
            last.put(operator, visit);
        }
    }

    /// Two commands of changed.md changed.
    private static final class Changed implements Clearance {
        @Override
        public Unaccepted unaccepted(Library.Entry entry) {
            return entry.file().endsWith("changed.md")
                    ? new Unaccepted(2, Ward.NOW, "changed.md")
                    : Unaccepted.NOTHING;
        }

        @Override
        public void used(Library.Entry entry, Operator by) {
            throw new AssertionError("nothing is used by looking");
        }
    }

    private static final class Documents implements Library {
        private final List<Entry> all = new java.util.ArrayList<>();

        void add(String file, boolean shipped, Map<String, String> metadata) {
            all.add(new Entry(Path.of(file), shipped, new Runbook(file, "", "ab".repeat(32), metadata, List.of(),
                    List.of(), List.of(), List.of(), List.of(), List.of())));
        }

        @Override
        public List<Entry> entries() {
            return List.copyOf(all);
        }

        @Override
        public Optional<Entry> find(Path file) {
            return all.stream().filter(entry -> entry.file().equals(file)).findFirst();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
