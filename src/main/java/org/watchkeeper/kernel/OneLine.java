package org.watchkeeper.kernel;

/// Text of somebody who is not trusted as one line that can be shown beside others.
public final class OneLine {
    private static final String LEFT_OUT = "…";

    private OneLine() {}

    /// The same, as long as it is.
    public static String of(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /// Without what could draw over other lines or turn their order, and at most `longest` characters long.
    public static String of(String text, int longest) {
        var line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "\uFFFD").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = longest - LEFT_OUT.length();
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + LEFT_OUT;
    }
}
