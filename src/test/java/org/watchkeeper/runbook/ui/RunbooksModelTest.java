package org.watchkeeper.runbook.ui;

import org.watchkeeper.runbook.ui.catalog.LibraryRow;
import org.watchkeeper.runbook.ui.page.Insight;
import org.watchkeeper.runbook.ui.page.Light;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Background;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

class RunbooksModelTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    private static final Path FILE = Path.of("/runbooks/shop.md");
    private static final String TEXT = """
            # Shop

            ## Upgrade procedure

            ### 1. Stop

            ```bash
            sudo systemctl stop shop
            ```

            ### 2. Start

            ```bash
            sudo systemctl start shop
            ```
            """;

    private final Shelf shelf = new Shelf();
    private final List<ProcedureRef> started = new ArrayList<>();
    private final RunbooksModel model = new RunbooksModel(shelf, Background.direct(), started::add);

    @BeforeEach
    void open() {
        shelf.put(FILE, TEXT);
        model.follow();
        model.open(shelf.entries().getFirst());
    }

    @Test
    void pointing_at_a_command_lights_its_lines() {
        model.point(row(Insight.OneCommand.class));

        assertThat(model.shown().get()).contains(new Light(Lines.at(8), false));
    }

    @Test
    void pointing_at_a_line_selects_what_says_most_about_it() {
        model.pointAt(14);

        assertThat(model.selected().get()).get().isInstanceOfSatisfying(Insight.OneCommand.class,
                one -> assertThat(one.command().text()).isEqualTo("sudo systemctl start shop"));
    }

    @Test
    void a_folded_procedure_is_opened_up_when_the_document_points_into_it() {
        model.toggle(row(Insight.OneProcedure.class).procedure());
        assertThat(model.insights()).noneMatch(Insight.OneCommand.class::isInstance);

        model.pointAt(8);

        assertThat(model.selected().get()).get().isInstanceOf(Insight.OneCommand.class);
    }

    @Test
    void start_names_the_file_and_the_procedure() {
        var procedure = row(Insight.OneProcedure.class).procedure();
        model.start(procedure);

        assertThat(started).containsExactly(new ProcedureRef(FILE, procedure.id()));
    }

    @Test
    void a_document_that_changes_on_disk_is_shown_as_it_is_now() {
        shelf.put(FILE, TEXT + "\nadded\n");
        shelf.tell();

        assertThat(model.reading().get().orElseThrow().pieces().getLast().lines()).isEqualTo(Lines.at(17));
    }

    @Test
    void a_document_that_is_gone_stays_on_screen() {
        shelf.clear();
        shelf.tell();

        assertThat(model.isEmpty().get()).isTrue();
        assertThat(model.reading().get()).isPresent();
    }

    @Test
    void the_search_finds_titles_files_and_procedures() {
        shelf.put(Path.of("/runbooks/who.md"), "# Who to call\n");
        shelf.tell();

        model.query().set("upgrade");
        assertThat(lines()).containsExactly("Shop");
        model.query().set("who.md");
        assertThat(lines()).containsExactly("Who to call");
    }

    @Test
    void a_target_opens_its_document_at_its_procedure() {
        var procedure = row(Insight.OneProcedure.class).procedure();
        model.load(FILE + "#" + procedure.id());

        assertThat(model.shown().get()).contains(new Light(procedure.lines(), true));
    }

    @Test
    void the_first_document_is_opened_only_when_none_is() {
        var fresh = new RunbooksModel(shelf, Background.direct(), started::add);
        fresh.welcome();
        assertThat(fresh.reading().get()).map(reading -> reading.entry().file()).contains(FILE);

        shelf.put(Path.of("/runbooks/who.md"), "# Who to call\n");
        fresh.open(shelf.entries().getLast());
        fresh.welcome();
        assertThat(fresh.reading().get().orElseThrow().entry().runbook().title()).isEqualTo("Who to call");
    }

    @Test
    void the_first_document_is_not_opened_over_one_that_was_chosen_meanwhile() {
        shelf.put(Path.of("/runbooks/who.md"), "# Who to call\n");
        var work = new ArrayDeque<Runnable>();
        var fresh = new RunbooksModel(shelf, new Background(work::add, Runnable::run), started::add);
        fresh.welcome();
        fresh.open(shelf.entries().getLast());
        runAll(work);
        assertThat(title(fresh)).isEqualTo("Who to call");
    }

    @Test
    void of_two_documents_the_one_chosen_last_is_shown_even_when_the_other_is_ready_later() {
        shelf.put(Path.of("/runbooks/who.md"), "# Who to call\n");
        var work = new ArrayDeque<Runnable>();
        var fresh = new RunbooksModel(shelf, new Background(work::add, Runnable::run), started::add);
        fresh.open(shelf.entries().getFirst());
        fresh.open(shelf.entries().getLast());
        work.removeLast().run();
        assertThat(title(fresh)).isEqualTo("Who to call");
        runAll(work);
        assertThat(title(fresh)).isEqualTo("Who to call");
    }

    @Test
    void a_target_that_is_not_read_yet_is_opened_as_soon_as_it_is() {
        var late = Path.of("/runbooks/late.md");
        var missing = new ArrayList<String>();
        model.onMissing(missing::add);
        shelf.reading = true;
        model.load(late + "#upgrade-procedure");
        assertThat(title(model)).isEqualTo("Shop");
        shelf.put(late, TEXT.replace("# Shop", "# Late"));
        shelf.tell();
        assertThat(title(model)).isEqualTo("Late");
        assertThat(model.selected().get()).get().isInstanceOf(Insight.OneProcedure.class);
        assertThat(missing).isEmpty();
    }

    @Test
    void a_target_that_is_waited_for_is_forgotten_when_another_document_is_chosen() {
        var late = Path.of("/runbooks/late.md");
        shelf.reading = true;
        model.load(late.toString());
        model.open(shelf.entries().getFirst());
        shelf.put(late, "# Late\n");
        shelf.tell();
        assertThat(title(model)).isEqualTo("Shop");
    }

    @Test
    void a_target_that_is_not_in_the_library_when_all_is_read_is_said_once_and_not_waited_for() {
        var missing = new ArrayList<String>();
        model.onMissing(missing::add);
        model.load("/runbooks/gone.md#upgrade");
        shelf.put(Path.of("/runbooks/gone.md"), "# Gone\n");
        shelf.tell();
        assertThat(missing).containsExactly("/runbooks/gone.md");
        assertThat(title(model)).isEqualTo("Shop");
    }

    private static String title(RunbooksModel model) {
        return model.reading().get().orElseThrow().entry().runbook().title();
    }

    private static void runAll(Deque<Runnable> work) {
        while (!work.isEmpty()) {
            work.removeFirst().run();
        }
    }

    private <T extends Insight> T row(Class<T> kind) {
        return model.insights().stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }

    private List<String> lines() {
        return model.rows().stream().filter(LibraryRow.Line.class::isInstance)
                .map(row -> ((LibraryRow.Line) row).entry().runbook().title()).toList();
    }

    private static final class Shelf implements Library {
        private final List<Entry> entries = new ArrayList<>();
        private final List<Runnable> listeners = new ArrayList<>();
        private boolean reading;

        @Override
        public boolean isReading() {
            return reading;
        }

        void put(Path file, String text) {
            entries.removeIf(entry -> entry.file().equals(file));
            entries.add(new Entry(file, false, READER.read(String.valueOf(file.getFileName()),
                    text.getBytes(StandardCharsets.UTF_8))));
        }

        void clear() {
            entries.clear();
        }

        void tell() {
            listeners.forEach(Runnable::run);
        }

        @Override
        public List<Entry> entries() {
            return List.copyOf(entries);
        }

        @Override
        public Optional<Entry> find(Path file) {
            return entries.stream().filter(entry -> entry.file().equals(file)).findFirst();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }
}
