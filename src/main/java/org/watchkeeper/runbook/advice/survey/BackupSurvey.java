package org.watchkeeper.runbook.advice.survey;

import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Rule;

/// Copies that are made, while the document restores from elsewhere.
public final class BackupSurvey implements Survey {
    private static final Set<String> MAKES = Set.of("cp", "sqlite3", "pg_dump", "mysqldump");

    @Override
    public void over(List<Seen> all, Notes notes) {
        var read = new ArrayList<Artefact>();
        all.forEach(seen -> read.addAll(Artefact.read(seen)));
        var told = new HashSet<String>();
        for (var seen : all) {
            Artefact.written(seen).stream().filter(made -> MAKES.contains(made.program().name()) && isKept(made))
                    .filter(made -> read.stream().noneMatch(each -> each.name().equals(made.name())))
                    .forEach(made -> read.stream().filter(other -> restores(other, made)).findFirst()
                            .filter(_ -> told.add(made.key())).ifPresent(other -> notes.add(seen, Rule.NEVER_READ,
                                    "Nothing in this document reads " + made.key() + " back: line "
                                            + other.seen().lines().first() + " restores from " + other.key())));
        }
    }

    /// A copy with a date in its name, made to go back to.
    private static boolean isKept(Artefact made) {
        return made.isData() && made.key().contains("*") && made.key().contains("/");
    }

    private static boolean restores(Artefact read, Artefact made) {
        var kind = read.seen().place().kind();
        return (kind == ProcedureKind.RESTORE || kind == ProcedureKind.ROLLBACK) && read.key().contains("*")
                && suffix(read).equals(suffix(made));
    }

    private static String suffix(Artefact file) {
        return file.name().substring(file.name().lastIndexOf('.') + 1);
    }
}
