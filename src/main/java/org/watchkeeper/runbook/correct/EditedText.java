package org.watchkeeper.runbook.correct;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import org.watchkeeper.runbook.Digest;
import org.watchkeeper.runbook.markdown.text.Encoding;
import org.watchkeeper.runbook.correct.RawText.Line;

/// A document as text to be edited, and the bytes that an edited text becomes.
///
/// Lines that nobody changed keep their bytes, whatever they are; a changed line keeps what ends it; a new one ends as the
/// document's first line does. The byte order mark stays.
public final class EditedText {
    private final byte[] document;

    /// Refused, with a `Problem`, for a document that is not UTF-8.
    public EditedText(byte[] document) {
        Encoding.mustBeWritable(document);
        this.document = document.clone();
    }

    /// The version that is edited, by its digest.
    public String version() {
        return Digest.sha256(document);
    }

    /// What is edited: every line ends in a line feed.
    public String shown() {
        var text = RawText.of(document);
        var lines = String.join("\n", text.texts());
        boolean closed = !text.lines().isEmpty() && !text.lines().getLast().end().isEmpty();
        return closed ? lines + "\n" : lines;
    }

    /// The bytes of the text as it is now.
    public byte[] bytes(String now) {
        if (now.equals(shown())) {
            return document.clone();
        }
        var text = RawText.of(document);
        boolean closed = now.endsWith("\n");
        var lines = List.of((closed ? now.substring(0, now.length() - 1) : now).split("\n", -1));
        var written = now.isEmpty() ? List.<Line>of() : merged(text, lines);
        return (text.mark() + joined(written, text.usualEnd(), closed)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String joined(List<Line> written, String usualEnd, boolean closed) {
        var bytes = new StringBuilder();
        var before = "";
        for (int at = 0; at < written.size(); at++) {
            var line = written.get(at);
            var own = line.end().isEmpty() ? usualEnd : line.end();
            // An empty line between CR and LF would be none.
            var end = before.equals("\r") && line.raw().isEmpty() && own.equals("\n") ? "\r" : own;
            bytes.append(line.raw()).append(at == written.size() - 1 && !closed ? "" : end);
            before = end;
        }
        return bytes.toString();
    }

    private static List<Line> merged(RawText text, List<String> now) {
        var before = text.texts();
        int head = 0;
        int most = Math.min(before.size(), now.size());
        while (head < most && before.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.get(before.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        var merged = new ArrayList<>(text.lines().subList(0, head));
        merged.addAll(middle(text, before.subList(head, before.size() - tail), head,
                now.subList(head, now.size() - tail)));
        merged.addAll(text.lines().subList(before.size() - tail, before.size()));
        return merged;
    }

    private static List<Line> middle(RawText text, List<String> before, int first, List<String> now) {
        var merged = new ArrayList<Line>();
        int done = 0;
        for (var delta : DiffUtils.diff(before, now).getDeltas()) {
            int at = delta.getSource().getPosition();
            merged.addAll(text.lines().subList(first + done, first + at));
            merged.addAll(changed(text, first, delta));
            done = at + delta.getSource().size();
        }
        merged.addAll(text.lines().subList(first + done, first + before.size()));
        return merged;
    }

    private static List<Line> changed(RawText text, int first, AbstractDelta<String> delta) {
        var lines = new ArrayList<Line>();
        for (int at = 0; at < delta.getTarget().size(); at++) {
            boolean replaces = at < delta.getSource().size();
            var end = replaces
                    ? text.lines().get(first + delta.getSource().getPosition() + at).end()
                    : text.usualEnd();
            lines.add(new Line(RawText.raw(delta.getTarget().getLines().get(at)), end));
        }
        return lines;
    }
}
