package org.watchkeeper.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

class WordsLaws {
    private static final Map<String, String> VALUES = Map.of("wk_a", "1.0; rm -rf /", "wk_b", "it's \"$(x)\" `y`",
            "wk_c", "");
    private static final List<String> PIECES = List.of("\"${wk_a}\"", "\"v${wk_b}.tar\"", "'\"${wk_a}\"'", "'plain'",
            "a\\ b",
            "x", "\"$wk_c\"", "'\"'", "\"it's\"", "-", "\\'", "\"a\\\"b\"", " ", "  ", "\t");

    @Test
    void words_are_cut_and_filled_as_bash_does() throws Exception {
        var random = new Random(7);
        for (int round = 0; round < 60; round++) {
            var script = script(random);
            assertThat(ours(script)).as(script).isEqualTo(bash(script));
        }
    }

    private static String script(Random random) {
        var script = new StringBuilder("w ");
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            script.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return script.toString();
    }

    private static List<String> ours(String script) {
        return Words.of(script, VALUES).getFirst().words().stream().skip(1).toList();
    }

    private static List<String> bash(String script) throws Exception {
        var process = new ProcessBuilder("bash", "-c", "w() { for x; do printf '%s\\0' \"$x\"; done; }; " + script);
        process.environment().putAll(VALUES);
        var bash = process.start();
        var out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        var words = new ArrayList<String>();
        for (int from = 0; from < out.length();) {
            int to = out.indexOf('\0', from);
            words.add(out.substring(from, to));
            from = to + 1;
        }
        return words;
    }
}
