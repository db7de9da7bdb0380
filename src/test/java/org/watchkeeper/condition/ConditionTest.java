package org.watchkeeper.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConditionTest {
    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");
    private static final String DF = """
            Filesystem     1024-blocks    Used Available Capacity Mounted on
            /dev/sda1         10000000 8300000   1700000      83% /
            tmpfs                    0       0         0        - /run/lock
            /dev/sdb1         10000000 1000000   9000000      10% /var/lib/unet
            """;
    private static final String TARGETS = """
            {"status": "success", "n": 1e3, "gone": null, "odd key": true,
             "data": {"activeTargets": [{"health": "up"}, {"health": "down"}, {"health": "up"}]}}
            """;

    private static Evidence evidence(int exit, String out) {
        return new Evidence(OptionalInt.of(exit), out, "a warning\n", Duration.ofMillis(1500), false, NOW);
    }

    private static boolean holds(String condition, String out) {
        return holds(condition, evidence(0, out));
    }

    private static boolean holds(String condition, Evidence evidence) {
        var truth = Condition.parse(condition).test(evidence);
        assertThat(truth).as(condition).isNotInstanceOf(Truth.Unknown.class);
        return truth.holds();
    }

    private static String unknown(String condition, String out) {
        var truth = Condition.parse(condition).test(evidence(0, out));
        assertThat(truth).as(condition).isInstanceOf(Truth.Unknown.class);
        return ((Truth.Unknown) truth).why();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"exit == 3; true", "exit != 3; false", "exit in {0, 2..4}; true",
            "exit in {0, 4}; false", "not exit == 3; false", "exit == 0 or exit == 3; true",
            "exit == 0 or exit == 1 and exit == 3; false", "(exit == 3 or exit == 0) and exit == 3; true",
            "timed out; false", "took > 1 s and took < 2 s; true", "took <= 1500 ms; true",
            "err contains \"warn\"; true"})
    void statuses_sets_times_and_their_combinations(String condition, boolean holds) {
        assertThat(holds(condition, evidence(3, ""))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"out contains \"FAILED\"; false", "out contains 'active'; true",
            "out matches /^active$/; true", "out matches /^ACTIVE$/i; true", "out matches /^ACTIVE$/; false",
            "lines(out) == 3; true", "lines(out, /^a/) == 1; true", "lines(out, /ERROR/) == 0; true",
            "text(/since (\\S+)/) == \"Mon\"; true", "number(/pid (\\d+)/) > 4000; true",
            "number(err, /(\\d+)/) > 1; null"})
    void texts_lines_and_numbers_in_them(String condition, String holds) {
        var out = "active\nsince Mon\npid 4711\n";
        if (holds.equals("null")) {
            assertThat(unknown(condition, out)).isEqualTo("nothing it printed matches /(\\d+)/");
        } else {
            assertThat(holds(condition, out)).isEqualTo(Boolean.valueOf(holds));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"json(.status) == \"success\"; true", "json(.status) != \"success\"; false",
            "json(.n) >= 1000; true", "json(.data.activeTargets[1].health) == \"down\"; true",
            "length(.data.activeTargets) == 3; true", "json(.\"odd key\") == \"true\"; true",
            "lines(json(.data.activeTargets[*].health), /^(?!up$)/) == 1; true"})
    void json_paths_and_lengths(String condition, boolean holds) {
        assertThat(holds(condition, TARGETS)).isEqualTo(holds);
    }

    @Test
    void what_is_no_json_or_not_in_it_is_neither_good_nor_bad() {
        assertThat(unknown("json(.state) == \"ok\"", TARGETS)).isEqualTo("there is no .state in what it printed");
        assertThat(unknown("json(.gone) != \"ok\"", TARGETS)).isEqualTo(".gone is null");
        assertThat(unknown("json(.status) == \"ok\"", "<html>")).isEqualTo("what it printed is no JSON");
        assertThat(unknown("json(.status) == \"ok\"", "")).isEqualTo("it printed nothing where JSON was expected");
        assertThat(unknown("json(.status) > 3", TARGETS)).isEqualTo("'success' is no number");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"max(column(\"Capacity\")) >= 80; true",
            "max(column(\"Capacity\")) >= 84%; false",
            "min(column(\"Capacity\")) == 10; true", "column(\"Capacity\", /unet$/) < 80; true",
            "sum(column(\"Used\")) > 9 MiB; false", "max(column(6, /^\\/dev/)) == 0; null"})
    void columns_of_tables(String condition, String holds) {
        if (holds.equals("null")) {
            unknown(condition, DF);
        } else {
            assertThat(holds(condition, DF)).isEqualTo(Boolean.valueOf(holds));
        }
    }

    @Test
    void a_column_with_several_values_is_no_number() {
        assertThat(unknown("column(\"Capacity\") > 1", DF)).isEqualTo("several lines where one number was expected");
        assertThat(unknown("max(column(\"Use%\")) > 1", DF))
                .isEqualTo("the first line it printed names no column Use%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"days(out) > 30; 2027-01-15; true", "days(out) <= 30 days; 2026-12-29; true",
            "days(out) < 0; notAfter=Nov 28 23:59:59 2026 GMT; true",
            "days(out) > 180; notAfter=Jun  1 12:00:00 2027 GMT; true", "age(out) > 24 h; 2026-11-29 02:59; true",
            "age(out) > 24 h; 2026-11-29T03:30:00+01:00; true", "age(out) <= 24 h; 2026-11-29 03:01:00Z; true",
            "age(out) < 1 h; 1796006000; true", "age(out) > 1 week; Mon, 16 Nov 2026 03:00:00 GMT; true"})
    void dates_and_ages(String condition, String out, boolean holds) {
        assertThat(holds(condition, out)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"412 MB, true", "412MiB, true", "1G, true", "400 MB, false", "4.2e8, true", "12 s, null", "12 %, null",
            "12 parsecs, null"})
    void sizes_compare_with_sizes(String out, String holds) {
        if (holds.equals("null")) {
            unknown("number(out) > 400 MB", out);
        } else {
            assertThat(holds("number(out) > 400 MB", out)).isEqualTo(Boolean.valueOf(holds));
        }
    }

    @Test
    void what_cannot_be_told_decides_nothing_unless_the_other_side_does() {
        assertThat(holds("json(.x) == \"y\" or exit == 0", "")).isTrue();
        assertThat(holds("json(.x) == \"y\" and exit == 1", "")).isFalse();
        unknown("json(.x) == \"y\" and exit == 0", "");
        unknown("json(.x) == \"y\" or exit == 1", "");
        unknown("not json(.x) == \"y\"", "");
    }

    @Test
    void without_an_exit_status_only_the_rest_can_be_told() {
        var ended = new Evidence(OptionalInt.empty(), "", "", Duration.ofSeconds(5), true, NOW);
        assertThat(Condition.parse("exit != 0").test(ended)).isInstanceOf(Truth.Unknown.class);
        assertThat(holds("exit != 0 or timed out", ended)).isTrue();
    }

    @Test
    void slack_makes_a_limit_hold_a_little_longer() {
        var before = evidence(0, "78");
        var over = Condition.parse("number(out) >= 80");
        assertThat(over.test(before, 0)).isEqualTo(new Truth.Fails());
        assertThat(over.test(before, 0.05)).isEqualTo(new Truth.Holds());
        assertThat(over.test(evidence(0, "75"), 0.05)).isEqualTo(new Truth.Fails());
        assertThat(Condition.parse("80 <= number(out)").test(before, 0.05)).isEqualTo(new Truth.Holds());
        assertThat(Condition.parse("number(out) < 75").test(before, 0.05)).isEqualTo(new Truth.Holds());
        assertThat(Condition.parse("not number(out) < 80").test(before, 0.05)).isEqualTo(new Truth.Holds());
        assertThat(Condition.parse("number(out) == 80").test(before, 0.05)).isEqualTo(new Truth.Fails());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/(a+)+\\1b/", "/^(a|aa)+\\1$/", "/((a|a)+)+$/", "/(?:a+){2,50}b/"})
    void a_regular_expression_that_would_run_for_years_is_given_up(String form) {
        unknown("out matches " + form, "a".repeat(60) + "!");
        unknown("lines(out, " + form + ") > 0", "a".repeat(60) + "!");
        unknown("text(" + form + ") == \"a\"", "a".repeat(60) + "!");
    }

    @Test
    void a_regular_expression_over_megabytes_is_not_given_up_for_their_length() {
        assertThat(holds("out matches /^end$/", "line\n".repeat(400_000) + "end\n")).isTrue();
    }

    @Test
    void one_that_is_too_deep_for_the_stack_is_given_up() {
        unknown("out matches /^(a|b)*$/", "ab".repeat(200_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "exit =  0; expected a comparison, contains, matches or in, found '=', at character 6",
            "exit == ; expected a value, found the end, at character 8",
            "exit == 0 and; expected a value, found the end, at character 14",
            "exit == 0 exit; expected the end, found 'exit', at character 11",
            "(exit == 0; expected ')', found the end, at character 11",
            "status == 0; there is no 'status': expected exit, took, out, err, timed out, lines, text, number, json, length, column, max, min, sum, days, age, at character 1",
            "out matches /(/; no regular expression: Unclosed group, at character 13",
            "out matches /a; this regular expression has no closing /, at character 13",
            "out contains \"a; this text has no closing quote, at character 14",
            "out contains 5; expected a text in quotes, found '5', at character 14",
            "exit contains \"5\"; this looks into a text, and there is a number before it, at character 6",
            "out < \"b\"; '<' compares numbers, not texts, at character 5",
            "exit == \"0\"; a number and a text are never equal, at character 6",
            "exit in {0, 300}; expected a whole number from 0 to 255, at character 13",
            "exit in {3..1}; nothing lies between 3 and 1, at character 10",
            "5 s < 3 MB; these two do not count the same, at character 5",
            "number(out) > 5 parsecs; expected the end, found 'parsecs', at character 17",
            "out matches /a{2000}/; a regular expression repeats at most 1000 times, at character 13",
            "out matches /(a{100}){100}/; a regular expression repeats at most 1000 times, at character 13",
            "json(status) == \"x\"; expected '.', found 'status', at character 6"})
    void a_text_that_is_no_condition_is_told_with_its_place(String text, String message) {
        assertThatThrownBy(() -> Condition.parse(text)).isInstanceOf(Unreadable.class).hasMessage(message);
    }

    @Test
    void neither_length_nor_depth_breaks_the_reader() {
        for (var text : new String[]{"(".repeat(3000), "not ".repeat(900), "max(".repeat(900), "a".repeat(5000)}) {
            assertThatThrownBy(() -> Condition.parse(text)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void a_measure_is_the_number_with_its_unit() {
        assertThat(Measure.parse("max(column(\"Capacity\"))").of(evidence(0, DF)).orElseThrow())
                .isEqualTo(new Amount(83, Amount.Kind.PERCENT));
        assertThat(Measure.parse("days(out)").of(evidence(0, "2026-12-02 03:00Z"))
                .orElseThrow()).isEqualTo(new Amount(2, Amount.Kind.DAYS));
        assertThat(Measure.parse("number(out)").of(evidence(0, "none")).isEmpty()).isTrue();
    }
}
