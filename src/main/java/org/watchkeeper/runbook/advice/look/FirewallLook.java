package org.watchkeeper.runbook.advice.look;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Invocation;

/// Firewalls and accounts: rules that are refused, rules that cut the console off, changes under the title of a check.
public final class FirewallLook implements Look {
    private static final Pattern LOOKS = Pattern
            .compile(
                    "(?i)^(check|verify|show|view|list|review|inspect|monitor|look at|display)\\b(?!.*\\b(clean ?up|remove|delete|restore|rotate|reset|fix|and)\\b).*");
    private static final Set<String> DIRECTIONS = Set.of("in", "out");

    @Override
    public void at(Seen seen, Invocation program, Notes notes) {
        if (program.name().equals("ufw")) {
            ufw(seen, program, notes);
        }
        boolean changes = seen.is(Flag.SECURITY) || seen.is(Flag.DESTRUCTIVE);
        if (program == seen.programs().getFirst() && changes && LOOKS.matcher(seen.step()).matches()) {
            notes.add(seen, Rule.SAYS_CHECK_BUT_CHANGES,
                    "Its title '" + seen.step() + "' speaks of looking, and the command changes something for good");
        }
    }

    private static void ufw(Seen seen, Invocation ufw, Notes notes) {
        var words = ufw.operands().stream().map(Invocation.Word::value).toList();
        boolean blanket = words.size() == 2 && Set.of("deny", "reject").contains(words.get(0))
                && DIRECTIONS.contains(words.get(1));
        if (blanket) {
            var direction = words.get(1).equals("in") ? "incoming" : "outgoing";
            notes.add(seen, Rule.REFUSED_BY_ITS_TOOL, "ufw refuses '" + String.join(" ", words)
                    + "' (invalid interface clause): nothing is closed", closing(seen, ufw, words.get(0), direction),
                    "Keeps the console's way in, then closes the rest");
        }
        if (blanket || words.size() > 1 && words.get(0).equals("default")
                && Set.of("deny", "reject").contains(words.get(1))) {
            notes.add(seen, Rule.CUTS_OFF, "It cuts the console off sooner or later: have another way to the host");
        }
    }

    private static Edits closing(Seen seen, Invocation ufw, String verb, String direction) {
        if (ufw.apart()) {
            return new Edits(seen);
        }
        var sudo = ufw.sudo() ? "sudo " : "";
        var end = ufw.spelled().getLast().end();
        var start = sudo.isEmpty() ? ufw.spelled().getFirst().start() : seen.text().indexOf("sudo");
        var keep = direction.equals("incoming")
                ? sudo + "ufw allow from <console-address> to any port 22 proto tcp && "
                : "";
        return new Edits(seen).replace(start, end, keep + sudo + "ufw default " + verb + " " + direction);
    }
}
