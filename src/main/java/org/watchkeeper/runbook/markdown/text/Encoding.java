package org.watchkeeper.runbook.markdown.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.watchkeeper.kernel.Problem;

/// How a document's bytes are letters. UTF-16 says so in its first two bytes; Windows-1252 is taken for granted where the few
/// bytes above ASCII are all letters and signs of Western Europe and never UTF-8.
///
/// Only UTF-8 is ever written (decision 26): the others are read, shown and run.
public enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8), UTF_16BE("UTF-16", StandardCharsets.UTF_16BE), UTF_16LE("UTF-16",
            StandardCharsets.UTF_16LE), WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

    private static final String SIGNS = "\u0080\u0082\u0084\u0085\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0099";

    private final String word;
    private final Charset charset;

    Encoding(String word, Charset charset) {
        this.word = word;
        this.charset = charset;
    }

    String word() {
        return word;
    }

    /// The text of a document that is wholly of this encoding.
    String text(byte[] document) {
        int mark = this == UTF_16BE || this == UTF_16LE ? 2 : 0;
        return new String(document, mark, document.length - mark, charset);
    }

    public static Encoding of(byte[] document) {
        if (begins(document, 0xFE, 0xFF)) {
            return UTF_16BE;
        }
        if (begins(document, 0xFF, 0xFE)) {
            return UTF_16LE;
        }
        return isWindows(document) ? WINDOWS_1252 : UTF_8;
    }

    /// Refuses to change a document whose other letters would be lost.
    public static void mustBeWritable(byte[] document) {
        var encoding = of(document);
        if (encoding != UTF_8) {
            throw new Problem("This document is " + encoding.word
                    + ", not UTF-8: it is shown and can be run, but it is not changed here", "",
                    "Save it as UTF-8 with another program, then it can be edited and corrected. Nothing was written.");
        }
    }

    private static boolean begins(byte[] document, int first, int second) {
        return document.length > 1 && document[0] == (byte) first && document[1] == (byte) second;
    }

    private static boolean isWindows(byte[] document) {
        int letters = 0;
        for (byte each : document) {
            boolean known = each > 0 || (each & 0xFF) >= 0xA0 || each != 0 && SIGNS.indexOf(each & 0xFF) >= 0;
            if (!known) {
                return false;
            }
            letters += each < 0 ? 1 : 0;
        }
        return letters > 0 && letters * 4 < document.length && !hasUtf8(document);
    }

    /// Whether anything above ASCII is sound UTF-8, or nothing is broken.
    private static boolean hasUtf8(byte[] document) {
        var text = new String(document, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 || text.chars().anyMatch(c -> c > 0x7F && c != '\uFFFD');
    }
}
