package org.watchkeeper.checklist.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchkeeper.checklist.testing.Sample.did;
import static org.watchkeeper.checklist.testing.Sample.key;
import static org.watchkeeper.checklist.testing.Sample.list;
import static org.watchkeeper.checklist.testing.Sample.opening;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListEntry;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.ListItem;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.Proof;
import org.watchkeeper.checklist.Timing;
import org.watchkeeper.checklist.Trial;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Lines;

/// What every store of checklists does. A subclass hands over a fresh, empty one for each test.
public abstract class ChecklistsContract {
    private static final OccasionId UPDATE = Sample.occasion("update");
    private static final ListCopy LIST = list("Before", Sample.TWO_DAYS_BEFORE, "Back up", "Tell them");
    private static final ItemKey BACK_UP = key(Sample.TWO_DAYS_BEFORE, "Back up");
    private static final Trial TRIAL = new Trial(Sample.id("run"), "db-1", "df -h 'ü'\n\t\u0001😀");

    /// The store under test: the same one for the whole of a test, empty at its beginning.
    protected abstract Checklists checklists();

    /// The same store as another console has it open.
    protected Checklists otherConsole() {
        return checklists();
    }

    @Test
    void what_is_not_there_has_no_entries_and_no_lines() {
        assertThat(checklists().read(UPDATE)).isEmpty();
        assertThat(checklists().look(UPDATE)).isEmpty();
        assertThat(checklists().lines()).isEmpty();
        assertThat(checklists().version()).isZero();
    }

    @Test
    void every_event_comes_back_as_it_was_written() {
        var written = new ArrayList<ListEntry.Happening>();
        for (var event : everyEvent()) {
            var happening = did("event " + written.size(), event);
            checklists().append(UPDATE, happening);
            written.add(happening);
        }
        assertThat(otherConsole().read(UPDATE).stream().map(ListEntry::happening)).isEqualTo(written);
        assertThat(checklists().read(UPDATE).stream().map(ListEntry::number))
                .isEqualTo(IntStream.rangeClosed(1, written.size()).mapToObj(Long::valueOf).toList());
    }

    @Test
    void what_an_append_tells_is_what_the_entries_fold_to() {
        OccasionState told = checklists().append(UPDATE, did("open", opening(UPDATE, LIST)));
        assertThat(told).isEqualTo(OccasionState.of(checklists().read(UPDATE)));
        told = checklists().append(UPDATE, did("tick", new ListEvent.Ticked(BACK_UP, List.of())));
        assertThat(told).isEqualTo(otherConsole().look(UPDATE).orElseThrow());
    }

    @Test
    void occasions_are_looked_at_together_as_they_are_one_by_one() {
        assertThat(checklists().look(Set.of())).isEmpty();
        var many = IntStream.range(0, 260).mapToObj(at -> Sample.occasion("update " + at)).toList();
        many.forEach(occasion -> checklists().append(occasion, did("open " + occasion, opening(occasion,
                list("Before " + occasion, Sample.TWO_DAYS_BEFORE, "Back up")))));
        checklists().append(many.getLast(), did("tick", new ListEvent.Ticked(BACK_UP, List.of())));
        var asked = new HashSet<>(many.subList(2, many.size()));
        asked.add(UPDATE);
        assertThat(otherConsole().look(asked)).containsExactlyInAnyOrderElementsOf(
                many.subList(2, many.size()).stream().map(each -> checklists().look(each).orElseThrow()).toList());
    }

    @Test
    void the_same_happening_counts_once_whoever_hands_it_in_again() {
        checklists().append(UPDATE, did("open", opening(UPDATE, LIST)));
        checklists().append(UPDATE, did("tick", new ListEvent.Ticked(BACK_UP, List.of())));
        var before = checklists().read(UPDATE);
        checklists().append(UPDATE, did("tick", new ListEvent.Ticked(BACK_UP, List.of())));
        otherConsole().append(UPDATE, did(Sample.BOB, "open", opening(UPDATE, LIST)));
        assertThat(checklists().read(UPDATE)).isEqualTo(before);
        assertThat(checklists().append(UPDATE, did("next", new ListEvent.Noted(BACK_UP, "on tape"))).last())
                .isEqualTo(3);
    }

    @Test
    void two_consoles_that_write_at_once_lose_nothing_and_see_the_same() throws Exception {
        checklists().append(UPDATE, did("open", opening(UPDATE, LIST)));
        var other = otherConsole();
        int each = 20;
        Callable<Object> ada = () -> writes(checklists(), Sample.ADA, each);
        Callable<Object> bob = () -> writes(other, Sample.BOB, each);
        try (var consoles = Executors.newFixedThreadPool(2)) {
            for (var answer : consoles.invokeAll(List.of(ada, bob))) {
                answer.get();
            }
        }
        var entries = checklists().read(UPDATE);
        assertThat(entries).hasSize(1 + 2 * each).isEqualTo(other.read(UPDATE));
        assertThat(entries.stream().map(ListEntry::number))
                .isEqualTo(IntStream.rangeClosed(1, 1 + 2 * each).mapToObj(Long::valueOf).toList());
        assertThat(checklists().version()).isEqualTo(1 + 2 * each).isEqualTo(other.version());
        assertThat(checklists().lines()).isEqualTo(other.lines());
    }

    private static boolean writes(Checklists console, Operator who, int times) {
        for (int i = 0; i < times; i++) {
            console.append(UPDATE, did(who, who.name() + i, new ListEvent.Noted(BACK_UP, who.name() + i)));
        }
        return true;
    }

    @Test
    void the_lines_say_what_the_lists_say() {
        var state = checklists().append(UPDATE, did("open", opening(UPDATE, LIST,
                list("After", Sample.FIRST_HALF_HOUR, "Look"))));
        assertThat(otherConsole().lines()).isEqualTo(lines(state));
        state = checklists().append(UPDATE, did("tick", new ListEvent.Ticked(BACK_UP, List.of())));
        assertThat(otherConsole().lines()).isEqualTo(lines(state));
        assertThat(checklists().lines().getFirst().counts()).isEqualTo(new ListLine.Counts(2, 1, 1));
        state = checklists().append(UPDATE, did("end", new ListEvent.PutAway(LIST.id(), "postponed")));
        assertThat(otherConsole().lines()).isEqualTo(lines(state));
        assertThat(checklists().lines().getFirst().closed()).isTrue();
    }

    private static List<ListLine> lines(OccasionState state) {
        return state.lists().stream().map(list -> ListLine.of(state, list)).toList();
    }

    @Test
    void an_occasion_is_known_by_when_items_of_it_began_to_be_proved() {
        checklists().append(UPDATE, did("open", opening(UPDATE, LIST)));
        checklists().append(UPDATE, did("tick", new ListEvent.Ticked(BACK_UP, List.of())));
        assertThat(checklists().provedSince(Instant.EPOCH)).isEmpty();
        checklists().append(UPDATE, did("try", new ListEvent.ProofBegan(BACK_UP, TRIAL)));
        checklists().append(UPDATE, did("again", new ListEvent.ProofBegan(BACK_UP, TRIAL)));
        assertThat(otherConsole().provedSince(Sample.NIGHT)).containsExactly(UPDATE);
        assertThat(otherConsole().provedSince(Sample.NIGHT.plusMillis(1))).isEmpty();
    }

    @Test
    void the_version_grows_with_every_entry() {
        checklists().append(UPDATE, did("open", opening(UPDATE, LIST)));
        var before = otherConsole().version();
        checklists().append(UPDATE, did("tick", new ListEvent.Ticked(BACK_UP, List.of())));
        assertThat(otherConsole().version()).isGreaterThan(before);
    }

    @Test
    void what_does_not_fit_is_refused_and_changes_nothing() {
        assertThatThrownBy(() -> checklists().append(UPDATE, did("tick", new ListEvent.Ticked(BACK_UP, List.of()))))
                .isInstanceOf(Problem.class);
        checklists().append(UPDATE, did("open", opening(UPDATE, LIST)));
        var before = checklists().read(UPDATE);
        var lines = checklists().lines();
        for (var wrong : List.of(opening(UPDATE, LIST), new ListEvent.Ticked(new ItemKey("nobody's"), List.of()),
                new ListEvent.SignedOff(new ListId(Sample.id("nobody's")), ""))) {
            assertThatThrownBy(() -> checklists().append(UPDATE, did("wrong", wrong))).isInstanceOf(Problem.class);
        }
        assertThat(checklists().read(UPDATE)).isEqualTo(before);
        assertThat(checklists().lines()).isEqualTo(lines);
    }

    private static List<ListEvent> everyEvent() {
        var clocks = Clocks.none(ZoneId.of("Europe/Berlin")).started(Sample.NIGHT).ending(Sample.NIGHT.plusSeconds(9))
                .completed(Sample.NIGHT.plusMillis(10)).declaredAt(Sample.NIGHT.minusNanos(1));
        var evidence = List.<Evidence>of(new Evidence.Output(TRIAL, "a1b2", 3),
                new Evidence.Reading("disk /", "61 %", "", Optional.empty()),
                new Evidence.Reading("load", "0.4", "cores",
                        Optional.of(Sample.NIGHT.atZone(ZoneId.of("Europe/Berlin")))),
                new Evidence.FileAt("/tmp/ü", Optional.empty()), new Evidence.FileAt("/var/log/x",
                        Optional.of(new Evidence.Content(1L << 40, "ab".repeat(32), Evidence.Keeping.TOO_LARGE))),
                new Evidence.Link("https://tickets.example/7"));
        return List.of(opening(UPDATE, LIST), new ListEvent.Added(List.of(provable())),
                new ListEvent.ClocksSet(clocks), new ListEvent.ClocksSet(Clocks.none(Sample.UTC)),
                new ListEvent.StartMoved(Sample.NIGHT, ZoneId.of("Europe/Berlin")),
                new ListEvent.Bound(BACK_UP, new Proof.OfProcedure("backup", "Back up")),
                new ListEvent.Ticked(BACK_UP, evidence), new ListEvent.Unticked(BACK_UP, "too early"),
                new ListEvent.NotApplicable(BACK_UP, "no data"), new ListEvent.Noted(BACK_UP, "line 1\nline 2 \uD83D"),
                new ListEvent.Evidenced(BACK_UP, evidence.getFirst()), new ListEvent.Assigned(BACK_UP, "bob"),
                new ListEvent.ProofBegan(BACK_UP, TRIAL), new ListEvent.ProofFailed(BACK_UP, TRIAL, "exit status 1"),
                new ListEvent.ListAssigned(LIST.id(), "bob"), new ListEvent.SignedOff(LIST.id(), ""),
                new ListEvent.Reopened(LIST.id(), "one more"), new ListEvent.PutAway(LIST.id(), "called off"));
    }

    private static ListCopy provable() {
        var origin = new ListCopy.Origin("docs/ü.md", "cd".repeat(32), "Guide", new Lines(1, 20));
        var items = List.of(
                new ListItem(new ItemKey("x:3"), "df -h", 3, "1. Look (30 minutes before)", Timing.NONE, false,
                        new Proof.OfCommand("p", new Lines(3, 4), "df -h \\\n /")),
                new ListItem(new ItemKey("x:5"), "Back up", 5, "", Sample.TWO_DAYS_BEFORE, true,
                        new Proof.OfProcedure("backup", "Back up")));
        return new ListCopy(new ListId(Sample.id("provable")), origin, "Day of the update", Checklist.Kind.COMMANDS,
                Timing.said("pre-update", Timing.Phase.BEFORE), items);
    }
}
