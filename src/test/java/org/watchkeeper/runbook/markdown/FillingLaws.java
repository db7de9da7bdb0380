package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;

/// What a parameter holds is data: real bash prints exactly the value wherever it was filled in.
class FillingLaws {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    /// Each line prints one field that ends with NUL; `@` in the expectation is the value.
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("printf '%s\\0' <thing>", "@"),
            Map.entry("printf '%s\\0' {{thing}}", "@"),
            Map.entry("printf '%s\\0' v<thing>.tar.gz", "v@.tar.gz"),
            Map.entry("printf '%s\\0' --name=<thing>/x", "--name=@/x"),
            Map.entry("printf '%s\\0' \"a <thing> b\"", "a @ b"),
            Map.entry("printf '%s\\0' 'a \"<thing>\" b'", "a \"@\" b"),
            Map.entry("printf '%s\\0' \"$(printf '%s' <thing>; printf x)\"", "@x"),
            Map.entry("printf '%s\\0' \"$(printf '%s' \"<thing>\" | cat; printf x)\"", "@x"),
            Map.entry("printf '%s\\0' `printf x`\"<thing>\"", "x@"),
            Map.entry("X=<thing>; printf '%s\\0' \"$X\"", "@"),
            Map.entry("export Y=\"<thing>\" && printf '%s\\0' \"$Y\"", "@"),
            Map.entry("cat << EOF\na <thing> b\nEOF\nprintf '\\0'", "a @ b\n"),
            Map.entry("cat << EOF\na \"<thing>\" $(printf '%s' <thing>)\nEOF\nprintf '\\0'", "a \"@\" @\n"),
            Map.entry("cat <<< <thing>; printf '\\0'", "@\n"),
            Map.entry("if [ -n <thing> ]; then printf '%s\\0' x<thing>; fi", "x@"),
            Map.entry("for each in <thing>; do printf '%s\\0' \"$each\"; done", "@"));

    @Test
    void hostile_values_are_printed_as_they_are() {
        for (var value : List.of("1.0; rm -rf /", "$(touch /tmp/owned)", "`id`", "\" && id && \"", "' ; id ; '",
                "a b  c", "*", "-n", "\\",
                "$HOME", "${x:-y}", "!!", "#x", "<(id)", "|id", "&", "\\n", "%s%s", "~", "[a-z]", "{a,b}", "=x", "µ🎯",
                "'\"'\"'", "EOF", "$'\\x41'")) {
            check(value);
        }
    }

    @Test
    void any_value_is_printed_as_it_is() {
        qt().withExamples(60).forAll(strings().betweenCodePoints(32, 0x2FF).ofLengthBetween(1, 24)).check(value -> {
            check(value);
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat << 'EOF'\n<thing>\nEOF", "bash -c 'echo <thing>'", "eval echo <thing>",
            "ssh app-1 echo <thing>",
            "echo $((<thing> + 1))", "[[ <thing> -eq 1 ]]", "sudo sh -c \"echo <thing>\"", "echo $'a<thing>'",
            "watch ls <thing>", "let x=<thing>",
            "su - app -c 'echo <thing>'", "echo ${list[<thing>]}", "bash << 'EOF'\necho <thing>\nEOF"})
    void a_place_that_is_code_is_never_filled(String command) {
        var runbook = read(command);
        assertThat(runbook.procedures().getFirst().commands().getFirst().slots()).isEmpty();
        assertThat(runbook.findings()).extracting(Finding::code).contains("RB031");
    }

    private static void check(String value) {
        var expected = new ArrayList<String>();
        var script = new StringBuilder();
        PLACES.forEach((text, printed) -> {
            read(text).procedures().getFirst().commands().stream().map(ShellCommand::script)
                    .forEach(each -> script.append(each).append('\n'));
            expected.add(printed.replace("@", value));
        });
        assertThat(List.of(run(script.toString(), value).split("\0", -1))).startsWith(expected.toArray(String[]::new))
                .hasSize(expected.size() + 1);
    }

    private static Runbook read(String shell) {
        return READER.read("t", ("# T\n\n```bash\n" + shell + "\n```\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String run(String script, String value) {
        try {
            var builder = new ProcessBuilder("bash", "--norc", "-s").redirectErrorStream(true);
            builder.environment().put("wk_thing", value);
            var bash = builder.start();
            try (var into = bash.getOutputStream()) {
                into.write(script.getBytes(StandardCharsets.UTF_8));
            }
            var output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return output;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
