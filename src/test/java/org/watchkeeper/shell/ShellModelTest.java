package org.watchkeeper.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Place;

class ShellModelTest {
    private final List<String> told = new ArrayList<>();
    private final Named one = new Named("one");
    private final Named other = new Named("other");
    private final ShellModel model = new ShellModel(List.of(one, other));

    @Test
    void what_is_chosen_where_one_is_leads_out_to_its_first_page() {
        model.onOpened((place, _) -> told.add(place.id() + " opened"));

        model.choose(other);
        model.choose(other);
        model.choose(one);

        assertThat(told).containsExactly("other opened", "other leads out", "one opened");
    }

    private final class Named implements Place {
        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public String id() {
            return name;
        }

        @Override
        public String title() {
            return name;
        }

        @Override
        public Icon icon() {
            return Icon.RUNS;
        }

        @Override
        public Parent build(Desk desk) {
            return new Pane();
        }

        @Override
        public void leadOut() {
            told.add(name + " leads out");
        }
    }
}
