package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/// docs/rules.md names tests; they are there under those names, and every rule has one.
class RulesOfTheConsoleTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final int RULES = 12;

    @Test
    void every_test_that_the_page_names_exists() throws IOException {
        var sources = sources();
        for (var named : named(page())) {
            assertThat(sources).containsKey(named.group(1));
            assertThat(sources.get(named.group(1))).as(named.group()).contains("void " + named.group(2) + "(");
        }
    }

    @Test
    void every_rule_has_a_test() throws IOException {
        for (int rule = 1; rule <= RULES; rule++) {
            var begin = "| " + rule + ". ";
            assertThat(page().lines().filter(line -> line.startsWith(begin))).as("rule %d", rule).singleElement()
                    .satisfies(line -> assertThat(named(line)).isNotEmpty());
        }
    }

    private static List<MatchResult> named(String text) {
        return NAMED.matcher(text).results().toList();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/rules.md"));
    }

    /// The test sources by class name; two of one name stand together.
    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                sources.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file),
                        String::concat);
            }
        }
        return sources;
    }
}
