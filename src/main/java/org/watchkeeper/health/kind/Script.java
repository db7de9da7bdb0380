package org.watchkeeper.health.kind;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Quoted;

/// Puts a probe together: values as quoted assignments, then the text of its script, which reads them as variables.
final class Script {
    private static final String PRELUDE = """
            need() { command -v "$1" >/dev/null 2>&1 || absent "$1 is not installed"; }
            absent() { echo "$1" >&2; exit 127; }
            barred() { echo "$1" >&2; exit 126; }
            """;
    private static final int LONGEST_ID = 90;
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private final String id;
    private final String title;
    private final Map<String, String> values = new LinkedHashMap<>();
    private Duration every = Probe.USUAL;
    private Duration limit = LIMIT;

    private Script(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /// A check of `kind`, of `what` where there are several: both are in its id.
    static Script of(String kind, String what, String title) {
        return new Script(id(kind, what), title);
    }

    private static String id(String kind, String what) {
        var words = what.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        if (what.isEmpty()) {
            return kind;
        }
        boolean same = words.equals(what) && words.length() <= LONGEST_ID - kind.length();
        var shown = words.substring(0, Math.min(words.length(), LONGEST_ID - kind.length() - 9));
        return kind + "."
                + (same ? words : shown + (shown.isEmpty() ? "" : "-") + Integer.toHexString(what.hashCode()));
    }

    Script with(String name, String value) {
        values.put(name, value);
        return this;
    }

    /// What changes slowly is asked seldom.
    Script every(Duration time) {
        every = time;
        return this;
    }

    Script within(Duration time) {
        limit = time;
        return this;
    }

    Probe probe(String text, Judgement judgement) {
        var script = new StringBuilder(PRELUDE);
        values.forEach((name, value) -> script.append(name).append('=').append(Quoted.of(value)).append('\n'));
        return new Probe(new ProbeId(id), title, new Ask.OnHost(script.append(text).toString()), judgement, every,
                limit,
                Optional.empty(), "");
    }

    /// Bad as soon as one of these holds; no number, no slack.
    static Judgement states(String warning, String critical) {
        return new Judgement("", "", warning, critical, 1, 0);
    }

    /// A number with limits, which it comes back under by two hundredths.
    static Judgement number(String value, String unit, String warning, String critical) {
        return new Judgement(value, unit, warning, critical, 1, 0.02);
    }
}
