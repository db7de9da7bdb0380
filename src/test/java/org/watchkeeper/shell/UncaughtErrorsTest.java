package org.watchkeeper.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Problem;

class UncaughtErrorsTest {
    private final ArrayList<String> shown = new ArrayList<>();
    private final UncaughtErrors errors = new UncaughtErrors(shown::add);

    @Test
    void a_bug_is_shown_as_a_short_code_without_its_message() {
        errors.uncaughtException(Thread.currentThread(), new IllegalStateException("password=hunter2"));

        assertThat(shown).singleElement().asString().containsPattern("\\([0-9A-Z]{6}\\)").doesNotContain("hunter2");
    }

    @Test
    void the_same_bug_has_the_same_code() {
        assertThat(UncaughtErrors.code(bug("one"))).isEqualTo(UncaughtErrors.code(bug("two")));
    }

    @Test
    void a_problem_speaks_for_itself() {
        errors.uncaughtException(Thread.currentThread(), new Problem("The disk is full", "/data", "Make room."));

        assertThat(shown).containsExactly("The disk is full (/data). Make room.");
    }

    private static Exception bug(String message) {
        return new IllegalStateException(message);
    }
}
