package org.watchkeeper.runbook;

import java.util.Optional;
import java.util.regex.Pattern;

/// A corrected form of what stands in a document. Proposed beside a finding, never applied in silence; the original stays.
///
/// It replaces `original`: what the document has from column `from` of the first of `lines` up to, not including, column
/// `to` of the last one. Columns count from 1, in UTF-16 units; line ends in both texts are `\n` whatever the document has.
public record Repair(Lines lines, int from, int to, String original, String replacement, String why) {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    public Repair {
        if (from < 1 || to < 1) {
            throw new IllegalArgumentException("columns count from 1: " + from + ".." + to);
        }
    }

    /// The document with it, line ends as they are; empty where the document does not read so any more.
    public Optional<String> appliedTo(String document) {
        int start = offset(document, lines.first(), from);
        int end = offset(document, lines.last(), to);
        if (start < 0 || end < start || end > document.length()) {
            return Optional.empty();
        }
        var there = document.substring(start, end);
        if (!LINE_END.matcher(there).replaceAll("\n").equals(original)) {
            return Optional.empty();
        }
        return Optional.of(document.substring(0, start) + replacement.replace("\n", lineEnd(document))
                + document.substring(end));
    }

    private static int offset(String document, int line, int column) {
        int start = 0;
        var end = LINE_END.matcher(document);
        for (int at = 1; at < line; at++) {
            if (!end.find()) {
                return -1;
            }
            start = end.end();
        }
        int next = end.find() ? end.start() : document.length();
        return start + column - 1 <= next ? start + column - 1 : -1;
    }

    private static String lineEnd(String document) {
        var end = LINE_END.matcher(document);
        return end.find() ? end.group() : "\n";
    }
}
