package org.watchkeeper.run.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.checklist.testing.MemoryChecklists;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.run.Undone.OpenList;
import org.watchkeeper.run.Undone.OpenList.State;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// What a list says decides whether it was done before a run, not what it is called.
class PairingTest {
    private static final Path FILE = Path.of("guide.md");
    private static final OccasionId NIGHT = Sample.occasion("night");
    private static final String BACK_UP = "\n## Pre-update checklist\n\n- [ ] Back up\n- [ ] Test the backup\n";
    private static final String TELL = "\n## Pre-update checklist: people\n\n- [ ] Tell support\n";
    private static final String UPDATE = "\n## Minor update\n\n```bash\nsystemctl restart shop\n```\n";

    private final MemoryChecklists checklists = new MemoryChecklists();
    private final Pencil pencil = new Pencil(checklists, () -> Sample.ADA, InstantSource.fixed(Sample.NIGHT),
            UUID::randomUUID);

    private static Library.Entry document(String... parts) {
        var text = "# Guide\n" + String.join("", parts) + UPDATE;
        return new Library.Entry(FILE, false,
                new MarkdownRunbooks().read("guide.md", text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Opens lists of the document and ticks all their items.
    private void worked(Library.Entry document, int... which) {
        var copies = new Templates(FILE.toString(), document.runbook()).copies(NIGHT);
        var lists = java.util.Arrays.stream(which).mapToObj(copies::get).toList();
        var state = pencil.open(new ListEvent.Opened(new Occasion(NIGHT, Occasion.Kind.MAINTENANCE, "Night", ""),
                Clocks.startingAt(Sample.NIGHT, Sample.UTC), lists));
        state.lists().stream().map(ListState::open).flatMap(List::stream)
                .forEach(item -> pencil.write(NIGHT, new ListEvent.Ticked(item.item().key(), List.of())));
    }

    private List<OpenList> undone(Library.Entry document) {
        var update = document.runbook().procedures().stream().filter(each -> each.title().contains("Minor update"))
                .findFirst().orElseThrow();
        return new Before(checklists).undone(document, update).lists();
    }

    @Test
    void what_was_done_counts_wherever_it_has_moved_to_and_whatever_it_is_called_now() {
        worked(document(BACK_UP, TELL), 0, 1);
        assertThat(undone(document(BACK_UP, TELL))).isEmpty();
        assertThat(undone(document(TELL, BACK_UP))).isEmpty();
        assertThat(undone(document(BACK_UP.replace("Pre-update checklist", "Pre-update checks"), TELL))).isEmpty();
    }

    @Test
    void a_list_that_took_the_name_of_one_that_was_done_is_not_done() {
        worked(document(BACK_UP), 0);
        var renamed = document(BACK_UP.replace("Pre-update checklist", "Pre-update checklist: data"),
                TELL.replace(": people", ""));
        assertThat(undone(renamed)).containsExactly(new OpenList("Pre-update checklist", 1, State.CHANGED));
    }

    @Test
    void of_two_lists_of_one_name_the_one_that_nobody_opened_is_not_done() {
        var both = document(BACK_UP, TELL.replace(": people", ""));
        worked(both, 1);
        assertThat(undone(both)).extracting(OpenList::items).containsExactly(2);
    }

    @Test
    void of_two_lists_that_say_the_same_each_is_opened_by_itself() {
        var both = document(BACK_UP, BACK_UP);
        worked(both, 0);
        assertThat(undone(both)).extracting(OpenList::items).containsExactly(2);
        worked(both, 1);
        assertThat(undone(both)).isEmpty();
    }

    @Test
    void an_item_that_came_into_the_document_after_it_was_opened_is_not_done() {
        worked(document(BACK_UP), 0);
        assertThat(undone(document(BACK_UP + "- [ ] Lock the door\n")))
                .containsExactly(new OpenList("Pre-update checklist", 3, State.CHANGED));
    }

    @Test
    void an_item_that_left_the_document_holds_nothing_up() {
        worked(document(BACK_UP), 0);
        assertThat(undone(document(BACK_UP.replace("- [ ] Test the backup\n", "")))).isEmpty();
    }
}
