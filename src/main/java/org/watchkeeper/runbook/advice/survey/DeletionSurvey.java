package org.watchkeeper.runbook.advice.survey;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.HashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Invocation;
import org.watchkeeper.runbook.bash.Invocation.Word;

/// What is deleted before its replacement is known to be there, or although the check before may have failed; retention
/// rules that leave nothing.
public final class DeletionSurvey implements Survey {
    private static final Pattern CHECKS = Pattern
            .compile("integrity_check|\\bverify|\\bsha256sum -c|--check\\b|curl .*health");
    private static final Pattern RETENTION = Pattern
            .compile("find (\\S+) .{0,200}?-name \"?([^\" ]+)\"?.{0,200}? -mtime \\+(\\d+) .*");

    @Override
    public void over(List<Seen> all, Notes notes) {
        for (int at = 0; at < all.size(); at++) {
            var seen = all.get(at);
            goneBefore(all, at, notes);
            if (at > 0 && seen.isWith(all.get(at - 1))) {
                afterCheck(all.get(at - 1), seen, notes);
            }
        }
        retention(all, notes);
    }

    private static void goneBefore(List<Seen> all, int at, Notes notes) {
        var seen = all.get(at);
        var rm = seen.programs().stream().filter(each -> each.name().equals("rm") && each.operands().size() == 1
                && each.has("-r", "-R", "--recursive") && !each.apart()).findFirst();
        if (rm.isEmpty() || at + 1 >= all.size() || !all.get(at + 1).isWith(seen)) {
            return;
        }
        var gone = rm.get().operands().getFirst();
        var next = all.get(at + 1);
        next.programs().stream().filter(each -> each.name().equals("mv") || each.name().equals("cp"))
                .filter(each -> each.operands().size() == 2
                        && trimmed(each.operands().get(1)).equals(trimmed(gone)))
                .findFirst().ifPresent(each -> aside(seen, rm.get(), next.written(each.operands().getFirst()), notes));
    }

    private static String trimmed(Word path) {
        return path.value().replaceAll("/+$", "");
    }

    private static void aside(Seen seen, Invocation rm, String source, Notes notes) {
        var gone = trimmed(rm.operands().getFirst());
        var sudo = rm.sudo() ? "sudo " : "";
        var edits = Edits.whole(seen, sudo + "test -e " + source + " && " + sudo + "mv " + gone + " " + gone
                + ".before.$(date +%Y%m%d_%H%M%S)");
        notes.add(seen, Rule.GONE_BEFORE_REPLACED,
                gone + " is deleted before it is known that " + source + " is there to take its place", edits,
                "It is moved aside, and only where its replacement exists");
    }

    private static void afterCheck(Seen before, Seen seen, Notes notes) {
        boolean container = seen.programs().stream().anyMatch(each -> each.name().equals("docker")
                && each.arguments().stream().findFirst().filter("rm"::equals).isPresent());
        boolean deletes = seen.is(Flag.DESTRUCTIVE) && seen.runs("find") || container;
        if (deletes && CHECKS.matcher(before.text()).find() && (container || before.text().contains(">"))) {
            notes.add(seen, Rule.NOT_TIED_TO_CHECK, container
                    ? "The old container is the way back: it may go only when the check before it was good"
                    : "It deletes although the check before may have failed: that only goes into a file");
        }
    }

    private static void retention(List<Seen> all, Notes notes) {
        var kept = new HashMap<String, Integer>();
        all.stream().filter(seen -> seen.is(Flag.DESTRUCTIVE) && seen.runs("find"))
                .map(seen -> RETENTION.matcher(seen.text()))
                .filter(Matcher::matches).forEach(rule -> kept.merge(what(rule), days(rule), Math::min));
        for (var seen : all) {
            var later = RETENTION.matcher(seen.text());
            if (seen.runs("find") && seen.is(Flag.CHANGES) && !seen.is(Flag.DESTRUCTIVE) && later.matches()
                    && kept.getOrDefault(what(later), Integer.MAX_VALUE) < days(later)) {
                notes.add(seen, Rule.RETENTION, "What is older than " + kept.get(what(later))
                        + " days is deleted elsewhere in this document: after " + days(later)
                        + " days nothing is left");
            }
        }
    }

    private static String what(Matcher rule) {
        return rule.group(1) + " " + rule.group(2);
    }

    private static int days(Matcher rule) {
        return rule.group(3).length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(rule.group(3));
    }
}
