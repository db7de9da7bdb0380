package org.watchkeeper.fx.output;

import java.time.Instant;

/// Cuts the bytes of one stream of one attempt into rows. How the bytes are chunked makes no difference.
final class StreamReader {
    private final Row.Kind kind;
    private final RowPages rows;
    private final OpenLine line = new OpenLine();
    private final Utf8 utf8 = new Utf8(new Escapes(line, this::seal));
    private Instant at = Instant.EPOCH;
    private Instant now = Instant.EPOCH;

    StreamReader(Row.Kind kind, RowPages rows) {
        this.kind = kind;
        this.rows = rows;
    }

    void accept(byte[] bytes, int from, int to, Instant when) {
        now = when;
        for (int i = from; i < to; i++) {
            if (line.isEmpty()) {
                at = when;
            }
            utf8.accept(bytes[i] & 0xff);
        }
    }

    /// The stream is at its end: a line without a line end is a row too.
    void end() {
        utf8.end();
        if (!line.isEmpty()) {
            seal(false);
        }
    }

    boolean hasOpenRow() {
        return !line.isEmpty();
    }

    Row openRow() {
        var bytes = RowBytes.of(line);
        return RowBytes.read(kind, false, at, bytes, 0, bytes.length);
    }

    private void seal(boolean goesOn) {
        rows.add(kind, goesOn, at, line);
        line.clear();
        at = now;
    }
}
