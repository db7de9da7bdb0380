package org.watchkeeper.runbook.markdown.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.ProcedureKind;

/// What a procedure is for, by the words of its title, then of the headings around it.
final class Kinds {
    private static final Pattern WAY_BACK = words(
            "roll(ing)?[ -]?back|restore|restoring|restoration|recover(y|ing)?|backups?|back up");
    /// Where a title begins with it, and it is no part of a database: "Undo the upgrade", not "Shrink the undo tablespace".
    private static final Pattern TAKES_BACK = Pattern.compile(
            "\\W*(?:(?:step\\s+)?\\d+(?:\\.\\d+)*[.):]*\\s*|how to\\s+)*(?:revert|undo)(?:ing)?\\b"
                    + "(?!\\s+(?:tablespaces?|logs?|segments?|retention|space|buffers?)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TROUBLE = words(
            "troubleshoot(ing)?|issues?|problems?|failures?|failed|errors?|incompatib\\w+|won[’']?t|symptoms?|debug(ging)?");
    private static final Pattern EMERGENCY = words("emergenc(y|ies)|incidents?|outages?");
    private static final Map<ProcedureKind, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(ProcedureKind.DIAGNOSIS, words(
                "checks?|health|verif\\w+|monitor(ing)?|analysis|validat(?:e|es|ed|ing|ions?)|statistics|reviews?|audits?|scan(ning)?"
                        + "|baselines?|reports?|diagnos\\w+|metrics|tests?|planning|inspect\\w*"));
        WORDS.put(ProcedureKind.UPGRADE,
                words("upgrad\\w+|updat\\w+|patch\\w*|migrat\\w+|deploy\\w*|release|rollout|install(?!ed\\b)\\w*"));
        WORDS.put(ProcedureKind.MAINTENANCE, words(
                "maintenance|optimi[sz]\\w+|rotat\\w+|archiv\\w+|clean\\w*|operations|renew\\w*|management|vacuum|tuning"));
    }

    private Kinds() {}

    /// `around` are the headings around it, the nearest first.
    static ProcedureKind of(String title, List<String> around) {
        var own = wayBack(title);
        if (own.isPresent()) {
            return own.get();
        }
        if (EMERGENCY.matcher(title).find() || around.stream().anyMatch(each -> EMERGENCY.matcher(each).find())) {
            return ProcedureKind.EMERGENCY;
        }
        if (TROUBLE.matcher(title).find() || around.stream().anyMatch(each -> TROUBLE.matcher(each).find())) {
            return ProcedureKind.DIAGNOSIS;
        }
        return byWords(title)
                .or(() -> around.stream().flatMap(each -> wayBack(each).or(() -> byWords(each)).stream()).findFirst())
                .orElse(ProcedureKind.MAINTENANCE);
    }

    static boolean isTrouble(String title) {
        return TROUBLE.matcher(title).find();
    }

    /// The first of rollback, restore and backup that a title names: "Backup and Recovery" is about backups.
    private static Optional<ProcedureKind> wayBack(String title) {
        if (TAKES_BACK.matcher(title).lookingAt()) {
            return Optional.of(ProcedureKind.ROLLBACK);
        }
        var form = WAY_BACK.matcher(title);
        if (!form.find() || title.toLowerCase(java.util.Locale.ROOT).contains("verif")) {
            return Optional.empty();
        }
        var word = form.group().toLowerCase(java.util.Locale.ROOT);
        return Optional.of(word.startsWith("roll")
                ? ProcedureKind.ROLLBACK
                : word.startsWith("re") ? ProcedureKind.RESTORE : ProcedureKind.BACKUP);
    }

    private static Optional<ProcedureKind> byWords(String title) {
        return WORDS.entrySet().stream().filter(entry -> entry.getValue().matcher(title).find()).map(Map.Entry::getKey)
                .findFirst();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
