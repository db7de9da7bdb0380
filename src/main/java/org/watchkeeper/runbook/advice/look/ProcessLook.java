package org.watchkeeper.runbook.advice.look;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.regex.Pattern;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Invocation;
import org.watchkeeper.runbook.bash.Invocation.Word;

/// Looking at a system: answers that find themselves, or say less than their step promises.
public final class ProcessLook implements Look {
    private static final Pattern SECRET_FILE = Pattern
            .compile(".*(\\.env|production\\.(toml|ya?ml|json|ini)|secrets?\\.[a-z]+|credentials[^/]*|config\\.toml)");
    private static final Pattern SECRET_LIST = Pattern.compile(".*/(api-?keys|tokens|secrets|credentials)\\b.*");
    private static final Pattern LITERAL_PASSWORD = Pattern
            .compile("(?i)reset-admin-password\\s{1,9}[^<$\\s]|--password[= ][^<$\\s\"]");

    @Override
    public void at(Seen seen, Invocation program, Notes notes) {
        switch (program.name()) {
            case "grep", "egrep" -> grep(seen, program, notes);
            case "top" -> {
                if (program.has("-b") && program.arguments().stream().anyMatch(word -> word.matches("-b?n?1"))) {
                    notes.add(seen, Rule.SAYS_LESS,
                            "The first sample of top may be an average since the host was started",
                            new Edits(seen).replace(program.spelled().get(1), "-bn2 -d1"),
                            "The second sample is of now");
                }
            }
            case "cat" ->
                program.operands().stream().filter(word -> SECRET_FILE.matcher(word.value()).matches()).findFirst()
                        .ifPresent(word -> notes.add(seen, Rule.SHOWS_SECRETS,
                                "It prints a configuration that may hold secrets"));
            case "curl" ->
                program.spelled().stream().filter(word -> SECRET_LIST.matcher(word.value()).matches()).findFirst()
                        .ifPresent(word -> notes.add(seen, Rule.SHOWS_SECRETS, "What it prints may hold keys"));
            case "systemctl" -> wrapper(seen, program, notes);
            case "promtool" -> rules(seen, program, notes);
            default -> {
            }
        }
        if (program == seen.programs().getFirst() && LITERAL_PASSWORD.matcher(seen.text()).find()) {
            notes.add(seen, Rule.SHOWS_SECRETS, "A password stands in the document as it is");
        }
    }

    private static void grep(Seen seen, Invocation grep, Notes notes) {
        var pattern = grep.operands().stream().findFirst();
        if (pattern.isEmpty()) {
            return;
        }
        boolean processes = grep.fed() && seen.runs("ps") && seen.text().indexOf("ps ") < seen.text().indexOf("grep");
        if (processes && pattern.get().value().matches("[\\w-]+") && !grep.has("-v")) {
            notes.add(seen, Rule.FINDS_ITSELF,
                    "grep finds itself among the processes: a line appears although nothing runs",
                    itself(seen, grep, pattern.get()), "The brackets keep grep from finding itself");
        }
        if (grep.operands().stream()
                .anyMatch(word -> word.value().endsWith("/auth.log") || word.value().endsWith("/secure"))) {
            notes.add(seen, Rule.SAYS_LESS,
                    "It covers the current file alone, which begins anew when logs are rotated and is missing where only the journal is kept");
        }
    }

    private static Edits itself(Seen seen, Invocation grep, Word pattern) {
        var text = pattern.value();
        return grep.apart()
                ? new Edits(seen)
                : new Edits(seen).replace(pattern, "'[" + text.charAt(0) + "]" + text.substring(1) + "'");
    }

    private static void wrapper(Seen seen, Invocation systemctl, Notes notes) {
        var words = systemctl.operands().stream().map(Word::value).toList();
        if (words.size() > 1 && words.getFirst().equals("status") && words.get(1).matches("postgresql(\\.service)?")) {
            notes.add(seen, Rule.SAYS_LESS,
                    "On Debian this unit is a wrapper, active even when the cluster is down: pg_isready tells more");
        }
    }

    private static void rules(Seen seen, Invocation promtool, Notes notes) {
        var words = promtool.operands().stream().map(Word::value).toList();
        if (words.size() > 2 && words.subList(0, 2).equals(java.util.List.of("test", "rules"))
                && !words.get(2).contains("test")) {
            notes.add(seen, Rule.SAYS_LESS,
                    "promtool test rules wants a file of tests; given the rules themselves it fails");
        }
    }
}
