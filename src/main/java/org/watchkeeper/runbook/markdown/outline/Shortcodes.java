package org.watchkeeper.runbook.markdown.outline;

import java.util.regex.Pattern;

/// Shortcodes of Hugo and tags of Jekyll on lines of their own: highlighted blocks, tabs; any other shows nothing.
final class Shortcodes {
    private static final Pattern FORM = Pattern
            .compile("(\\s*)\\{(?:\\{[<%]|%)-?\\s*(/?\\s*[\\w-]+)([^}]{0,200}?)-?(?:[>%]}|%)}\\s*");
    private static final Pattern TITLE = Pattern.compile("(?:name|title|label|header)?=?[\"“]([^\"”]{1,100})[\"”]");

    private final Opened rows;

    Shortcodes(Opened rows) {
        this.rows = rows;
    }

    /// Whether the line is one.
    boolean take(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return false;
        }
        shortcode(form.group(1), form.group(2).strip(), form.group(3).strip());
        return true;
    }

    private void shortcode(String indentation, String name, String arguments) {
        switch (name) {
            case "highlight" -> rows.add(indentation + "~~~~~ " + arguments.split("\\s", 2)[0]);
            case "endhighlight", "/highlight" -> rows.add(indentation + "~~~~~");
            case "tab", "tabitem", "step" -> {
                var title = TITLE.matcher(arguments);
                if (title.find()) {
                    rows.tab(indentation, title.group(1));
                } else {
                    rows.add("");
                }
                rows.add("");
            }
            default -> rows.add("");
        }
    }
}
