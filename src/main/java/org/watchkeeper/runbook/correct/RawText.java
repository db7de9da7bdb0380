package org.watchkeeper.runbook.correct;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A document as its bytes in lines: each byte is one character (ISO 8859-1), so that what is not touched stays itself,
/// whatever it is. `mark` is the byte order mark or empty; a line and what ends it are kept apart.
record RawText(String mark, List<Line> lines) {
    private static final String BOM = raw("\uFEFF");

    /// `end` is LF, CRLF, CR or, on the last line, empty.
    record Line(String raw, String end) {}

    static RawText of(byte[] document) {
        var all = new String(document, StandardCharsets.ISO_8859_1);
        var mark = all.startsWith(BOM) ? BOM : "";
        var lines = new ArrayList<Line>();
        int start = mark.length();
        for (int at = start; at < all.length(); at++) {
            char c = all.charAt(at);
            if (c == '\n' || c == '\r') {
                boolean both = c == '\r' && at + 1 < all.length() && all.charAt(at + 1) == '\n';
                lines.add(new Line(all.substring(start, at), both ? "\r\n" : Character.toString(c)));
                at += both ? 1 : 0;
                start = at + 1;
            }
        }
        if (start < all.length()) {
            lines.add(new Line(all.substring(start), ""));
        }
        return new RawText(mark, lines);
    }

    /// Text as the characters of its bytes.
    static String raw(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String read(String raw) {
        return new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /// Line `number`, counted from 1, as its bytes.
    String line(int number) {
        return lines.get(number - 1).raw();
    }

    /// Line `number` as it is read.
    String text(int number) {
        return read(line(number));
    }

    /// All lines as they are read.
    List<String> texts() {
        return lines.stream().map(line -> read(line.raw())).toList();
    }

    /// What ends a line here: as the first one does.
    String usualEnd() {
        return lines.isEmpty() || lines.getFirst().end().isEmpty() ? "\n" : lines.getFirst().end();
    }

    /// The bytes with the change in them.
    byte[] with(Change change) {
        var after = new ArrayList<>(lines.subList(0, change.first() - 1));
        int rest = change.first() - 1 + change.count();
        for (int at = 0; at < change.with().size(); at++) {
            var end = at < change.count() ? lines.get(change.first() - 1 + at).end() : usualEnd();
            after.add(new Line(change.with().get(at), end));
        }
        after.addAll(lines.subList(rest, lines.size()));
        return bytes(after);
    }

    /// Only the last line may have no end; and where the document ended without one, it still does.
    private byte[] bytes(List<Line> after) {
        var all = new StringBuilder(mark);
        boolean open = !lines.isEmpty() && lines.getLast().end().isEmpty();
        for (int at = 0; at < after.size(); at++) {
            var line = after.get(at);
            boolean last = at == after.size() - 1;
            var end = last ? open ? "" : line.end() : line.end().isEmpty() ? usualEnd() : line.end();
            all.append(line.raw()).append(end);
        }
        return all.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
