package org.watchkeeper.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Library;

/// A wizard that is opened while the library is being read.
class LateOffersTest {
    private final Slow library = new Slow();
    private final WizardViewModel model = new WizardViewModel(List.of(), List.of(Specimen.host("app-1")),
            new Planner(Ids.of(new Random(1))), Clock.fixed(Specimen.NIGHT, ZoneOffset.UTC));

    @BeforeAll
    static void toolkit() {
        Fx.startToolkit();
    }

    @Test
    void procedures_come_as_their_documents_are_read_and_what_is_chosen_stays() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var late = late(Wanted.NOTHING);
            var list = (ListView<?>) new ChoosePage(model).first();
            late.poll(model);
            assertThat(list.getItems()).isEmpty();
            assertThat(list.getPlaceholder()).isInstanceOfSatisfying(Label.class,
                    words -> assertThat(words.getText()).isEqualTo("Reading the runbooks …"));
            library.entries.addAll(new Guide().entries());
            late.poll(model);
            assertThat(list.getItems()).hasSize(2);
            list.getSelectionModel().select(0);
            var chosen = model.offerProperty().get();
            library.entries.addFirst(Guide.watching());
            library.isReading = false;
            late.poll(model);
            assertThat(list.getItems()).isEqualTo(model.offers("")).hasSize(3);
            assertThat(model.offerProperty().get()).isEqualTo(chosen).isPresent();
            assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
            library.entries.clear();
            late.poll(model);
            assertThat(list.getItems()).as("the library has been read").hasSize(3);
            assertThat(list.getPlaceholder()).isInstanceOf(EmptyState.class);
        });
    }

    @Test
    void what_was_wanted_is_chosen_as_soon_as_it_is_read() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var late = late(Wanted.of("new:guide.md#upgrade@app-1"));
            late.poll(model);
            assertThat(model.pageProperty().get()).isEqualTo(Page.CHOOSE);
            library.entries.add(Guide.watching());
            late.poll(model);
            assertThat(model.offerProperty().get()).isEmpty();
            library.entries.addAll(new Guide().entries());
            late.poll(model);
            assertThat(model.subject()).isEqualTo("Upgrade · Guide");
            assertThat(model.pageProperty().get()).isEqualTo(Page.PARAMETERS);
        });
    }

    @Test
    void what_was_wanted_is_not_brought_back_once_something_was_chosen() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            library.entries.addAll(new Guide().entries());
            var late = late(Wanted.of("new:guide.md#upgrade@app-1"));
            late.poll(model);
            while (model.pageProperty().get() != Page.CHOOSE) {
                model.back();
            }
            model.offerProperty().set(Optional.empty());
            library.entries.addFirst(Guide.watching());
            late.poll(model);
            assertThat(model.offerProperty().get()).isEmpty();
            assertThat(model.pageProperty().get()).isEqualTo(Page.CHOOSE);
        });
    }

    @Test
    void nothing_is_asked_twice_at_once_and_what_is_gone_is_gone_from_the_list() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var waiting = new ArrayDeque<Runnable>();
            var late = new LateOffers(library, Clearance.EVERYTHING, new Background(waiting::add, Runnable::run),
                    Wanted.NOTHING);
            var list = (ListView<?>) new ChoosePage(model).first();
            library.entries.addAll(new Guide().entries());
            library.entries.add(Guide.watching());
            late.poll(model);
            late.poll(model);
            assertThat(waiting).hasSize(1);
            waiting.remove().run();
            assertThat(list.getItems()).hasSize(3);
            library.entries.removeLast();
            late.poll(model);
            waiting.remove().run();
            assertThat(list.getItems()).isEqualTo(model.offers("")).hasSize(2);
        });
    }

    private LateOffers late(Wanted wanted) {
        return new LateOffers(library, Clearance.EVERYTHING, Background.direct(), wanted);
    }

    /// A library that is read by hand.
    private static final class Slow implements Library {
        private final List<Entry> entries = new ArrayList<>();
        private boolean isReading = true;

        @Override
        public List<Entry> entries() {
            return List.copyOf(entries);
        }

        @Override
        public Optional<Entry> find(Path file) {
            return Optional.empty();
        }

        @Override
        public boolean isReading() {
            return isReading;
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
