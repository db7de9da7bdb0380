package org.watchkeeper.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.watchkeeper.notice.testing.Bulletin;

/// What a template says, and what it refuses.
class TemplateTest {
    @Test
    void placeholders_are_filled_in_and_a_doubled_brace_is_a_brace() {
        var template = Template.of("{{{title}}} at {start}", Audience.CUSTOMER);
        assertThat(template.fill(Map.of(Placeholder.TITLE, "Upgrade", Placeholder.START, "noon")))
                .isEqualTo("{Upgrade} at noon");
    }

    @Test
    void what_is_filled_in_is_never_read_as_a_template_and_stays_on_its_line() {
        var template = Template.of("{title}!", Audience.CUSTOMER);
        assertThat(template.fill(Map.of(Placeholder.TITLE, "{start}\r\nBcc: all@example.org\u0000")))
                .isEqualTo("{start} Bcc: all@example.org!");
    }

    @Test
    void an_unknown_placeholder_is_an_error_that_says_where_it_stands() {
        assertThatThrownBy(() -> Template.of("one\n two {titel}", Audience.INTERNAL))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("Line 2, column 6")
                .hasMessageContaining("{titel}").hasMessageContaining("{title}");
    }

    @Test
    void a_lone_brace_is_an_error() {
        assertThatThrownBy(() -> Template.of("{title", Audience.INTERNAL)).hasMessageContaining("no partner");
        assertThatThrownBy(() -> Template.of("title}", Audience.INTERNAL)).hasMessageContaining("no partner");
    }

    @Test
    void customers_read_neither_hosts_nor_names() {
        assertThatThrownBy(() -> Template.of("{hosts}", Audience.CUSTOMER)).hasMessageContaining("customers");
        assertThat(Template.of("{hosts}", Audience.INTERNAL).text()).isEqualTo("{hosts}");
    }

    @Test
    void a_line_of_nothing_but_empty_placeholders_is_left_out() {
        var template = Template.of("{title}\nImpact: {impact}\n\nBye", Audience.CUSTOMER);
        assertThat(template.fill(Map.of(Placeholder.TITLE, "Upgrade"))).isEqualTo("Upgrade\n\nBye");
    }

    @Test
    void the_usual_words_name_every_time_with_its_zone() {
        var subject = Bulletin.upgrade();
        for (var audience : Audience.values()) {
            for (var topic : Topic.values()) {
                var letter = Letter.test("key", subject, Wording.usual(audience, topic));
                assertThat(letter.words().headline()).startsWith("TEST: ").contains("Upgrade of μNet");
                assertThat(letter.words().text()).doesNotContain("{").doesNotContainPattern("\\d\\d:\\d\\d(?! Europe)");
            }
        }
    }

    @Test
    void a_template_shows_what_the_subject_is_now() {
        var letter = Letter.test("key", Bulletin.upgrade(), Wording.usual(Audience.INTERNAL, Topic.ANNOUNCEMENT));
        assertThat(letter.words().text())
                .contains("begins Sat 5 Dec 2026 03:00 Europe/Berlin and ends Sat 5 Dec 2026 05:00 Europe/Berlin (2 h)")
                .contains("Impact: Log-in is not possible").contains("Hosts: app-1, app-2").doesNotContain("Reason");
    }
}
