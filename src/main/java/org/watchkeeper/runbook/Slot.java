package org.watchkeeper.runbook;

/// A place in a command's text that a parameter fills: `[start, end)` in UTF-16 units, and the quoting around it.
///
/// Filled on screen by the value, in what is sent by a reference to the parameter's variable that fits the quoting.
public record Slot(int start, int end, String parameter, Quoting quoting) {
    /// What surrounds the place: bare words, inside double quotes, inside single quotes, a heredoc that expands.
    public enum Quoting {
        BARE, DOUBLE, SINGLE, HEREDOC
    }

    public Slot {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a slot has a length: " + start + ".." + end);
        }
    }

    /// The shell text that stands for the value here; the value itself never becomes shell text.
    public String reference() {
        var variable = "${wk_" + parameter + "}";
        return switch (quoting) {
            case BARE -> "\"" + variable + "\"";
            case DOUBLE, HEREDOC -> variable;
            case SINGLE -> "'\"" + variable + "\"'";
        };
    }
}
