package org.watchkeeper.checklist.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.checklist.testing.Sample.TWO_DAYS_BEFORE;
import static org.watchkeeper.checklist.testing.Sample.key;
import static org.watchkeeper.checklist.testing.Sample.list;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ItemState.Standing;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListItem;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.Proof;
import org.watchkeeper.checklist.testing.MemoryChecklists;
import org.watchkeeper.checklist.testing.Sample;

/// Lists as files, and ticks back from them.
class SheetsTest {
    private static final OccasionId UPDATE = Sample.occasion("update");
    private static final String ODD = "Run `rm -rf *` on <node_1> [not #2] | a\\b — not applicable: here";
    private static final ListCopy LIST = list("48 *hours* before", TWO_DAYS_BEFORE, "Back up", ODD, "Tell them",
            "=1+2", "Decide");

    private final MemoryChecklists checklists = new MemoryChecklists();

    private OccasionState opened() {
        return checklists.append(UPDATE, Sample.did("open", Sample.opening(UPDATE, LIST)));
    }

    private OccasionState after(String id, ListEvent event) {
        return checklists.append(UPDATE, Sample.did(id, event));
    }

    private OccasionState worked() {
        opened();
        after("1", new ListEvent.Ticked(key(TWO_DAYS_BEFORE, "Back up"), List.of(new Evidence.Link("ticket 7"))));
        after("2", new ListEvent.Ticked(key(TWO_DAYS_BEFORE, ODD), List.of()));
        after("3", new ListEvent.Noted(key(TWO_DAYS_BEFORE, ODD), "- [x] Decide"));
        return after("4", new ListEvent.NotApplicable(key(TWO_DAYS_BEFORE, "Tell them"), "nobody [there]"));
    }

    private static List<Standing> standings(OccasionState state) {
        return state.lists().getFirst().items().stream().map(ItemState::standing).toList();
    }

    @Test
    void ticks_come_back_from_markdown_as_they_were() {
        var worked = worked();
        var text = MarkdownSheet.of(worked, worked.lists());
        var empty = new MemoryChecklists();
        var state = empty.append(UPDATE, Sample.did("open", Sample.opening(UPDATE, LIST)));
        var read = MarkdownTicks.of(text, state);
        assertThat(read.unknown()).isEmpty();
        for (var event : read.ticks()) {
            state = empty.append(UPDATE, Sample.did(event.toString(), event));
        }
        assertThat(standings(state)).isEqualTo(standings(worked));
        assertThat(MarkdownTicks.lists(text)).containsExactly(LIST.id());
    }

    @Test
    void what_is_ticked_in_the_file_only_is_ticked_and_nothing_is_opened_again() {
        var state = opened();
        var text = MarkdownSheet.of(state, state.lists()).replace("- [ ] Decide", "- [X] Decide");
        var later = worked();
        assertThat(MarkdownTicks.of(text, later).ticks())
                .containsExactly(new ListEvent.Ticked(key(TWO_DAYS_BEFORE, "Decide"), List.of()));
    }

    @Test
    void an_item_that_proves_itself_is_not_taken_on_the_word_of_a_file() {
        var state = checklists.append(UPDATE, Sample.did("open", Sample.opening(UPDATE, proved(LIST, "Back up"))));
        var text = MarkdownSheet.of(state, state.lists()).replace("- [ ] Back up\n",
                "- [x] Back up\n  - I saw it\n").replace("- [ ] Decide", "- [x] Decide");
        var read = Takeover.of(text, _ -> Optional.of(state));
        assertThat(read.parts().getFirst().read().ticks()).containsExactly(
                new ListEvent.Noted(key(TWO_DAYS_BEFORE, "Back up"), "I saw it"),
                new ListEvent.Ticked(key(TWO_DAYS_BEFORE, "Decide"), List.of()));
        assertThat(read.left())
                .containsExactly("It proves itself, run it or tick it by hand with a reason: Back up");
        assertThat(MarkdownTicks.of(text.replace("[x] Back up", "[x] Back up — not applicable: no disk"), state)
                .ticks()).contains(new ListEvent.NotApplicable(key(TWO_DAYS_BEFORE, "Back up"), "no disk"));
    }

    private static ListCopy proved(ListCopy list, String text) {
        return new ListCopy(list.id(), list.origin(), list.title(), list.kind(), list.timing(), list.items().stream()
                .map(item -> item.text().equals(text)
                        ? new ListItem(item.key(), text, item.line(), item.group(), item.timing(), item.mandatory(),
                                new Proof.OfProcedure("backup", "Backup"))
                        : item)
                .toList());
    }

    @Test
    void a_line_that_fits_no_item_is_told() {
        var state = opened();
        var text = MarkdownSheet.of(state, state.lists()) + "- [x] Something else\n";
        assertThat(MarkdownTicks.of(text, state).unknown()).containsExactly("Something else");
        assertThat(MarkdownTicks.of("- [x] Back up\n", state).ticks()).isEmpty();
        assertThat(Takeover.of("- [x] Back up\n", _ -> Optional.empty()).left())
                .containsExactly("It stands below no list: Back up");
    }

    @Test
    void what_somebody_wrote_below_an_item_comes_back_as_a_note_once() {
        var state = worked();
        var text = MarkdownSheet.of(state, state.lists()).replace("- [x] Back up\n",
                "- [x] Back up\n  - on tape 7, shelf \\#3\n");
        var read = Takeover.of(text, list -> Optional.of(state).filter(all -> all.list(list).isPresent()));
        assertThat(read.settled()).isZero();
        assertThat(read.noted()).isEqualTo(1);
        assertThat(read.parts().getFirst().read().ticks()).containsExactly(
                new ListEvent.Noted(key(TWO_DAYS_BEFORE, "Back up"), "on tape 7, shelf #3"));
        assertThat(read.left()).isEmpty();
        var again = after("note", read.parts().getFirst().read().ticks().getFirst());
        assertThat(Takeover.of(text, _ -> Optional.of(again)).isNothing()).isTrue();
        assertThat(Takeover.of(MarkdownSheet.of(again, again.lists()), _ -> Optional.of(again)).isNothing()).isTrue();
    }

    @Test
    void a_list_that_is_not_here_and_one_that_is_closed_are_told_before_anything_is_taken_over() {
        var state = opened();
        var text = MarkdownSheet.of(state, state.lists()).replace("- [ ] Decide", "- [x] Decide");
        assertThat(Takeover.of(text, _ -> Optional.empty()).left())
                .containsExactly("No list here has the id " + LIST.id() + ".");
        var closed = after("away", new ListEvent.PutAway(LIST.id(), "called off"));
        assertThat(Takeover.of(text, _ -> Optional.of(closed)).parts().getFirst().closed())
                .containsExactly(LIST.title());
    }

    @Test
    void csv_has_a_row_an_item_with_who_did_what() {
        var rows = CsvSheet.of(worked().lists()).split("\r\n", -1);
        assertThat(rows).hasSize(1 + 5 + 1);
        assertThat(rows[1]).isEqualTo(
                "48 *hours* before,1,Back up,ticked,ada,2026-11-21 02:00 UTC,,2026-11-19 02:00 UTC,,,ticket 7");
        assertThat(rows[3]).contains("not applicable,ada,2026-11-21 02:00 UTC,nobody [there]");
        assertThat(rows[4]).contains(",\"'=1+2\",open,");
    }

    @Test
    void json_has_everything_of_an_item() {
        var state = worked();
        var json = JsonSheet.of(state, state.lists().getFirst(), Sample.NIGHT);
        assertThat(json.get("urgency").asText()).isEqualTo("overdue");
        assertThat(json.get("due").get("to").asText()).isEqualTo("2026-11-19T02:00:00Z");
        var item = json.get("list").get(0);
        assertThat(item.get("state").asText()).isEqualTo("ticked");
        assertThat(item.get("by").asText()).isEqualTo("ada");
        assertThat(item.get("evidence").get(0).get("address").asText()).isEqualTo("ticket 7");
        assertThat(json.get("list").get(1).get("notes").get(0).get("text").asText()).isEqualTo("- [x] Decide");
    }
}
