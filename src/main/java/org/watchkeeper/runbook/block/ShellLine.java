package org.watchkeeper.runbook.block;

import java.util.ArrayList;
import java.util.List;

/// One line of a shell text: the quote that is open behind it (0 for none), and the here-documents that it opens. `sure` is
/// false where one may be opened, and it is not sure which.
record ShellLine(char quote, List<Heredoc> heredocs, boolean sure) {
    ShellLine {
        heredocs = List.copyOf(heredocs);
    }

    /// The word that ends one; with `tabs`, tabs may stand before it.
    record Heredoc(String end, boolean tabs) {
        boolean isEndedBy(String line) {
            return (tabs ? line.replaceFirst("^\\t+", "") : line).equals(end);
        }
    }

    /// `open` is the quote that is open before the line.
    static ShellLine of(String line, char open) {
        return new Reading(line, open).read();
    }

    /// The row behind the line at a row and its here-documents; -1 where that is not sure.
    int behindHeredocs(List<String> lines, int row) {
        boolean goesOn = !heredocs.isEmpty() && (quote != 0 || lines.get(row).endsWith("\\"));
        if (!sure || goesOn) {
            return -1;
        }
        int at = row + 1;
        for (var heredoc : heredocs) {
            while (at < lines.size() && !heredoc.isEndedBy(lines.get(at))) {
                at++;
            }
            if (at == lines.size()) {
                return -1;
            }
            at++;
        }
        return at;
    }

    /// A line while it is read.
    private static final class Reading {
        private static final String ENDS_WORD = " \t;|&()<>";
        private final String line;
        private final List<Heredoc> heredocs = new ArrayList<>();
        private char quote;
        private int at;
        private boolean sure = true;

        private Reading(String line, char quote) {
            this.line = line;
            this.quote = quote;
        }

        private ShellLine read() {
            while (at < line.length() && sure) {
                char c = line.charAt(at);
                if (c == '\\' && quote != '\'') {
                    at += 2;
                } else if (quote != 0) {
                    quoted(c);
                } else if (c == '\'' || c == '"') {
                    quote = c;
                    at++;
                } else if (c == '#' && isWordStart()) {
                    at = line.length();
                } else if (line.startsWith("((", at)) {
                    arithmetic();
                } else if (line.startsWith("<<", at)) {
                    redirection();
                } else {
                    at++;
                }
            }
            return new ShellLine(quote, heredocs, sure);
        }

        /// A command inside double quotes may have a here-document, in which quotes are none.
        private void quoted(char c) {
            sure = quote == '\'' || !line.startsWith("<<", at) || line.startsWith("<<<", at);
            quote = c == quote ? 0 : quote;
            at += line.startsWith("<<<", at) ? 3 : 1;
        }

        private boolean isWordStart() {
            return at == 0 || ENDS_WORD.indexOf(line.charAt(at - 1)) >= 0;
        }

        /// "$((1 << 4))".
        private void arithmetic() {
            int end = line.indexOf("))", at);
            sure = end >= 0 || line.indexOf("<<", at) < 0;
            at = end < 0 ? at + 2 : end + 2;
        }

        private void redirection() {
            if (line.startsWith("<<<", at)) {
                at += 3;
                return;
            }
            at += 2;
            boolean tabs = line.startsWith("-", at);
            at += tabs ? 1 : 0;
            while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
                at++;
            }
            var word = word();
            sure = !word.isEmpty();
            heredocs.add(new Heredoc(word, tabs));
        }

        /// The word at this place without its quotes; empty where it is none, or more than a plain word.
        private String word() {
            var word = new StringBuilder();
            while (at < line.length() && ENDS_WORD.indexOf(line.charAt(at)) < 0) {
                char c = line.charAt(at++);
                if (c == '\'' || c == '"') {
                    int end = line.indexOf(c, at);
                    if (end < 0) {
                        return "";
                    }
                    word.append(line, at, end);
                    at = end + 1;
                } else if (c == '$' || c == '`') {
                    return "";
                } else if (c != '\\') {
                    word.append(c);
                } else if (at < line.length()) {
                    word.append(line.charAt(at++));
                }
            }
            return word.toString();
        }
    }
}
