package org.watchkeeper.runbook.fact;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Notice;

/// What a configuration says about telling people: `alert_on_failure: true`, and what stands below `notifications:`.
final class YamlNotices {
    private static final Pattern ON_FAILURE = Pattern.compile(
            "\\s*-?\\s*((?:alert|notify|email|mail)_on_(failure|error|success)\\w*)\\s*[:=]\\s*(?:true|yes|on|\"?\\S+@\\S+)");
    private static final Pattern SECTION = Pattern
            .compile("(\\s*)(notifications?|receivers|alert_?channels|contacts)\\s*:\\s*");

    private YamlNotices() {}

    static List<Notice> in(Passage.Config config) {
        var notices = new ArrayList<Notice>();
        var lines = config.block().text().lines().toList();
        int first = -1;
        int last = -1;
        var word = "";
        for (int at = 0; at < lines.size(); at++) {
            var failure = ON_FAILURE.matcher(lines.get(at));
            if (failure.matches()) {
                first = first < 0 ? at : first;
                last = at;
                word = failure.group(2);
            }
            var section = SECTION.matcher(lines.get(at));
            if (section.matches()) {
                notices.add(section(lines, at, section.group(1).length(), config.place().line()));
            }
        }
        if (first >= 0) {
            notices.addFirst(new Notice("on " + word + " of a scheduled task",
                    new Lines(config.place().line() + first, config.place().line() + last), word, "", "", ""));
        }
        return notices;
    }

    private static Notice section(List<String> lines, int start, int indent, int first) {
        int end = start + 1;
        while (end < lines.size() && (lines.get(end).isBlank() || indent(lines.get(end)) > indent)) {
            end++;
        }
        while (end > start + 1 && lines.get(end - 1).isBlank()) {
            end--;
        }
        var text = String.join(" ", lines.subList(start + 1, end).stream().map(String::strip).toList());
        var audience = Stream.of(Channels.addresses(text), Channels.fromEnvironment(text))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
        return new Notice(text, new Lines(first + start, first + end - 1), "", "", Channels.in(text.replace('_', ' ')),
                audience);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
