package org.watchkeeper.runbook.advice.survey;

import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.advice.note.Note.Fix;

/// Where a procedure runs: commands that depend on a directory nobody names, files that are missed only once the service
/// stands still, one date that names two backups.
public final class PlaceSurvey implements Survey {
    private static final Pattern STOPS = Pattern.compile("\\bsystemctl stop\\b|\\bservice \\S+ stop\\b");
    private static final Pattern LOOKS = Pattern.compile("\\b(test|ls|stat|tar -t\\w*|sha\\d+sum|md5sum)\\b");
    /// They work on files that were there before as well as on those that a run makes.
    private static final Set<String> MAY_BE_THERE = Set.of("sqlite3", "cp", "mv");
    private static final Pattern DAY = Pattern.compile("^(\\w+)=[\"']?\\d{8}[\"']?(?:\\s.*)?$", Pattern.DOTALL);

    @Override
    public void over(List<Seen> all, Notes notes) {
        all.stream().collect(Collectors.groupingBy(seen -> seen.place().order(), LinkedHashMap::new,
                Collectors.toList())).values().forEach(procedure -> {
                    directory(procedure, notes);
                    missedTooLate(procedure, notes);
                    sameDay(procedure, notes);
                });
    }

    private static void directory(List<Seen> procedure, Notes notes) {
        var depend = procedure.stream().takeWhile(seen -> !seen.runs("cd")).filter(seen -> seen.is(Flag.DIRECTORY))
                .toList();
        if (depend.isEmpty()) {
            return;
        }
        var first = depend.getFirst();
        notes.add(first, Rule.NEEDS_FIRST, (depend.size() == 1
                ? "It depends"
                : depend.size() + " commands of '" + first.place().procedure() + "' depend")
                + " on the directory the run works in, and nothing says which",
                List.of(new Fix(first, "cd <work-directory> && " + first.text(),
                        "The directory is asked for, and the run stops where it is not there")));
    }

    /// A file that is unpacked or restored after a stop, and that nothing made or looked for before.
    private static void missedTooLate(List<Seen> procedure, Notes notes) {
        for (int at = 0; at < procedure.size(); at++) {
            var stop = procedure.get(at);
            if (stop.text().contains("stop") && STOPS.matcher(stop.text()).find() && stop.programs().size() == 1) {
                var wanted = wanted(procedure, at);
                if (!wanted.isEmpty()) {
                    var tests = wanted.stream().map(file -> "test -s " + file + " && ").collect(Collectors.joining());
                    notes.add(stop, Rule.NEEDS_FIRST, "What is read later is looked for before anything is stopped: "
                            + String.join(", ", wanted),
                            List.of(new Fix(stop, tests + stop.text(), "It stops nothing where a file is missing")));
                }
                return;
            }
        }
    }

    private static List<String> wanted(List<Seen> procedure, int stop) {
        var wanted = new ArrayList<String>();
        for (int at = stop + 1; at < procedure.size(); at++) {
            var here = procedure.subList(0, at);
            Artefact.read(procedure.get(at)).stream()
                    .filter(read -> read.isData() && !MAY_BE_THERE.contains(read.program().name())
                            && !read.takesTheDate())
                    .filter(read -> here.stream().noneMatch(seen -> sees(seen, read)))
                    .map(read -> read.seen().written(read.word())).filter(file -> !file.contains("$"))
                    .filter(file -> !wanted.contains(file)).forEach(wanted::add);
        }
        return wanted;
    }

    private static boolean sees(Seen seen, Artefact read) {
        return Artefact.written(seen).stream().anyMatch(made -> made.name().equals(read.name()))
                || LOOKS.matcher(seen.text()).find() && seen.text().contains(read.seen().written(read.word()));
    }

    /// `DAY=20250629` in the names of two files that different procedures write.
    private static void sameDay(List<Seen> procedure, Notes notes) {
        for (var sets : procedure) {
            var day = DAY.matcher(sets.text());
            if (sets.text().indexOf('=') < 0 || !day.matches()) {
                continue;
            }
            var named = procedure.stream().flatMap(seen -> Artefact.read(seen).stream())
                    .filter(read -> read.word().value().matches(".*\\$\\{?" + day.group(1) + "\\b.*")).toList();
            var files = named.stream().map(read -> read.seen().written(read.word())).distinct().toList();
            if (files.size() > 1) {
                var tests = files.stream().map(file -> "test -e " + file + " && ").collect(Collectors.joining());
                notes.add(named.getFirst().seen(), Rule.NEEDS_FIRST,
                        "One day names several backups: all of them must be there for it: " + String.join(", ", files),
                        List.of(new Fix(named.getFirst().seen(), tests + named.getFirst().seen().text(),
                                "It stops where one of them is missing")));
            }
        }
    }
}
