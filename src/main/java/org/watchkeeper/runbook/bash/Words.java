package org.watchkeeper.runbook.bash;

import org.watchkeeper.runbook.bash.grammar.Node;

/// The value of a word without its quoting: `"a b"` is `a b`. Expansions stay as they are written.
final class Words {
    private Words() {}

    static Invocation.Word read(Node node, String script) {
        return new Invocation.Word(value(node.text(script)), node.start(), node.end());
    }

    static String value(String written) {
        if (written.indexOf('"') < 0 && written.indexOf('\'') < 0 && written.indexOf('\\') < 0) {
            return written;
        }
        var value = new StringBuilder();
        char quote = 0;
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == '\\' && quote != '\'' && at + 1 < written.length()) {
                at = escaped(written, at + 1, quote, value);
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }

    private static int escaped(String written, int at, char quote, StringBuilder value) {
        char c = written.charAt(at);
        if (quote == '"' && "\"\\$`\n".indexOf(c) < 0) {
            value.append('\\');
        }
        if (c != '\n') {
            value.append(c);
        }
        return at;
    }
}
