package org.watchkeeper.runbook.fact;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Facts.FormField;

/// Fields to be filled in: `Type: [Scheduled/Emergency]`. A box, a test of the shell and a filter of jq are none (T-015).
final class Forms {
    private static final Pattern FIELD = Pattern.compile(
            "\\s*(?:[-*]\\s+)?\\**([\\p{L}][\\p{L}\\d /_-]{0,40}?)\\**\\s*:\\**\\s*\\[([\\p{Lu}][^\\]\\[\"$]{1,60})]\\s*");

    private Forms() {}

    static List<FormField> in(List<Passage> passages) {
        var found = new ArrayList<FormField>();
        for (var passage : passages) {
            switch (passage) {
                case Passage.Field field when !field.value().contains("](") ->
                    line(field.key() + ": " + field.value(), field.place().line(), found);
                case Passage.Shell shell -> lines(shell.command().text(), shell.lines().first(), found);
                case Passage.Config config -> lines(config.block().text(), config.place().line(), found);
                case Passage.Words _, Passage.Field _, Passage.Row _, Passage.Link _ -> {
                }
            }
        }
        return found;
    }

    private static void lines(String text, int first, List<FormField> found) {
        var lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            line(lines.get(at), first + at, found);
        }
    }

    private static void line(String text, int line, List<FormField> found) {
        var field = FIELD.matcher(text);
        if (text.indexOf('[') >= 0 && field.matches()) {
            found.add(new FormField(field.group(1).strip(), field.group(2).strip(), line));
        }
    }
}
