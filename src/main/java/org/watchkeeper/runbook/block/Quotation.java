package org.watchkeeper.runbook.block;

/// Which quotation of a shell text is open where.
public final class Quotation {
    private Quotation() {}

    /// The quote that is open behind a text that begins with `open` open; 0 for none.
    public static char openAfter(String text, char open) {
        char quote = open;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && quote != '\'') {
                at++;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return quote;
    }
}
