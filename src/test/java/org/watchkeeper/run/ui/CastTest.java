package org.watchkeeper.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.watchkeeper.host.Host;
import org.watchkeeper.run.testing.Specimen;

class CastTest {
    private static final String ROLE = "database host";
    private static final Host WEB = Specimen.host("web-1");
    private static final Host DB = Specimen.host("db-1");
    private final Cast cast = new Cast();

    @Test
    void the_host_that_is_called_so_is_proposed_and_else_all_of_them() {
        cast.over(List.of(ROLE), List.of(WEB, DB));
        assertThat(cast.players(ROLE, List.of(WEB, DB))).containsExactly(DB);
        cast.over(List.of(ROLE), List.of(WEB));
        assertThat(cast.players(ROLE, List.of(WEB))).containsExactly(WEB);
    }

    @Test
    void what_was_chosen_by_hand_stays_and_nobody_is_nobody() {
        cast.over(List.of(ROLE), List.of(WEB, DB));
        cast.play(ROLE, DB, false);
        cast.over(List.of(ROLE), List.of(DB, WEB));
        assertThat(cast.players(ROLE, List.of(WEB, DB))).isEmpty();
        cast.play(ROLE, WEB, true);
        assertThat(cast.players(List.of(WEB, DB)).get(ROLE)).containsExactly(WEB.id());
    }

    @Test
    void another_procedure_has_other_roles() {
        cast.over(List.of(ROLE), List.of(WEB, DB));
        cast.over(List.of(), List.of(WEB, DB));
        assertThat(cast.players(List.of(WEB, DB))).isEmpty();
    }
}
