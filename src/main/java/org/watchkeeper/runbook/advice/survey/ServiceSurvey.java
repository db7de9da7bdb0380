package org.watchkeeper.runbook.advice.survey;

import org.watchkeeper.runbook.advice.look.WebLook;
import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Invocation;

/// Starts and what follows them, reboots on a condition, services before their database.
public final class ServiceSurvey implements Survey {
    private static final Pattern STARTS = Pattern.compile(
            "\\b(systemctl|service)\\b.*\\b(start|restart)\\b|\\bdocker(-compose| compose)? (run|up|start|restart)\\b");
    private static final Pattern DATABASE = Pattern.compile("\\b(postgres(ql)?|mysql|mariadb|mongod?|redis)\\b");
    private static final Pattern RESTARTS = Pattern.compile(".*\\bsystemctl restart ([\\w@.-]+)\\s*");
    private static final Pattern SINCE_MINUTES = Pattern.compile("--since[ =]\"?(\\d+) min");
    private static final Pattern IF_NEEDED = Pattern.compile("(?i).*\\bif (it is )?(required|needed|necessary)\\b.*");

    @Override
    public void over(List<Seen> all, Notes notes) {
        boolean started = false;
        for (int at = 0; at < all.size(); at++) {
            var seen = all.get(at);
            boolean same = at > 0 && all.get(at - 1).isWith(seen);
            started &= same;
            if (started) {
                started = !afterStart(seen, notes);
            }
            if (same) {
                order(all.get(at - 1), seen, notes);
            }
            reboot(seen, notes);
            started = seen.is(Flag.SERVICE) && STARTS.matcher(seen.text()).find() || started && seen.is(Flag.READ_ONLY);
        }
    }

    /// Whether it asks the service that was started.
    private static boolean afterStart(Seen seen, Notes notes) {
        var curl = seen.programs().stream()
                .filter(each -> each.name().equals("curl") && !each.apart() && WebLook.url(each).isPresent())
                .findFirst();
        curl.filter(each -> !each.has("--retry")).ifPresent(each -> notes.add(seen, Rule.TOO_EARLY,
                "Right after the start the service may not answer yet",
                new Edits(seen).options(each,
                        (each.has("-f", "--fail") ? "" : "-fsS ") + "--retry 12 --retry-delay 5 --retry-all-errors"),
                "It asks for up to a minute"));
        if (SINCE_MINUTES.matcher(seen.text()).find()) {
            notes.add(seen, Rule.TOO_EARLY,
                    "It looks a few minutes back: when a person waits longer, the start is no longer in it");
        }
        return curl.isPresent();
    }

    private static void order(Seen before, Seen seen, Notes notes) {
        var first = RESTARTS.matcher(before.text());
        var second = RESTARTS.matcher(seen.text());
        if (first.matches() && second.matches() && DATABASE.matcher(second.group(1)).find()
                && !DATABASE.matcher(first.group(1)).find()) {
            notes.add(seen, Rule.DOUBTFUL_ORDER,
                    first.group(1) + " was restarted before its database: the database first, then what uses it");
        }
    }

    private static void reboot(Seen seen, Notes notes) {
        boolean reboots = seen.programs().stream().map(Invocation::name).anyMatch("reboot"::equals);
        if (reboots && IF_NEEDED.matcher(seen.step()).matches()
                && seen.text().toLowerCase(Locale.ROOT).endsWith("reboot")) {
            notes.add(seen, Rule.NOT_TIED_TO_CHECK, "It says 'if required', and reboots whether it is or not",
                    Edits.whole(seen, "test ! -f /var/run/reboot-required || " + seen.text()),
                    "It reboots where the host asks for it (Debian, Ubuntu)");
        }
    }
}
