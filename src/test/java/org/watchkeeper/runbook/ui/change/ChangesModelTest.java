package org.watchkeeper.runbook.ui.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Background;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.testing.MemoryVersions;
import org.watchkeeper.runbook.version.Acceptances;
import org.watchkeeper.runbook.version.Standing;

class ChangesModelTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    private static final Path FILE = Path.of("/runbooks/shop.md");
    private static final String TEXT = """
            # Shop

            ## Upgrade procedure

            ```bash
            stop shop
            migrate shop
            start shop
            ```
            """;
    private static final String CHANGED = TEXT.replace("stop shop", "stop shop --now").replace("start shop",
            "start shop --wait");

    private final Acceptances acceptances = new Acceptances(new MemoryVersions(), READER,
            Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC));
    private final List<String> told = new ArrayList<>();
    private final ChangesModel model = new ChangesModel(new History() {
        @Override
        public Standing standing(Library.Entry entry) {
            return acceptances.standing(entry);
        }

        @Override
        public long kept() {
            return acceptances.kept();
        }

        @Override
        public void accept(Library.Entry entry) {
            acceptances.accept(entry, new Operator("grace"));
        }
    }, Background.direct(), told::add);

    @BeforeEach
    void use() {
        acceptances.used(entry(TEXT), new Operator("ada"));
    }

    @Test
    void a_document_that_is_as_it_was_has_nothing_to_look_at() {
        model.open(entry(TEXT));
        model.look();
        assertThat(model.changes().get()).isEmpty();
        assertThat(model.looking().get()).isFalse();
    }

    @Test
    void the_banner_says_how_many_commands_changed_since_when_and_by_whom() {
        model.open(entry(CHANGED));
        assertThat(model.changes().get()).get().extracting(Changes::headline)
                .isEqualTo("2 commands changed since it was used by ada on 21 Nov 2026");
    }

    @Test
    void next_and_previous_go_from_change_to_change_and_stop_at_the_ends() {
        model.open(entry(CHANGED));
        model.look();
        var stops = model.changes().get().orElseThrow().stops();
        assertThat(stops).hasSize(2);
        assertThat(model.row().get()).isEqualTo(stops.getFirst());
        model.next();
        model.next();
        assertThat(model.row().get()).isEqualTo(stops.getLast());
        model.previous();
        model.previous();
        assertThat(model.row().get()).isEqualTo(stops.getFirst());
    }

    @Test
    void a_difference_leads_to_its_line() {
        model.open(entry(CHANGED));
        var changes = model.changes().get().orElseThrow();
        model.goTo(changes.differences().getLast());
        assertThat(model.row().get()).isEqualTo(changes.stops().getLast());
    }

    @Test
    void what_was_accepted_may_be_run_and_is_no_change_any_more() {
        model.open(entry(CHANGED));
        model.look();
        model.accept();
        assertThat(model.changes().get()).isEmpty();
        assertThat(model.looking().get()).isFalse();
        assertThat(acceptances.standing(entry(CHANGED))).isInstanceOf(Standing.Known.class);
        assertThat(told).singleElement().asString().contains("was accepted");
    }

    @Test
    void a_file_that_was_asked_for_is_looked_at_once_it_is_open() {
        model.lookAt(FILE);
        model.open(entry(CHANGED));
        assertThat(model.looking().get()).isTrue();
        model.leave();
        model.open(entry(CHANGED));
        assertThat(model.looking().get()).as("asked for once").isFalse();
    }

    @Test
    void what_was_accepted_elsewhere_is_no_change_any_more_and_the_operator_who_looks_at_it_is_told() {
        model.open(entry(CHANGED));
        model.poll();
        model.look();
        acceptances.accept(entry(CHANGED), new Operator("linus"));
        assertThat(model.changes().get()).as("nobody has asked yet").isPresent();
        model.poll();
        assertThat(model.changes().get()).isEmpty();
        assertThat(model.looking().get()).isFalse();
        assertThat(told).containsExactly("'Shop' was accepted elsewhere as it is now.");
    }

    @Test
    void what_is_kept_of_other_documents_leaves_the_operator_at_the_change_they_look_at() {
        model.open(entry(CHANGED));
        model.look();
        model.next();
        int row = model.row().get();
        acceptances.used(new Library.Entry(Path.of("/runbooks/other.md"), false,
                READER.read("other", "# Other\n".getBytes(StandardCharsets.UTF_8))), new Operator("ada"));
        model.poll();
        assertThat(model.looking().get()).isTrue();
        assertThat(model.row().get()).isEqualTo(row);
        assertThat(told).isEmpty();
    }

    @Test
    void what_cannot_be_seen_is_spelled_out() {
        assertThat(Changes.visible("rm \u202Etxt.\u200B")).isEqualTo("rm ⟨U+202E⟩txt.⟨U+200B⟩");
    }

    private static Library.Entry entry(String text) {
        return new Library.Entry(FILE, false, READER.read("shop", text.getBytes(StandardCharsets.UTF_8)));
    }
}
