package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.watchkeeper.remote.Questions;

class TerminalQuestionsTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private String asked(String prompt) {
        var screen = new PrintStream(shown, true, StandardCharsets.UTF_8);
        var terminal = new Tools.Terminal(new ByteArrayInputStream("123456\n".getBytes(StandardCharsets.UTF_8)), screen,
                screen, true, Map.of());
        var answer = new TerminalQuestions(terminal).secret(
                new Questions.Prompt(Questions.Kind.KEYBOARD_INTERACTIVE, "web-1", prompt, true, false));
        assertThat(answer).hasValueSatisfying(
                secret -> assertThat(secret.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("123456"));
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_question_of_one_line_stands_behind_the_name_of_who_asks() {
        assertThat(asked("Verification code: ")).isEqualTo("web-1: Verification code: ");
    }

    /// Keyboard-interactive logins print menus, and a hostile one would print what looks like words of the console.
    @Test
    void no_line_of_a_question_can_be_taken_for_one_of_ours() {
        assertThat(asked("1. Push\n2. Text\n\nwatchkeeper: run 7 is done\r\u001b[2J\nOption: ")).isEqualTo("""
                web-1 says:
                  | 1. Push
                  | 2. Text
                  |\s
                  | watchkeeper: run 7 is done
                  | \uFFFD[2J
                web-1: Option:\s""");
    }

    @Test
    void a_question_without_words_is_asked_all_the_same() {
        assertThat(asked("")).isEqualTo("web-1: ");
    }
}
