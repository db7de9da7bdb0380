package org.watchkeeper.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.watchkeeper.condition.Unreadable;
import org.watchkeeper.health.Observation.Ended;
import org.watchkeeper.health.Observation.NotAsked;
import org.watchkeeper.health.Observation.TimedOut;

final class JudgeTest {
    private static final Instant AT = Instant.parse("2026-11-30T03:00:00Z");

    private static Probe probe(Judgement judgement) {
        return new Probe(new ProbeId("shop"), "Shop", new Ask.OnHost("shop check"), judgement, Probe.USUAL,
                Duration.ofSeconds(5), Optional.empty(), "");
    }

    private static Ended ended(int status, String out, String err) {
        return new Ended(status, out, err, false, Duration.ofMillis(20));
    }

    private static Reading read(Observation observation) {
        return Judge.reading(probe(Judgement.EXIT), observation, AT, Level.OK);
    }

    @Test
    void exit_status_0_is_good_and_any_other_is_critical() {
        assertThat(read(ended(0, "fine\n", "")).level()).isEqualTo(Level.OK);
        assertThat(read(ended(1, "", "broken\n")).level()).isEqualTo(Level.CRITICAL);
    }

    @Test
    void the_first_line_that_says_something_is_its_text() {
        assertThat(read(ended(0, "\n  fine \nmore\n", "")).text()).isEqualTo("fine");
        assertThat(read(ended(1, "\n", "broken\n")).text()).isEqualTo("broken");
        assertThat(read(ended(1, "", "")).text()).isEqualTo("exit status 1");
    }

    @Test
    void a_tool_that_is_not_there_is_unknown_and_not_critical() {
        var reading = read(ended(127, "", "sh: 1: shop: not found\n"));
        assertThat(reading.level()).isEqualTo(Level.UNKNOWN);
        assertThat(reading.text()).isEqualTo("sh: 1: shop: not found");
    }

    @Test
    void what_was_not_asked_and_what_did_not_answer_in_time_is_unknown() {
        assertThat(read(new NotAsked("the connection was lost")).level()).isEqualTo(Level.UNKNOWN);
        assertThat(read(new NotAsked("the connection was lost")).text()).isEqualTo("the connection was lost");
        assertThat(read(new TimedOut("", "", Duration.ofSeconds(5))).text()).isEqualTo("no answer within 5 s");
    }

    @Test
    void a_number_that_is_too_large_for_any_dial_is_judged_and_not_shown() {
        var judgement = new Judgement("number(out)", "%", "", "number(out) > 90", 1, 0);
        var reading = Judge.reading(probe(judgement), ended(0, "1e999\n", ""), AT, Level.OK);
        assertThat(reading.level()).isEqualTo(Level.CRITICAL);
        assertThat(reading.value()).isEmpty();
    }

    @Test
    void what_a_host_says_about_itself_steers_no_terminal_and_fills_no_screen() {
        var reading = read(new NotAsked("busy, process \u001b[2J\u009b1m7\u202e" + "9".repeat(500) + "\nmore"));
        assertThat(reading.text()).startsWith("busy, process").endsWith("…").hasSizeLessThanOrEqualTo(201)
                .doesNotContainPattern("\\p{C}");
    }

    private static Level level(String warning, String critical, double slack, Observation observation, Level before) {
        return Judge.reading(probe(new Judgement("", "", warning, critical, 1, slack)), observation, AT, before)
                .level();
    }

    @Test
    void the_worst_that_is_certain_counts() {
        assertThat(level("number(out) >= 80", "number(out) >= 90", 0, ended(0, "79", ""), Level.OK))
                .isEqualTo(Level.OK);
        assertThat(level("number(out) >= 80", "number(out) >= 90", 0, ended(0, "80", ""), Level.OK))
                .isEqualTo(Level.WARNING);
        assertThat(level("number(out) >= 80", "number(out) >= 90", 0, ended(0, "90", ""), Level.OK))
                .isEqualTo(Level.CRITICAL);
        assertThat(level("exit == 1", "json(.state) == \"bad\"", 0, ended(1, "no JSON", ""), Level.OK))
                .isEqualTo(Level.WARNING);
    }

    @Test
    void what_cannot_be_told_is_unknown_and_says_why() {
        var reading = Judge.reading(probe(new Judgement("json(.used)", "%", "json(.used) > 80", "", 1, 0)),
                ended(0, "<html>", ""), AT, Level.OK);
        assertThat(reading.level()).isEqualTo(Level.UNKNOWN);
        assertThat(reading.text()).isEqualTo("what it printed is no JSON");
        assertThat(reading.value()).isEmpty();
    }

    @Test
    void a_number_comes_back_under_its_limit_by_the_slack() {
        var at78 = ended(0, "78", "");
        assertThat(level("number(out) >= 80", "number(out) >= 90", 0.05, at78, Level.OK)).isEqualTo(Level.OK);
        assertThat(level("number(out) >= 80", "number(out) >= 90", 0.05, at78, Level.WARNING))
                .isEqualTo(Level.WARNING);
        assertThat(level("number(out) >= 80", "number(out) >= 90", 0.05, ended(0, "86", ""), Level.WARNING))
                .isEqualTo(Level.WARNING);
        assertThat(level("number(out) >= 80", "number(out) >= 90", 0.05, ended(0, "86", ""), Level.CRITICAL))
                .isEqualTo(Level.CRITICAL);
        assertThat(level("number(out) >= 80", "number(out) >= 90", 0.05, ended(0, "75", ""), Level.CRITICAL))
                .isEqualTo(Level.OK);
    }

    @Test
    void a_check_that_hangs_is_critical_only_where_its_judgement_says_so() {
        var hung = new TimedOut("half", "", Duration.ofSeconds(5));
        assertThat(level("", "exit != 0", 0, hung, Level.OK)).isEqualTo(Level.UNKNOWN);
        assertThat(level("", "exit != 0 or timed out", 0, hung, Level.OK)).isEqualTo(Level.CRITICAL);
        assertThat(level("", "out contains \"FAILED\"", 0, hung, Level.OK)).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void the_number_is_read_in_its_unit() {
        var reading = Judge.reading(probe(new Judgement("number(out)", "%", "", "exit != 0", 1, 0)),
                ended(0, "83%", ""), AT, Level.OK);
        assertThat(reading.value()).hasValue(83);
        assertThat(reading.unit()).isEqualTo("%");
    }

    @Test
    void a_text_does_nothing_to_a_terminal_and_is_one_line() {
        var text = read(ended(1, "\u001b[31mbad\u001b[0m\u0007 \u202ething" + "x".repeat(500), "")).text();
        assertThat(text).startsWith("bad").doesNotContainPattern("\\p{C}").hasSize(201);
    }

    @Test
    void a_judgement_is_in_the_language_of_conditions() {
        assertThatThrownBy(() -> new Judgement("", "", "", "status = 0", 1, 0)).isInstanceOf(Unreadable.class)
                .hasMessageContaining("at character 1");
    }
}
