package org.watchkeeper.runbook.correct;

import java.util.regex.Pattern;

/// A key and its value as an annotation writes them, and annotations with one such pair put in.
///
/// What a value cannot hold as it is becomes a character reference; everything here is bytes as characters (`RawText`).
record Pair(String key, String value) {
    /// As `Annotation` reads it: a pair, or what other tools write there.
    private static final Pattern TOKEN = Pattern.compile("\\G(?:[.#][\\w-]+|\\d[\\d,-]*"
            + "|([A-Za-z][A-Za-z0-9_-]*)(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s}\"']+))?|.)", Pattern.DOTALL);

    String written() {
        return value.isEmpty() ? key : key + "=\"" + escaped() + "\"";
    }

    private String escaped() {
        var written = new StringBuilder();
        value.codePoints().forEach(each -> {
            switch (each) {
                case '"' -> written.append("&quot;");
                case '&' -> written.append("&amp;");
                case '>' -> written.append("&gt;");
                default -> {
                    if (isPlain(each)) {
                        written.appendCodePoint(each);
                    } else {
                        written.append("&#").append(each).append(';');
                    }
                }
            }
        });
        return RawText.raw(written.toString());
    }

    private static boolean isPlain(int each) {
        int type = Character.getType(each);
        return each != '`' && type != Character.CONTROL && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR && type != Character.FORMAT;
    }

    /// The pairs of an annotation with this one in place of the one of its key, else behind the others.
    String in(String pairs) {
        var token = TOKEN.matcher(pairs);
        while (token.find()) {
            if (key.equals(token.group(1))) {
                return pairs.substring(0, token.start()) + written() + pairs.substring(token.end());
            }
        }
        var kept = pairs.stripTrailing();
        return kept + (kept.isBlank() ? "" : " ") + written() + pairs.substring(kept.length());
    }

    /// The pairs without the one of this key.
    String outOf(String pairs) {
        var token = TOKEN.matcher(pairs);
        while (token.find()) {
            if (key.equals(token.group(1))) {
                return pairs.substring(0, token.start()).stripTrailing() + pairs.substring(token.end());
            }
        }
        return pairs;
    }

    boolean isIn(String pairs) {
        return !outOf(pairs).equals(pairs);
    }
}
