package org.watchkeeper.remote.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.remote.testing.LocalCommand;

/// A shell takes a quoted text for exactly that text.
class QuotingTest {
    private static final List<String> HOSTILE = List.of("plain", "two words", "", "it's", "$(touch /tmp/x)", "`id`",
            "a;b",
            "a\nb", "\"double\"", "back\\slash", "*", "~", "[%h]:%p", "-o", "ü €", "a'b'c\\'");

    @Test
    void a_posix_shell_hands_each_argument_on_as_it_was() {
        for (var text : HOSTILE) {
            assertThat(LocalCommand.run("sh", "-c", "printf '%s|' " + Quoting.POSIX.quote(text)))
                    .isEqualTo((text + "|").strip());
        }
    }

    @Test
    void on_windows_blanks_and_what_means_something_are_quoted() {
        assertThat(Quoting.WINDOWS.quote("C:\\Users\\mara\\key")).isEqualTo("C:\\Users\\mara\\key");
        assertThat(Quoting.WINDOWS.quote("a b&c")).isEqualTo("\"a b&c\"");
        assertThat(Quoting.of("Windows 11")).isEqualTo(Quoting.WINDOWS);
        assertThat(Quoting.of("Linux")).isEqualTo(Quoting.POSIX);
    }

    @Test
    void a_typed_line_is_cut_at_blanks_outside_quotes() {
        assertThat(Quoting.words("  \"C:\\Program Files\\t.exe\"  --title='a b'{title} '' ")).containsExactly(
                "C:\\Program Files\\t.exe", "--title=a b{title}", "");
        assertThat(Quoting.words("   ")).isEmpty();
    }
}
