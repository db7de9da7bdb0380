package org.watchkeeper.runbook.advice.look;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Invocation;
import org.watchkeeper.runbook.bash.Invocation.Word;

/// Dates that a tool reads otherwise than they are meant.
public final class DateLook implements Look {
    private static final Pattern COMPACT = Pattern.compile("\\$\\(date [^)]*\\+%Y%m%d\\)|\\d{8}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z_]\\w*)}?");
    private static final Pattern MONTH_AGO = Pattern.compile("(?i)(last month|-?1 month( ago)?|1 month ago)");

    @Override
    public void at(Seen seen, Invocation program, Notes notes) {
        switch (program.name()) {
            case "journalctl" -> {
                period(seen, program, "--since", notes);
                period(seen, program, "--until", notes);
            }
            case "date" -> month(seen, program, notes);
            default -> {
            }
        }
    }

    private static void period(Seen seen, Invocation journal, String option, Notes notes) {
        var value = journal.option(option);
        if (value.isEmpty()) {
            return;
        }
        var said = value.get().value();
        if (COMPACT.matcher(said).matches()) {
            misread(seen, journal, value.get(), seen.written(value.get()).replace("%Y%m%d", "%Y-%m-%d")
                    .replaceAll("\\b(\\d{4})(\\d{2})(\\d{2})\\b", "$1-$2-$3"), notes);
        } else if (isADate(said)) {
            misread(seen, journal, value.get(), "\"$(date -d \"" + said + "\" +%Y-%m-%d)\"", notes);
        }
    }

    private static boolean isADate(String said) {
        var variable = VARIABLE.matcher(said);
        return variable.matches() && variable.group(1).toUpperCase(java.util.Locale.ROOT).contains("DATE");
    }

    private static void misread(Seen seen, Invocation journal, Word word, String other, Notes notes) {
        var edits = new Edits(seen);
        notes.add(seen, Rule.DATE_MISREAD,
                "journalctl does not understand a date like 20250622: it fails, and what it is written to stays empty",
                journal.apart() ? edits : edits.replace(word, other), "It reads dates like 2025-06-22");
    }

    private static void month(Seen seen, Invocation date, Notes notes) {
        Optional<Word> ago = date.option("-d", "--date").filter(word -> MONTH_AGO.matcher(word.value()).matches());
        boolean ofMonth = date.arguments().stream().anyMatch(word -> word.startsWith("+") && word.contains("%m")
                && !word.contains("%d"));
        if (ago.isPresent() && ofMonth) {
            notes.add(seen, Rule.DATE_MISREAD,
                    "One month before the 31st is the 1st of the same month: the name would be this month's",
                    date.apart() ? new Edits(seen) : new Edits(seen).replace(ago.get(), "\"$(date +%Y-%m-01) -1 day\""),
                    "The day before the first of this month is always in the month before");
        }
    }
}
