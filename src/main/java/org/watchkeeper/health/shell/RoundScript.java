package org.watchkeeper.health.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Quoted;

/// What a host is sent to ask it all its checks at once. `nonce` marks where the answer begins and ends, `place` names
/// where on the host the round is, for this console and this host alone; `shell` runs the checks.
record RoundScript(String nonce, String place, String shell) {
    /// What is kept of each output, in bytes.
    static final int KEPT = 16 * 1024;
    /// How many checks run side by side.
    static final int WIDTH = 8;
    private static final Duration MARGIN = Duration.ofSeconds(15);
    private static final int SECONDS_TO_END = 3;
    private static final String CONSTANT = resource();

    /// The script that asks these checks, all of them [Ask.OnHost].
    String of(List<Probe> probes) {
        var text = new StringBuilder();
        assign(text, "wk_nonce", nonce);
        assign(text, "wk_name", place);
        assign(text, "wk_sh", shell);
        assign(text, "wk_bytes", String.valueOf(KEPT));
        assign(text, "wk_width", String.valueOf(WIDTH));
        assign(text, "wk_count", String.valueOf(probes.size()));
        assign(text, "wk_last", String.valueOf(limit(probes).toSeconds()));
        for (int at = 0; at < probes.size(); at++) {
            var probe = probes.get(at);
            assign(text, "wk_id_" + (at + 1), probe.id().text());
            assign(text, "wk_limit_" + (at + 1), String.valueOf(seconds(probe.limit())));
            assign(text, "wk_script_" + (at + 1), probe.ask() instanceof Ask.OnHost(var script) ? script : "");
        }
        return text.append(CONSTANT).append("_wk_go\n").toString();
    }

    /// When an answer to these must have come, however slow the way is.
    static Duration limit(List<Probe> probes) {
        long longest = probes.stream().mapToLong(probe -> seconds(probe.limit())).max().orElse(0);
        long turns = Math.ceilDiv(probes.size(), WIDTH);
        return Duration.ofSeconds(turns * (longest + SECONDS_TO_END)).plus(MARGIN);
    }

    /// A host counts whole seconds.
    private static long seconds(Duration limit) {
        return Math.max(1, limit.plusMillis(999).toSeconds());
    }

    private static void assign(StringBuilder text, String name, String value) {
        text.append(name).append('=').append(Quoted.of(value)).append('\n');
    }

    private static String resource() {
        try (var stream = RoundScript.class.getResourceAsStream("round.sh")) {
            if (stream == null) {
                throw new IllegalStateException("the script round.sh is not part of this build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
