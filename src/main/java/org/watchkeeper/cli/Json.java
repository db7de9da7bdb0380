package org.watchkeeper.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.runbook.Finding;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// The JSON of the command line, documented in docs/json.md. Instants are ISO 8601 in UTC.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    record Linted(String file, List<Found> findings) {}

    record Found(int line, String severity, String code, String message, String answer, String because) {
        static Found of(Finding finding) {
            return new Found(finding.line(), word(finding.severity()), finding.code(), finding.message(),
                    finding.answer().kind().word(), finding.answer().because());
        }
    }

    record HostLine(String name, String address, int port, String user, String environment, SortedSet<String> groups,
            SortedSet<String> tags, List<String> jumps, List<String> keys, boolean agent, boolean password,
            boolean practice) {
        static HostLine of(Host host, Map<HostId, Host> all) {
            return new HostLine(host.name(), host.endpoint().address(), host.endpoint().port(), host.login().user(),
                    host.environment().word(), host.groups(), host.tags(), host.jumps().stream()
                            .map(jump -> all.containsKey(jump) ? all.get(jump).name() : jump.toString()).toList(),
                    host.login().keyFiles(), host.login().agent(), host.login().password(), host.practice());
        }
    }

    record Run(String id, String title, String runbook, List<String> hosts, String environment, boolean practice,
            String opened,
            String last, String result) {
        static Run of(RunLine line) {
            return new Run(line.id().toString(), line.title(), line.runbook(), line.hosts(), line.environment(),
                    line.practice(),
                    line.opened().toString(), line.last().toString(), line.result().map(Json::word).orElse("open"));
        }
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The same without holding all of it in memory.
    static void write(PrintStream out, Object value) {
        try {
            MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, value);
            out.println();
        } catch (IOException e) {
            throw new Problem("The answer cannot be written", "stdout", "Whoever reads it may have stopped reading.",
                    e);
        }
    }

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain records always become JSON", e);
        }
    }
}
