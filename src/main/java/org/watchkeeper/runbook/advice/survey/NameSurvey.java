package org.watchkeeper.runbook.advice.survey;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Invocation;

/// Names of files: read but never written, taken from the date again, written over on the same day, in a directory that
/// nothing makes.
public final class NameSurvey implements Survey {
    private static final Pattern LATEST = Pattern.compile(".*/(latest|current|newest)/.*");
    private static final Pattern NEWEST = Pattern.compile(".*/(latest|current)/?.*");
    /// Also in a script that the document installs.
    private static final Pattern LINKS = Pattern.compile("\\bln -s\\w* \\S+ (/\\S+)");
    private static final Pattern DATED_DIRECTORY = Pattern.compile("(.{0,300}\\$\\(date[^)]*\\)[^/]*)/[^/]*");
    private static final Pattern FRESH = Pattern
            .compile("find (\\S+) .{0,200}?-name \"?\\*(\\.\\w+)\"?.{0,200}? -mtime -\\d+ .*");
    private static final Set<String> COPIES = Set.of("cp", "mv");

    @Override
    public void over(List<Seen> all, Notes notes) {
        var written = new ArrayList<Artefact>();
        all.forEach(seen -> written.addAll(Artefact.written(seen)));
        var byName = new LinkedHashMap<String, Artefact>();
        written.forEach(each -> byName.putIfAbsent(each.name(), each));
        var keys = new HashSet<String>();
        written.forEach(each -> keys.add(each.key()));
        all.stream().filter(seen -> seen.text().contains("ln -s"))
                .forEach(seen -> LINKS.matcher(seen.text()).results().forEach(link -> keys.add(link.group(1))));
        boolean hasNewest = keys.stream().anyMatch(key -> NEWEST.matcher(key).matches());
        for (var seen : all) {
            Artefact.read(seen).forEach(read -> read(read, byName, hasNewest, notes));
            fresh(seen, written, notes);
        }
        directories(all, notes);
        written.stream().filter(each -> each.takesTheDay() && each.isData()
                && !COPIES.contains(each.program().name()))
                .forEach(each -> notes.add(each.seen(), Rule.OVERWRITES,
                        "Its name changes by the day: a second run on the same day writes over the first one's file"));
    }

    private static void read(Artefact read, Map<String, Artefact> byName, boolean hasNewest, Notes notes) {
        var source = Optional.ofNullable(byName.get(read.name())).filter(each -> each.seen() != read.seen());
        if (!hasNewest && LATEST.matcher(read.word().value()).matches()) {
            notes.add(read.seen(), Rule.READ_NEVER_WRITTEN,
                    "It reads from a directory that nothing in this document makes: " + read.word().value());
        } else if (read.takesTheDate() && source.isPresent()) {
            dateAgain(read, source, notes);
        } else if (source.isPresent()) {
            sample(read, source.get(), notes);
        } else {
            if (read.takesTheDate() && goesBack(read.seen())) {
                dateAgain(read, source, notes);
            }
            if (read.isData() && isExpected(read)) {
                neverWritten(read, byName, notes);
            }
        }
    }

    private static boolean goesBack(Seen seen) {
        return seen.place().kind() == ProcedureKind.ROLLBACK || seen.place().kind() == ProcedureKind.RESTORE;
    }

    private static void dateAgain(Artefact read, Optional<Artefact> source, Notes notes) {
        boolean elsewhere = goesBack(read.seen())
                || source.filter(each -> !each.seen().isWith(read.seen())).isPresent();
        if (read.takesTheTime() || elsewhere) {
            var from = source.map(each -> " (line " + each.seen().lines().first() + ")").orElse("");
            notes.add(read.seen(), Rule.DATE_TAKEN_AGAIN,
                    "The date is taken again here: the name is another one than the one that was written" + from,
                    read.newest(), "It takes the newest one that is there");
        }
    }

    private static void sample(Artefact read, Artefact source, Notes notes) {
        boolean literal = Pattern.compile("\\d{8}").matcher(read.word().value()).find();
        if (literal && source.takesTheDate()) {
            notes.add(read.seen(), Rule.READ_NEVER_WRITTEN,
                    "This name is a sample: line " + source.seen().lines().first()
                            + " writes it with the date of the day",
                    read.newest(), "It takes the newest one that is there");
        } else if (read.program().name().equals("tar") && source.program().name().equals("tar")) {
            var held = source.program().operands().stream().skip(1).map(Invocation.Word::value).toList();
            notes.add(read.seen(), Rule.SAYS_LESS, "By line " + source.seen().lines().first() + " this archive holds "
                    + String.join(", ", held) + " and nothing else");
        }
    }

    /// Archives, dumps and backups are made somewhere; other files may have been there before.
    private static boolean isExpected(Artefact read) {
        var name = read.program().name();
        if (COPIES.contains(name) || name.equals("sqlite3")) {
            return false;
        }
        return !read.word().value().startsWith("/") && !read.word().value().contains("/") || read.key().contains("*");
    }

    private static void neverWritten(Artefact read, Map<String, Artefact> byName, Notes notes) {
        var near = byName.values().stream().filter(each -> each.isData() && (each.name().endsWith(read.name())
                || read.name().endsWith(each.name())) && each.name().length() > 6).findFirst();
        var hint = near.map(each -> "; line " + each.seen().lines().first() + " writes " + each.name()).orElse("");
        var edits = near.filter(each -> !read.program().apart()).map(each -> new Edits(read.seen()).replace(read.word(),
                "\"$(ls -1dt " + each.key() + " | head -1)\"")).orElseGet(() -> new Edits(read.seen()));
        notes.add(read.seen(), Rule.READ_NEVER_WRITTEN, "Nothing in this document makes " + read.name() + hint, edits,
                "It takes the newest of those that are written");
    }

    /// "No fresh *.gz" where what is written there is called otherwise.
    private static void fresh(Seen seen, List<Artefact> written, Notes notes) {
        var form = FRESH.matcher(seen.text());
        if (!seen.text().contains("find") || !form.matches()) {
            return;
        }
        var there = written.stream().filter(each -> each.isData() && each.key().startsWith(form.group(1) + "/"))
                .toList();
        if (!there.isEmpty() && there.stream().noneMatch(each -> each.key().endsWith(form.group(2)))) {
            notes.add(seen, Rule.READ_NEVER_WRITTEN,
                    "It looks for *" + form.group(2) + "; what this document writes there is "
                            + there.getFirst().name());
        }
    }

    private static void directories(List<Seen> all, Notes notes) {
        var made = new HashSet<String>();
        for (var seen : all) {
            for (var program : seen.programs()) {
                if (program.name().equals("mkdir")) {
                    program.operands().forEach(word -> made.add(word.value().replaceAll("/+$", "")));
                } else if (!program.apart() && program.part() != Invocation.Part.INNER) {
                    program.written().stream().filter(word -> word.value().contains("$(date"))
                            .map(word -> DATED_DIRECTORY.matcher(word.value()))
                            .filter(form -> form.matches())
                            .map(form -> form.group(1)).filter(directory -> made.add(directory))
                            .forEach(directory -> notes.add(seen, Rule.DIRECTORY_NOT_MADE,
                                    "Nothing makes the directory "
                                            + directory,
                                    Edits.whole(seen, "mkdir -p " + directory + " && " + seen.text()),
                                    "The directory is made where it is missing"));
                }
            }
        }
    }
}
