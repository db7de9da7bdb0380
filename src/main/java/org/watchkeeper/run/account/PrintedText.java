package org.watchkeeper.run.account;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Stream;

/// The last lines that a command printed, as text: without colours, and of a line that was written over its last state.
final class PrintedText {
    private static final Pattern ESCAPES = Pattern
            .compile("\u001b(\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(\u0007|\u001b\\\\)|[@-Z\\\\-_])");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\t]]");
    private final int most;
    private final ArrayDeque<String> lines = new ArrayDeque<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long leftOut;

    PrintedText(int most) {
        this.most = most;
    }

    void take(OutputChunk chunk) {
        var open = chunk.stream() == Stream.OUT ? out : err;
        for (byte one : chunk.bytes()) {
            if (one == '\n') {
                end(open);
            } else {
                open.write(one);
            }
        }
    }

    /// How many lines there were before the first of `lines`.
    long leftOut() {
        return leftOut;
    }

    /// The lines, the last one too where it was never ended.
    List<String> lines() {
        for (var open : List.of(out, err)) {
            if (open.size() > 0) {
                end(open);
            }
        }
        return List.copyOf(lines);
    }

    private void end(ByteArrayOutputStream open) {
        lines.addLast(plain(open.toString(StandardCharsets.UTF_8)));
        open.reset();
        if (lines.size() > most) {
            lines.removeFirst();
            leftOut++;
        }
    }

    private static String plain(String line) {
        var ended = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        var last = ended.substring(ended.lastIndexOf('\r') + 1);
        return CONTROLS.matcher(ESCAPES.matcher(last).replaceAll("")).replaceAll("");
    }
}
