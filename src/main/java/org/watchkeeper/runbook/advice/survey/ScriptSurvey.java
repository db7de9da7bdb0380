package org.watchkeeper.runbook.advice.survey;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Rule;

/// Scripts whose content the document does not show, and units that nothing installs.
public final class ScriptSurvey implements Survey {
    private static final Pattern SCRIPT = Pattern.compile("(.*/)?[\\w.-]+\\.(sh|py|pl|rb)");
    private static final Pattern UNIT = Pattern.compile("\\bsystemctl enable (?:--now )?([\\w@-]+\\.timer)");
    private static final int NAMED = 6;

    @Override
    public void over(List<Seen> all, Notes notes) {
        var scripts = new LinkedHashMap<String, Seen>();
        var installed = new StringBuilder();
        for (var seen : all) {
            seen.programs().forEach(program -> {
                program.written().forEach(word -> installed.append(word.value()).append('\n'));
                var first = program.words().getFirst();
                if (!program.inside() && SCRIPT.matcher(first).matches()) {
                    scripts.putIfAbsent(first, seen);
                }
            });
            unit(seen, installed, notes);
        }
        var here = installed.toString();
        scripts.keySet().removeIf(here::contains);
        tell(scripts, notes);
    }

    private static void unit(Seen seen, StringBuilder installed, Notes notes) {
        var unit = UNIT.matcher(seen.text());
        if (seen.text().contains("systemctl enable") && unit.find() && installed.indexOf(unit.group(1)) < 0) {
            notes.add(seen, Rule.UNKNOWN_UNIT, "Nothing in this document makes the unit " + unit.group(1)
                    + ": enabling it fails where it is not installed otherwise",
                    Edits.whole(seen, units(unit.group(1).replaceFirst("\\.timer$", ""), installed) + seen.text()),
                    "Both units are written first; when it is due is asked");
        }
    }

    private static String units(String name, StringBuilder installed) {
        var program = installed.toString().lines().filter(line -> line.matches("/.*/\\Q" + name + "\\E(\\.\\w+)?"))
                .findFirst().orElse("/usr/local/bin/" + name);
        return "sudo tee /etc/systemd/system/" + name + ".service << 'EOF'\n[Unit]\nDescription=" + name
                + "\n[Service]\nType=oneshot\nExecStart=" + program + "\nEOF\nsudo tee /etc/systemd/system/" + name
                + ".timer << EOF\n[Unit]\nDescription=" + name
                + "\n[Timer]\nOnCalendar=<on-calendar>\n[Install]\nWantedBy=timers.target\nEOF\n"
                + "sudo systemctl daemon-reload\n";
    }

    private static void tell(Map<String, Seen> scripts, Notes notes) {
        if (scripts.isEmpty()) {
            return;
        }
        var names = scripts.keySet().stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = scripts.size() - NAMED;
        notes.add(scripts.values().iterator().next(), Rule.SCRIPT_UNKNOWN,
                "What these scripts do is not shown here; look into them before their first run: " + names
                        + (more > 0 ? " and " + more + " more" : "") + alike(scripts));
    }

    /// Several names for what may be one check (T-177).
    private static String alike(Map<String, Seen> scripts) {
        var health = scripts.keySet().stream().map(name -> name.substring(name.lastIndexOf('/') + 1))
                .filter(name -> name.contains("health")).distinct().toList();
        return health.size() > 2
                ? ". By their names these may be one check: " + String.join(", ", health)
                : "";
    }
}
