package org.watchkeeper.runbook.markdown.parameter;

import java.util.List;
import java.util.regex.Pattern;

/// What a title like "Minor updates (0.1.0 → 0.2.0)" says of versions: which text in commands is which parameter.
public record TitleVersion(String parameter, String label, Pattern pattern) {
    private static final Pattern ARROW = Pattern.compile(
            "\\bv?([0-9]+(?:\\.[0-9xX]+)+)\\s*(?:→|-+>|=>|⇒|➜)\\s*v?([0-9]+(?:\\.[0-9xX]+)+(?:-[0-9A-Za-z.]+)?)");

    public static List<TitleVersion> of(String title) {
        var form = ARROW.matcher(title);
        if (!form.find() || form.group(1).equals(form.group(2))) {
            return List.of();
        }
        return List.of(new TitleVersion("version", "Version", Literal.version(form.group(2))),
                new TitleVersion("current_version", "Current version", Literal.version(form.group(1))));
    }
}
