package org.watchkeeper.remote.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/// What a host prints reaches the screen and nothing beyond it.
class SieveTest {
    private static final String ESC = "\u001b";
    private static final String BEL = "\u0007";
    private static final String ST = ESC + "\\";

    @Test
    void text_colour_cursor_and_modes_pass_as_they_are() {
        for (var text : new String[]{"plain ü € \t\r\n\b" + BEL, ESC + "[1;31mred" + ESC + "[0m",
                ESC + "[2J" + ESC + "[H",
                ESC + "[?2004h", ESC + "[?1049h", ESC + "[>c", ESC + "[6n", ESC + "(B", ESC + "#8",
                ESC + "7" + ESC + "8",
                ESC + "[38;2;255;128;0mx", ESC + "[4 q", ESC + "=" + ESC + ">"}) {
            assertThat(pass(text)).isEqualTo(text);
        }
    }

    @Test
    void the_clipboard_links_colour_questions_and_unknown_commands_are_gone() {
        for (var command : new String[]{"52;c;cm0gLXJmIC8=", "52;c;?", "8;;https://evil.example/", "10;?", "11;?",
                "4;1;?",
                "7;file:///", "1341;x", "777;notify;a;b", "9;hello", "1337;File=name=x:AAAA", ";;", ""}) {
            assertThat(pass("a" + ESC + "]" + command + BEL + "b")).as(command).isEqualTo("ab");
            assertThat(pass("a" + ESC + "]" + command + ST + "b")).as(command).isEqualTo("ab");
        }
        assertThat(pass("see " + ESC + "]8;;https://evil.example/" + ST + "this" + ESC + "]8;;" + ST))
                .isEqualTo("see this");
    }

    @Test
    void device_application_and_privacy_strings_are_gone() {
        for (var opener : new String[]{"P", "X", "^", "_"}) {
            assertThat(pass("a" + ESC + opener + "1$r0m; any [thing" + ST + "b")).isEqualTo("ab");
        }
    }

    @Test
    void window_operations_reports_of_the_title_printing_and_the_answerback_are_gone() {
        assertThat(pass("a" + ESC + "[21t" + ESC + "[8;999;999t" + ESC + "[5i" + "\u0005" + "b")).isEqualTo("ab");
    }

    @Test
    void eight_bit_controls_are_gone_and_what_they_would_have_begun_is_text() {
        assertThat(pass("a\u009b31mb\u009d52;c;eA==\u009cc")).isEqualTo("a31mb52;c;eA==c");
    }

    @Test
    void a_title_is_short_and_plain() {
        assertThat(pass(ESC + "]0;db-1: ~" + ST)).isEqualTo(ESC + "]2;db-1: ~" + BEL);
        assertThat(pass(ESC + "]2;a\n\u202eb\u0085c" + BEL)).isEqualTo(ESC + "]2;a  b c" + BEL);
        assertThat(pass(ESC + "]2;" + "x".repeat(125) + BEL)).isEqualTo(ESC + "]2;" + "x".repeat(120) + BEL);
    }

    @Test
    void what_never_ends_costs_nothing_and_text_goes_on_after_it_was_left() {
        var sieve = new Sieve();
        assertThat(pass(sieve, ESC + "]2;" + "x".repeat(100_000))).isEmpty();
        assertThat(pass(sieve, ESC + "[1mok")).isEqualTo(ESC + "[1mok");
        assertThat(pass(sieve, ESC + "[" + "1;".repeat(100_000) + "mok")).isEqualTo("ok");
        assertThat(pass(sieve, ESC + "Pabc\u0018ok")).isEqualTo("ok");
    }

    @Test
    void a_repetition_is_written_out_as_the_emulator_knows_none() {
        assertThat(pass("17 " + ESC + "[3bx" + ESC + "[b" + ESC + "[0by")).isEqualTo("17    xxxy");
        assertThat(pass("\ud83d\ude00" + ESC + "[2b")).isEqualTo("\ud83d\ude00".repeat(3));
        assertThat(pass("-" + ESC + "[1;31m\r\n" + ESC + "[2b")).isEqualTo("-" + ESC + "[1;31m\r\n--");
        assertThat(pass(ESC + "[5b" + "a" + ESC + "[?5b" + ESC + "[1;2b")).isEqualTo("a");
        assertThat(pass("a" + ESC + "[2147483647b")).hasSize(1001);
    }

    @Test
    void numbers_in_sequences_end_at_four_digits() {
        assertThat(pass(ESC + "[2147483647C")).isEqualTo(ESC + "[9999C");
        assertThat(pass(ESC + "[1;99999999;2H")).isEqualTo(ESC + "[1;9999;2H");
    }

    @Test
    void controls_inside_a_sequence_act_at_once() {
        assertThat(pass(ESC + "[3\r1m")).isEqualTo("\r" + ESC + "[31m");
    }

    @Test
    void it_does_not_matter_in_which_pieces_a_text_comes() {
        var letters = "\u001b\u001b[]52;c?0hmtP\\\u0007\u0018 a\u009d9";
        qt().forAll(lists().of(integers().between(0, letters.length() - 1)).ofSizeBetween(0, 60),
                integers().between(1, 7))
                .check((places, piece) -> {
                    var text = places.stream().map(at -> letters.substring(at, at + 1)).collect(Collectors.joining());
                    var sieve = new Sieve();
                    var out = new StringBuilder();
                    for (var from = 0; from < text.length(); from += piece) {
                        out.append(pass(sieve, text.substring(from, Math.min(text.length(), from + piece))));
                    }
                    return out.toString().equals(pass(text));
                });
    }

    private static String pass(String text) {
        return pass(new Sieve(), text);
    }

    private static String pass(Sieve sieve, String text) {
        return sieve.pass(text.toCharArray(), 0, text.length());
    }
}
