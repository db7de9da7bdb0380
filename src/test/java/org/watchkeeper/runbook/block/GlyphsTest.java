package org.watchkeeper.runbook.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.watchkeeper.runbook.Visible;
import org.watchkeeper.runbook.block.Glyphs.Glyph;
import org.watchkeeper.runbook.block.Glyphs.Kind;

class GlyphsTest {
    @Test
    void letters_of_another_script_inside_a_plain_word_are_found_with_what_was_meant() {
        var command = "rm -rf /var/cache/\u0430pp";
        assertThat(Glyphs.in(command)).containsExactly(new Glyph(18, Kind.LOOKALIKE, 0x430, "a"));
        assertThat(Glyphs.plain(command, Glyphs.in(command))).isEqualTo("rm -rf /var/cache/app");
    }

    @Test
    void what_turns_or_hides_text_is_found_and_taken_out() {
        var command = "systemctl restart app\u202Etxt.exe\u200B";
        assertThat(Glyphs.in(command)).extracting(Glyph::kind).containsOnly(Kind.HIDDEN);
        assertThat(Glyphs.plain(command, Glyphs.in(command))).isEqualTo("systemctl restart apptxt.exe");
    }

    @Test
    void quotes_dashes_and_blanks_of_a_word_processor_have_a_plain_form() {
        var command = "docker run \u2013rm \u2014v\u00A0/srv \u201Capp\u201D";
        assertThat(Glyphs.plain(command, Glyphs.in(command))).isEqualTo("docker run --rm -v /srv \"app\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ls", "/opt/\u03BCNet/bin/unet", "echo \"It\u2019s done \u2013 really\"",
            "ls # \u201Cnotes\u201D",
            "echo '\uD83D\uDC69\u200D\uD83D\uDCBB'", "cat /srv/\u0444\u0430\u0439\u043B.txt", "echo gr\u00FC\u00DFe"})
    void texts_in_other_scripts_and_quotations_are_left_alone(String command) {
        assertThat(Glyphs.in(command)).isEmpty();
    }

    @Test
    void on_screen_what_hides_is_spelled_out_and_nothing_else_changes() {
        assertThat(Visible.of("app\u202Etxt \u0000 gr\u00FC\u00DFe \uD83D\uDC69\u200D\uD83D\uDCBB\n"))
                .isEqualTo("app⟨U+202E⟩txt ⟨U+0000⟩ gr\u00FC\u00DFe \uD83D\uDC69\u200D\uD83D\uDCBB\n");
    }
}
