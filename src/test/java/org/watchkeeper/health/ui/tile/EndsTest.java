package org.watchkeeper.health.ui.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class EndsTest {
    @Test
    void what_all_have_is_left_out_first_the_domain_before_the_beginning() {
        var names = List.of("shop-eu-web-01.prod.example.com", "shop-eu-web-02.prod.example.com",
                "shop-eu-db-1.prod.example.com");
        assertThat(Ends.of(names).shorter(names.getFirst())).containsExactly("shop-eu-web-01.prod.example.com",
                "shop-eu-web-01…", "…web-01…");
        assertThat(Ends.of(names).shorter(names.getLast())).last().isEqualTo("…db-1…");
    }

    @Test
    void a_word_is_not_cut_where_names_begin_or_end_alike() {
        assertThat(Ends.of(List.of("web1", "web2"))).isEqualTo(new Ends(0, 0));
        assertThat(Ends.of(List.of("web-11", "web-12"))).isEqualTo(new Ends(4, 0));
        assertThat(Ends.of(List.of("a1.net", "b1.net"))).isEqualTo(new Ends(0, 4));
    }

    @Test
    void a_name_that_is_the_beginning_of_another_stays_whole_where_nothing_of_it_would_be_left() {
        var ends = Ends.of(List.of("db", "db-1", "db-2"));
        assertThat(ends.shorter("db")).containsExactly("db");
        assertThat(Ends.of(List.of("only.example.com")).shorter("only.example.com"))
                .containsExactly("only.example.com");
        assertThat(Ends.of(List.of("x-x", "x-x-x")).shorter("x-x-x")).first().isEqualTo("x-x-x");
    }
}
