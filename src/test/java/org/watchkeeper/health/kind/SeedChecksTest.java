package org.watchkeeper.health.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.kind.SeedCheck.Plays;
import org.watchkeeper.health.kind.SeedCheck.Scene;

/// Each health check of the example runbooks as a probe: good, bad, absent and hanging. Its script is carried out, by the shell that
/// hosts have; what it asks is played by stand-ins.
final class SeedChecksTest {
    private static final Pattern SPAN = Pattern.compile("HC-D(\\d)-(\\d+)(?: to HC-D\\d-(\\d+))?");

    @TempDir
    private Path folder;

    @Test
    void every_check_is_good_bad_absent_and_hanging_as_it_should_be() {
        var found = new SoftAssertions();
        var played = new HashSet<Same>();
        for (var check : new SeedChecks(folder).all()) {
            var plays = check.plays();
            if (played.add(Same.of(check))) {
                says(found, check, "good", plays.good());
                says(found, check, "bad", plays.bad());
                says(found, check, "absent", plays.absent());
            }
            found.assertThat(Bench.hanging(check.probe())).as(check + ", hanging").isEqualTo(plays.hanging());
        }
        found.assertAll();
    }

    /// What checks have in common that differ only in what they are about: those are played once.
    private record Same(String script, Judgement judgement, Plays plays) {
        private static final Pattern VALUE = Pattern.compile("(?m)^\\w+='.*'$");

        static Same of(SeedCheck check) {
            var script = ((Ask.OnHost) check.probe().ask()).script();
            return new Same(VALUE.matcher(script).replaceAll(""), check.probe().judgement(), check.plays());
        }
    }

    private void says(SoftAssertions found, SeedCheck check, String how, Scene scene) {
        var bench = new Bench(folder.resolve("bench"));
        scene.stand().on(bench);
        var reading = bench.read(check.probe());
        found.assertThat(reading.level()).as(check + ", " + how + ": " + reading).isEqualTo(scene.level());
        found.assertThat(reading.text()).as(check + ", " + how).isNotBlank();
    }

    @Test
    void the_checks_are_those_of_the_documentation() throws IOException {
        var ids = new ArrayList<>(new SeedChecks(folder).all().stream().map(SeedCheck::id).toList());
        assertThat(ids).doesNotHaveDuplicates().hasSize(109);
        assertThat(Set.copyOf(ids)).isEqualTo(documented());
    }

    /// "HC-D2-01 to HC-D2-07, HC-D2-19" is eight of them.
    private static Set<String> documented() throws IOException {
        var page = Files.readString(Path.of("docs", "health-checks.md"));
        var ids = new LinkedHashSet<String>();
        for (var line : page.lines().filter(one -> one.startsWith("| HC-")).toList()) {
            var spans = SPAN.matcher(line.substring(0, line.indexOf('|', 1)));
            while (spans.find()) {
                int first = Integer.parseInt(spans.group(2));
                int last = spans.group(3) == null ? first : Integer.parseInt(spans.group(3));
                for (int at = first; at <= last; at++) {
                    ids.add(String.format(Locale.ROOT, "HC-D%s-%02d", spans.group(1), at));
                }
            }
        }
        return ids;
    }
}
