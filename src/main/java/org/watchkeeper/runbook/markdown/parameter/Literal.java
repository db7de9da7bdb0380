package org.watchkeeper.runbook.markdown.parameter;

import java.util.regex.Pattern;

/// A text of the document that stands for a parameter, found only where it stands as a whole.
///
/// `0.1.0` is found in `v0.1.0` and `unet:0.1.0`, not in `10.1.0`, `0.1.0.1` or `0.1.0-rc1`.
final class Literal {
    private static final String BEFORE = "(?<![0-9.])(?<![A-Za-z0-9_][vV])(?<![A-UW-Za-uw-z])";
    private static final String AFTER = "(?![0-9A-Za-z])(?!\\.[0-9])(?!-(?:rc|alpha|beta|pre|dev|snapshot)[0-9]*\\b)";

    private Literal() {}

    /// Any literal: versions and words as wholes, others wherever they stand.
    static Pattern of(String text) {
        boolean word = Character.isLetterOrDigit(text.charAt(0))
                && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        if (!word) {
            return Pattern.compile(Pattern.quote(text));
        }
        return text.matches("[0-9].*")
                ? version(text)
                : Pattern.compile("(?<![0-9A-Za-z])" + Pattern.quote(text) + "(?![0-9A-Za-z])");
    }

    /// A version, where `x` stands for any number: `0.x.0`.
    static Pattern version(String version) {
        var form = new StringBuilder();
        for (var part : version.split("\\.", -1)) {
            form.append(form.isEmpty() ? "" : "\\.")
                    .append(part.equalsIgnoreCase("x") ? "[0-9]+" : Pattern.quote(part));
        }
        return Pattern.compile(BEFORE + form + AFTER);
    }
}
