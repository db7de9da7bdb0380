package org.watchkeeper.fx.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class TranscriptTest {
    private static final String ATTEMPT = "0123456789abcdef01234567";
    private static final Instant NOW = Instant.parse("2026-11-21T02:19:08Z");
    private final Transcript transcript = new Transcript();
    private long offset;

    @Test
    void a_progress_line_is_one_row_with_its_last_state() {
        print(" 10 %\r 50 %\r100 %\ndone\n");
        assertThat(texts()).containsExactly("100 %", "done");
    }

    @Test
    void a_prompt_without_a_line_end_is_on_screen_at_once() {
        print("Continue? [y/N] ");
        assertThat(texts()).containsExactly("Continue? [y/N] ");
        assertThat(transcript.sealed()).isZero();
    }

    @Test
    void a_long_line_is_cut_into_rows_and_has_no_empty_one_behind_it() {
        var half = "a".repeat(OpenLine.LONGEST);
        print(half + half + "\nnext\n" + half + "b\n");
        assertThat(texts()).containsExactly(half, half, "next", half, "b");
        print(half);
        print("\rdone\n");
        assertThat(texts()).last().isEqualTo("done" + half.substring(4));
    }

    @Test
    void backspaces_and_erasing_act_as_on_a_terminal() {
        print("passwrd\b\bord\nlong text\r\033[Kshort\n");
        assertThat(texts()).containsExactly("password", "short");
    }

    @Test
    void colours_are_kept_and_other_escapes_are_taken_out() {
        print("\033[?25lplain \033[1;31mred\033[0m \033]0;title\007end\n");
        var row = transcript.rows(0, 1).getFirst();
        assertThat(row.text()).isEqualTo("plain red end");
        assertThat(row.spans()).containsExactly(new Row.Span(6, 9, Ink.withForeground(Ink.BOLD, 2)));
    }

    @Test
    void palette_and_true_colours_are_read() {
        print("\033[38;5;208mo\033[48;2;1;2;3mx\n");
        var spans = transcript.rows(0, 1).getFirst().spans();
        assertThat(Ink.foreground(spans.get(0).ink())).isEqualTo(Ink.rgb(255, 135, 0));
        assertThat(Ink.background(spans.get(1).ink())).isEqualTo(Ink.rgb(1, 2, 3));
    }

    @Test
    void bytes_that_are_no_text_are_shown_as_numbers() {
        append(Printed.Channel.OUT, 0, new byte[]{'a', (byte) 0xff, 'b', (byte) 0xc3, '\n', 0, '\n'});
        assertThat(texts()).containsExactly("a·ffb·c3", "·00");
    }

    @Test
    void an_escape_that_never_ends_swallows_no_line() {
        print("\033]0;never ended\nnext\n");
        assertThat(texts()).containsExactly("", "next");
    }

    @Test
    void a_line_of_five_megabytes_is_cut_and_copied_whole() {
        var line = "0123456789".repeat(500_000);
        print(line + "\nafter\n");
        assertThat(transcript.rows(0, 1).getFirst().goesOn()).isTrue();
        assertThat(Selection.at(0, 0).to(transcript.end(), 0).text(transcript)).isEqualTo(line + "\nafter\n");
    }

    @Test
    void a_missing_stretch_is_shown_as_a_gap_and_bytes_seen_twice_once() {
        append(Printed.Channel.OUT, 0, "one\n".getBytes(StandardCharsets.UTF_8));
        append(Printed.Channel.OUT, 0, "one\ntwo\n".getBytes(StandardCharsets.UTF_8));
        append(Printed.Channel.OUT, 20, "late\n".getBytes(StandardCharsets.UTF_8));
        assertThat(texts()).containsExactly("one", "two", "12 bytes of stdout are missing here", "late");
        assertThat(transcript.rows(2, 3).getFirst().kind()).isEqualTo(Row.Kind.GAP);
    }

    @Test
    void both_streams_are_marked_apart_and_do_not_mix_in_a_row() {
        append(Printed.Channel.OUT, 0, "out-".getBytes(StandardCharsets.UTF_8));
        append(Printed.Channel.ERR, 0, "bad\n".getBytes(StandardCharsets.UTF_8));
        append(Printed.Channel.OUT, 4, "put\n".getBytes(StandardCharsets.UTF_8));
        assertThat(transcript.rows(0, 2)).extracting(Row::kind, Row::text)
                .containsExactly(tuple(Row.Kind.ERR, "bad"),
                        tuple(Row.Kind.OUT, "out-put"));
    }

    @Test
    void what_is_said_between_commands_stands_between_their_output() {
        transcript.begin(ATTEMPT, NOW, "app-1  systemctl stop unet");
        print("stopping");
        transcript.end(NOW, Row.Kind.GOOD, "exit 0");
        assertThat(texts()).containsExactly("app-1  systemctl stop unet", "stopping", "exit 0");
        assertThat(transcript.beginOf(ATTEMPT)).contains(0L);
    }

    @Test
    void the_oldest_rows_go_when_memory_is_full_and_numbers_stay() {
        var small = new Transcript(1L << 20);
        for (int i = 0; i < 100_000; i++) {
            var bytes = ("line " + i + "\n").getBytes(StandardCharsets.UTF_8);
            small.append(new Printed(ATTEMPT, Printed.Channel.OUT, offset, NOW, bytes));
            offset += bytes.length;
        }
        assertThat(small.end()).isEqualTo(100_000);
        assertThat(small.first()).isPositive();
        assertThat(small.rows(99_999, 100_000).getFirst().text()).isEqualTo("line 99999");
        var oldest = small.rows(small.first(), small.first() + 2);
        assertThat(oldest.getFirst().kind()).as("what is not held is a gap").isEqualTo(Row.Kind.GAP);
        assertThat(oldest.getFirst().text()).startsWith(small.first() + 1 + " older rows");
        assertThat(oldest.getLast().text()).isEqualTo("line " + (small.first() + 1));
    }

    @Test
    void a_search_finds_every_place_once_across_cuts_too() {
        print("x".repeat(OpenLine.LONGEST - 2) + "needle\nno\nNeedle and needle\n");
        var search = new Search(transcript, "needle");
        search.advance(() -> true);
        assertThat(List.of(search.place(0), search.place(1), search.place(2))).containsExactly(
                new Search.Place(0, OpenLine.LONGEST - 2), new Search.Place(3, 0), new Search.Place(3, 11));
        assertThat(search.count()).isEqualTo(3);
        assertThat(search.indexFrom(1)).isEqualTo(1);
    }

    @Test
    void a_search_with_a_capital_minds_capitals() {
        print("needle\nNeedle\n");
        var search = new Search(transcript, "Needle");
        search.advance(() -> true);
        assertThat(search.count()).isEqualTo(1);
    }

    @Test
    void a_search_goes_on_where_it_was_and_can_be_given_up() {
        print("needle\n");
        var search = new Search(transcript, "needle");
        search.advance(() -> false);
        assertThat(search.count()).isZero();
        search.advance(() -> true);
        print("needle\n");
        search.advance(() -> true);
        assertThat(search.count()).isEqualTo(2);
    }

    private void print(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        append(Printed.Channel.OUT, offset, bytes);
        offset += bytes.length;
    }

    private void append(Printed.Channel stream, long at, byte[] bytes) {
        transcript.append(new Printed(ATTEMPT, stream, at, NOW, bytes));
    }

    private List<String> texts() {
        return transcript.rows(0, transcript.end()).stream().map(Row::text).toList();
    }
}
