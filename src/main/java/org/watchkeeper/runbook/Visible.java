package org.watchkeeper.runbook;

/// Text as it may be shown: what would hide, or turn the order of what stands around it, is written as its code point.
///
/// `app⟨U+202E⟩txt.exe` cannot be mistaken for `appexe.txt`. Nothing else changes.
public final class Visible {
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;

    private Visible() {}

    public static String of(String text) {
        if (text.chars().noneMatch(c -> c < ' ' || c > '~')) {
            return text;
        }
        var shown = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            if (isHidden(text, at)) {
                shown.append("⟨").append(name(point)).append("⟩");
            } else {
                shown.appendCodePoint(point);
            }
        }
        return shown.toString();
    }

    /// The same for a terminal, on which a carriage return that ends no line lets what follows cover what stands before it.
    public static String onTerminal(String text) {
        return of(text).replaceAll("\r(?!\n)", "⟨U+000D⟩");
    }

    /// `U+202E`.
    public static String name(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }

    /// Whether the character at `at` cannot be seen or moves others: controls, formatting, line ends of other systems, halves
    /// of characters. Joiners inside words of scripts that need them, and inside pictures, are no such thing.
    public static boolean isHidden(String text, int at) {
        int point = text.codePointAt(at);
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\r' && point != '\t';
            case Character.FORMAT -> point != JOINER && point != NON_JOINER || isBesideAscii(text, at);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isBesideAscii(String text, int at) {
        boolean before = at == 0 || text.charAt(at - 1) < 0x80;
        boolean after = at + 1 >= text.length() || text.charAt(at + 1) < 0x80;
        return before || after;
    }
}
