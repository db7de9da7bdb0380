package org.watchkeeper.run.fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Quoted;

/// What a host is asked about itself, as checks of one round: all of them only look, each has its hard limit on the host.
final class FactScripts {
    static final ProbeId SYSTEM = id("system");
    static final ProbeId MACHINE = id("machine");
    static final ProbeId CLOCK = id("clock");
    static final ProbeId PROGRAMS = id("programs");
    static final ProbeId VERSIONS = id("versions");
    static final ProbeId UNITS = id("units");
    static final ProbeId DEPLOYMENT = id("deployment");
    /// Before what `machine` prints.
    static final String HERE = "@watchkeeper-machine ";
    private static final String PART = "#: ";
    private static final Duration LIMIT = Duration.ofSeconds(6);

    private FactScripts() {}

    private static ProbeId id(String part) {
        return new ProbeId("fact." + part);
    }

    /// The checks. `root` is put before paths, for a host that is a folder; empty for any other.
    static List<Probe> of(String root) {
        var probes = new ArrayList<Probe>();
        for (var part : resource().split("(?m)^" + PART, -1)) {
            int end = part.indexOf('\n');
            if (!part.startsWith("#")) {
                probes.add(probe(part.substring(0, end), "R=" + Quoted.of(root) + "\n" + part.substring(end + 1)));
            }
        }
        return List.copyOf(probes);
    }

    /// The one of them that asks which machine it is, as a script of `/bin/sh` that prints that after `HERE`.
    static String machine(String root) {
        var part = of(root).stream().filter(probe -> probe.id().equals(MACHINE)).map(Probe::ask)
                .map(Ask.OnHost.class::cast).findFirst().orElseThrow();
        return "printf '\\n%s' " + Quoted.of(HERE) + "\n(\n" + part.script() + "\n)\necho\n";
    }

    private static Probe probe(String part, String script) {
        return new Probe(id(part), part, new Ask.OnHost(script), Judgement.EXIT, Probe.USUAL, LIMIT, Optional.empty(),
                "");
    }

    private static String resource() {
        try (var stream = FactScripts.class.getResourceAsStream("facts.sh")) {
            if (stream == null) {
                throw new IllegalStateException("the script facts.sh is not part of this build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
