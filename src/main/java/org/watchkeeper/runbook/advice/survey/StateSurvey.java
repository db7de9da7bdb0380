package org.watchkeeper.runbook.advice.survey;

import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.phrase.Hint;

/// What a document opens and never closes: services stopped, nodes cordoned, snapshots, debug logging, switches put on.
public final class StateSurvey implements Survey {
    private static final Pattern STOP = Pattern.compile("\\bsystemctl stop ([\\w@.-]+)");
    private static final Pattern START = Pattern.compile("\\bsystemctl (?:re)?(?:start|load) ([\\w@. -]+)");
    private static final Pattern UNDO = Pattern.compile("\\brollout undo (\\S+)");
    private static final Pattern DEBUG = Pattern.compile("(?i)log\\S*level\\S*[ =]debug\\b|--log-level[ =]debug");
    private static final Hint HINT_DEBUG = Hint.of("debug");
    private static final Hint WRITES_TEST = Hint.of(">test", "> test");
    private static final Pattern QUIET = Pattern.compile("(?i)log\\S*level\\S*[ =](info|warn|warning|error)\\b");
    private static final Pattern ENABLE = Pattern
            .compile("([\\w./-]*\\benable-[\\w-]+)\\.sh|([\\w./-]+)\\s+.*--enable\\b");

    @Override
    public void over(List<Seen> all, Notes notes) {
        var text = new StringBuilder();
        all.forEach(seen -> text.append(seen.text()).append('\n'));
        services(all, notes);
        undone(all, notes);
        var whole = new Whole(text.toString());
        for (var seen : all) {
            opened(seen, whole, notes);
        }
    }

    /// All commands of the document, as written and in small letters.
    private record Whole(String text, String small) {
        Whole(String text) {
            this(text, text.toLowerCase(Locale.ROOT));
        }
    }

    /// Stopped and not started again in the same procedure.
    private static void services(List<Seen> all, Notes notes) {
        var open = new HashMap<String, Seen>();
        var found = new ArrayList<Seen>();
        for (int at = 0; at < all.size(); at++) {
            var seen = all.get(at);
            if (at > 0 && !all.get(at - 1).isWith(seen)) {
                found.addAll(open.values());
                open.clear();
            }
            boolean systemctl = seen.text().contains("systemctl");
            if (systemctl) {
                START.matcher(seen.text()).results()
                        .forEach(start -> List.of(start.group(1).split(" ")).forEach(open::remove));
            }
            if (seen.runs("reboot")) {
                open.clear();
            }
            if (systemctl) {
                STOP.matcher(seen.text()).results().forEach(stop -> open.putIfAbsent(stop.group(1), seen));
            }
        }
        found.addAll(open.values());
        found.stream().filter(seen -> seen.place().kind() != ProcedureKind.EMERGENCY).distinct().forEach(seen -> notes
                .add(seen, Rule.LEFT_OPEN, "It is stopped here and not started again in this procedure"));
    }

    private static void undone(List<Seen> all, Notes notes) {
        var undone = new HashSet<String>();
        for (var seen : all) {
            var undo = UNDO.matcher(seen.text());
            if (seen.text().contains("rollout undo") && undo.find()
                    && !undone.add(seen.place().order() + " " + undo.group(1))) {
                notes.add(seen, Rule.UNDONE_TWICE,
                        "It is undone a second time: a second plain undo leads back to the bad version. One of the two is meant");
            }
        }
    }

    private static void opened(Seen seen, Whole whole, Notes notes) {
        var text = seen.text();
        var missing = missing(text, whole.small());
        missing.forEach((what, close) -> notes.add(seen, Rule.LEFT_OPEN, what + ": nothing in this document " + close));
        var debug = DEBUG.matcher(text);
        if (HINT_DEBUG.isIn(text) && debug.find() && !QUIET.matcher(whole.text()).find()) {
            notes.add(seen, Rule.LEFT_OPEN, "Debug logging is switched on: nothing in this document switches it off");
        }
        var enable = ENABLE.matcher(text);
        if (text.contains("enable") && enable.matches()) {
            var off = enable.group(1) != null
                    ? enable.group(1).replace("enable-", "disable-")
                    : enable.group(2) + " --disable";
            if (!whole.text().contains(off)) {
                notes.add(seen, Rule.LEFT_OPEN, "It is switched on: nothing in this document switches it off");
            }
        }
    }

    private static Map<String, String> missing(String text, String whole) {
        var missing = new HashMap<String, String>();
        if (text.contains("kubectl cordon") && !whole.contains("uncordon")) {
            missing.put("The node takes no work from here on", "uncordons it");
        }
        if (text.contains("lvcreate") && text.matches("(?s).*\\blvcreate\\b.* -s\\b.*") && !whole.contains("lvremove")
                && !whole.contains("lvconvert")) {
            missing.put("The snapshot becomes invalid when it is full", "removes or merges it");
        }
        if (WRITES_TEST.isIn(text) && text.matches("(?s).*[^>2&]> ?test_?[\\w.-]+\\s*") && !whole.contains("rm test")) {
            missing.put("It leaves a file behind in the directory it is started in", "removes it");
        }
        return missing;
    }
}
