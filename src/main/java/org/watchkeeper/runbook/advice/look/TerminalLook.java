package org.watchkeeper.runbook.advice.look;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.advice.note.Note.Fix;
import org.watchkeeper.runbook.bash.Invocation;

/// Commands that are made for somebody who sits before them: watch, crontab.
public final class TerminalLook implements Look {
    private static final Pattern TO_ADD = Pattern
            .compile("#\\s*(?:Add|Append|Insert)\\b[^:*@]*:\\s*((?:\\S+\\s+){5}\\S.*)", Pattern.CASE_INSENSITIVE);

    @Override
    public void at(Seen seen, Invocation program, Notes notes) {
        switch (program.name()) {
            case "watch" -> watch(seen, program, notes);
            case "crontab" -> crontab(seen, program, notes);
            default -> {
            }
        }
    }

    private static void watch(Seen seen, Invocation watch, Notes notes) {
        var operands = watch.operands();
        if (operands.isEmpty() || watch.apart() || watch.spelled().getFirst().start() != 0
                || watch.has("-n", "--interval")) {
            return;
        }
        var inner = operands.size() == 1
                ? seen.written(operands.getFirst()).replaceAll("^([\"'])(.*)\\1$", "$2")
                : seen.text().substring(operands.getFirst().start());
        notes.add(seen, Rule.NO_TIME_LIMIT, "watch never ends and wants a terminal",
                Edits.whole(seen, "for i in $(seq 30); do " + inner + "; sleep 2; done"),
                "It looks thirty times, for a minute");
    }

    /// `echo LINE | crontab -` leaves LINE alone in the whole crontab.
    private static void crontab(Seen seen, Invocation crontab, Notes notes) {
        boolean replaces = crontab.arguments().contains("-") && crontab.fed()
                && seen.programs().stream().noneMatch(each -> each.name().equals("crontab") && each.has("-l"));
        if (crontab.has("-e")) {
            byHand(seen, notes);
        }
        if (!replaces) {
            return;
        }
        var echo = seen.programs().stream().filter(each -> each.name().equals("echo") && each.feeds()
                && each.operands().size() == 1 && !each.apart()).findFirst();
        notes.add(seen, Rule.WHOLE_CRONTAB, "It replaces the whole crontab of the user: all other lines are lost",
                echo.map(each -> List.of(kept(seen, each))).orElse(List.of()));
    }

    /// `crontab -e`, and below it what to add there.
    private static void byHand(Seen seen, Notes notes) {
        var added = TO_ADD.matcher(seen.place().below());
        var line = added.matches() ? "'" + added.group(1) + "'" : "";
        notes.add(seen, Rule.ASKS_UNATTENDED, "It opens an editor, in which somebody has to add a line",
                line.isEmpty() || line.indexOf('\'', 1) < line.length() - 1
                        ? new Edits(seen)
                        : Edits.whole(seen, "(crontab -l 2>/dev/null | grep -vxF " + line + "; echo " + line
                                + ") | crontab - && crontab -l"),
                "The line is added once, the others stay, and the whole is shown");
    }

    private static Fix kept(Seen seen, Invocation echo) {
        var line = seen.written(echo.operands().getFirst());
        return new Fix(seen, "(crontab -l 2>/dev/null | grep -vxF " + line + "; echo " + line + ") | crontab -",
                "The line is added once, and the others stay");
    }
}
