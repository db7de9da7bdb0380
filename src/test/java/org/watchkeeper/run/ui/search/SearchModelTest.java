package org.watchkeeper.run.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.search.Hit;
import org.watchkeeper.run.search.Needle;
import org.watchkeeper.run.search.OutputSearch;
import org.watchkeeper.run.search.Wanted;
import org.watchkeeper.run.testing.Specimen;

class SearchModelTest {
    private final List<Wanted> asked = new ArrayList<>();
    private final List<OutputSearch.Listener> listeners = new ArrayList<>();
    private OutputSearch.Reach reach = OutputSearch.Reach.ALL;
    private int finds;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean waits;
    private final SearchModel model = new SearchModel(this::look, work -> {
        if (waits) {
            waiting.add(work);
        } else {
            work.run();
        }
    }, Clock.fixed(Specimen.NIGHT, ZoneOffset.UTC), receiver -> news -> receiver.accept(List.of(news)));

    @Test
    void four_letters_begin_a_search_and_fewer_wait_for_enter() {
        model.textProperty().set("oom");
        assertThat(asked).isEmpty();
        assertThat(model.shownProperty().get()).isFalse();
        model.look();
        assertThat(asked).hasSize(1);
        model.textProperty().set("oom-");
        assertThat(asked).hasSize(2);
        assertThat(model.statusProperty().get()).isEqualTo("Nothing found");
        model.textProperty().set("");
        assertThat(model.shownProperty().get()).isFalse();
    }

    @Test
    void what_there_is_more_of_is_said() {
        finds = 2;
        reach = OutputSearch.Reach.ENOUGH;
        model.textProperty().set("refused");
        assertThat(model.hits()).hasSize(2);
        assertThat(model.statusProperty().get()).isEqualTo("The newest 2 lines; there are more: look for more words");
        reach = OutputSearch.Reach.ALL;
        finds = 1;
        model.look();
        assertThat(model.statusProperty().get()).isEqualTo("1 line");
    }

    @Test
    void a_search_that_was_given_up_tells_nothing_more() {
        waits = true;
        finds = 1;
        model.textProperty().set("refused");
        model.textProperty().set("refused by");
        assertThat(waiting).hasSize(2);
        waiting.getFirst().run();
        assertThat(listeners.getFirst().goesOn()).isFalse();
        assertThat(model.hits()).isEmpty();
        waiting.getLast().run();
        assertThat(listeners.getLast().goesOn()).isTrue();
        assertThat(model.hits()).hasSize(1);
    }

    @Test
    void host_runbook_and_age_are_asked_for() {
        model.textProperty().set("refused");
        model.hostProperty().set("app-1");
        model.ageProperty().set(SearchModel.Age.DAY);
        model.runbookProperty().set(" service update ");
        assertThat(asked.getLast().host()).isEqualTo("app-1");
        assertThat(asked.getLast().runbook()).isEqualTo("service update");
        assertThat(asked.getLast().since()).isEqualTo(Optional.of(Specimen.NIGHT.minusSeconds(86_400)));
    }

    @Test
    void output_that_cannot_be_read_is_said() {
        finds = -1;
        model.textProperty().set("refused");
        assertThat(model.statusProperty().get()).contains("cannot be searched").contains("The disk is gone");
    }

    private OutputSearch.Reach look(Wanted wanted, OutputSearch.Listener listener) {
        asked.add(wanted);
        listeners.add(listener);
        if (finds < 0) {
            throw new Problem("The disk is gone", "", "");
        }
        for (int number = 0; number < finds; number++) {
            listener.found(new Hit(new Hit.Where(Specimen.runId("run"), "update", "Guide", false,
                    Specimen.attemptId(number), "1 Look", "app-1"), Stream.OUT, 0, Specimen.NIGHT, "refused",
                    new Needle.Place(0, 7)));
        }
        return reach;
    }
}
