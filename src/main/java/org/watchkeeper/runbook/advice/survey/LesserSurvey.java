package org.watchkeeper.runbook.advice.survey;

import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.phrase.Hint;

/// Two procedures that bring the same program up to date, of which one makes a backup and migrates, and the other does not.
public final class LesserSurvey implements Survey {
    private static final Pattern BUILDS = Pattern.compile("\\b(cargo build|make build|npm run build|mvn package)\\b");
    private static final Hint HINT_BUILDS = Hint.of("build", "package");
    private static final Pattern RESTARTS = Pattern.compile("\\bsystemctl (?:re)?start ([\\w@.-]+)");
    private static final Pattern CAREFUL = Pattern.compile("\\bmigrate\\b|--migrate\\b|pg_dump|\\.backup\\b|\\bcp\\b");

    @Override
    public void over(List<Seen> all, Notes notes) {
        var updates = new ArrayList<>(all.stream().collect(Collectors.groupingBy(seen -> seen.place().order(),
                LinkedHashMap::new, Collectors.toList())).values());
        updates.removeIf(procedure -> procedure.stream().noneMatch(seen -> HINT_BUILDS.isIn(seen.text()))
                || !any(procedure, BUILDS) || !any(procedure, RESTARTS));
        for (var one : updates) {
            updates.stream().filter(other -> other != one && restarted(other).equals(restarted(one)))
                    .filter(other -> any(other, CAREFUL) && !any(one, CAREFUL)).findFirst()
                    .ifPresent(other -> notes.add(build(one), Rule.DONE_TWICE, "'"
                            + other.getFirst().place().procedure() + "' (line " + other.getFirst().lines().first()
                            + ") does the same with a backup and a migration: take that one"));
        }
    }

    private static boolean any(List<Seen> procedure, Pattern form) {
        return procedure.stream().anyMatch(seen -> form.matcher(seen.text()).find());
    }

    private static Seen build(List<Seen> procedure) {
        return procedure.stream().filter(seen -> BUILDS.matcher(seen.text()).find()).findFirst().orElseThrow();
    }

    private static List<String> restarted(List<Seen> procedure) {
        return procedure.stream().flatMap(seen -> RESTARTS.matcher(seen.text()).results())
                .map(found -> found.group(1)).distinct().limit(1).toList();
    }
}
