package org.watchkeeper.runbook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A terminal session as printed: what was typed behind the prompts, on its own rows, and what came out.
record Transcript(String commands, String output) {
    private static final Pattern DOLLAR = Pattern
            .compile("^\\s*(?:\\$|%|[\\w.-]+@[\\w.-]+[^$#%\n]{0,60}[$#%]|\\[[^\\]\n]{1,60}][$#%]) (?=\\S)");
    private static final Pattern ROOT = Pattern.compile("^\\s*# (?=\\S)");

    /// Whether a text shows prompts: its first line has one.
    static boolean isOne(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().filter(line -> DOLLAR.matcher(line).find())
                .isPresent();
    }

    static Transcript of(String text) {
        var prompt = text.lines().anyMatch(line -> DOLLAR.matcher(line).find()) ? DOLLAR : ROOT;
        var typed = new ArrayList<String>();
        var printed = new ArrayList<String>();
        boolean typing = false;
        for (var line : text.split("\n", -1)) {
            var form = prompt.matcher(line);
            boolean continued = typing && line.startsWith("> ");
            boolean starts = form.find();
            typed.add(starts ? line.substring(form.end()) : continued ? line.substring(2) : kept(line, prompt));
            typing = starts || continued;
            if (!typing && !line.isBlank() && !line.startsWith("#")) {
                printed.add(line);
            }
        }
        return new Transcript(String.join("\n", typed), String.join("\n", List.copyOf(printed)));
    }

    /// A comment between two commands stays; what was printed does not.
    private static String kept(String line, Pattern prompt) {
        return prompt == DOLLAR && line.startsWith("#") ? line : "";
    }
}
