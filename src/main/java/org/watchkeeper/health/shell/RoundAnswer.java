package org.watchkeeper.health.shell;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;

/// Reads what a host answered to a [RoundScript]. Nothing that a check prints can pass for a part of it: outputs come last,
/// and in lengths that were said before.
final class RoundAnswer {
    private static final Pattern SIZE = Pattern.compile("\\s*(\\d{1,9})\\s+((?:out|err)\\.\\d{1,6})\\s*");
    private static final Pattern CHECK = Pattern.compile("check (\\d{1,6}) ?(.*)");
    private static final Pattern ENDED = Pattern.compile("ended (\\d{1,5}) (\\S+) (\\S+)");
    private static final double MILLIS = 1000;

    private final byte[] bytes;
    private final String nonce;
    private final Duration whole;
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<Integer, String> lines = new HashMap<>();
    private int at;

    /// `whole` is how long the round took, for hosts that cannot tell how long a check did.
    RoundAnswer(byte[] bytes, String nonce, Duration whole) {
        this.bytes = bytes.clone();
        this.nonce = nonce;
        this.whole = whole;
    }

    /// Whether the script began: what came before is of start-up files, or there is no POSIX shell.
    boolean hasBegun() {
        return text().contains("watchkeeper-health 1 " + nonce + "\n");
    }

    /// An observation for each of these; where the answer is not whole, each was not asked for that reason.
    Map<ProbeId, Observation> observations(List<Probe> probes, String broken) {
        var greeting = "watchkeeper-health 1 " + nonce + "\n";
        var text = text();
        at = text.indexOf(greeting) + greeting.length();
        if (!text.endsWith("\ndone " + nonce + "\n") || !hasBegun()) {
            return all(probes, broken);
        }
        while (true) {
            var line = line();
            if (line.startsWith("busy ")) {
                return all(probes, "the round before still runs on the host, process " + line.substring(5));
            }
            if (line.equals("nowhere")) {
                return all(probes, "the host has no place to write: tried /dev/shm, the account's run directory, /tmp,"
                        + " /var/tmp and its home");
            }
            if (line.equals("bodies")) {
                return bodies(probes);
            }
            if (line.equals("done " + nonce)) {
                return all(probes, broken);
            }
            head(line);
        }
    }

    private void head(String line) {
        var size = SIZE.matcher(line);
        var check = CHECK.matcher(line);
        if (size.matches()) {
            sizes.put(size.group(2), Integer.valueOf(size.group(1)));
        } else if (check.matches()) {
            lines.put(Integer.valueOf(check.group(1)), check.group(2));
        }
    }

    private Map<ProbeId, Observation> bodies(List<Probe> probes) {
        var found = new LinkedHashMap<ProbeId, Observation>();
        for (int number = 1; number <= probes.size(); number++) {
            var out = body("out." + number);
            var err = body("err." + number);
            var probe = probes.get(number - 1);
            found.put(probe.id(), observation(probe, lines.getOrDefault(number, ""), out, err));
        }
        return found;
    }

    private Observation observation(Probe probe, String line, Body out, Body err) {
        var ended = ENDED.matcher(line);
        if (ended.matches()) {
            return new Observation.Ended(Integer.parseInt(ended.group(1)), out.text, err.text, out.cut || err.cut,
                    took(ended.group(2), ended.group(3)).orElse(whole));
        }
        if (line.equals("late")) {
            return new Observation.TimedOut(out.text, err.text, probe.limit());
        }
        if (line.startsWith("stuck ")) {
            return new Observation.NotAsked("an earlier one still hangs on the host and cannot be ended, process "
                    + line.substring("stuck ".length()));
        }
        return new Observation.NotAsked(line.equals("lost")
                ? "the host has no room left for what it prints"
                : "the host did not start it");
    }

    /// Seconds with two digits since the host was started, before and after.
    private static Optional<Duration> took(String before, String after) {
        try {
            double seconds = Double.parseDouble(after) - Double.parseDouble(before);
            return seconds < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(seconds * MILLIS)));
        } catch (NumberFormatException untold) {
            return Optional.empty();
        }
    }

    private record Body(String text, boolean cut) {}

    private Body body(String name) {
        int size = Math.min(sizes.getOrDefault(name, 0), bytes.length - at);
        int kept = Math.min(size, RoundScript.KEPT);
        var text = new String(bytes, at, kept, StandardCharsets.UTF_8);
        at += size;
        return new Body(text, size > RoundScript.KEPT);
    }

    private String line() {
        int end = at;
        while (bytes[end] != '\n') {
            end++;
        }
        var line = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
        at = end + 1;
        return line;
    }

    /// One character for each byte, so that places are the same in both.
    private String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static Map<ProbeId, Observation> all(List<Probe> probes, String why) {
        var none = new LinkedHashMap<ProbeId, Observation>();
        probes.forEach(probe -> none.put(probe.id(), new Observation.NotAsked(why)));
        return none;
    }
}
