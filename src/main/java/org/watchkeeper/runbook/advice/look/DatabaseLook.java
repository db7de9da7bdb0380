package org.watchkeeper.runbook.advice.look;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.regex.Pattern;

import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Invocation;
import org.watchkeeper.runbook.bash.Invocation.Word;

/// psql, sqlite3 and the files of databases: errors that do not show, the wrong database, live files replaced.
public final class DatabaseLook implements Look {
    private static final Pattern ONLY_READS = Pattern.compile(
            "(?i)^\\s*(PRAGMA\\s+(integrity|quick)_check|\\.backup\\b).*",
            Pattern.DOTALL);
    private static final Pattern WHOLE_DATABASE = Pattern.compile("(?i)\\s*(VACUUM|ANALYZE|REINDEX)\\b.*",
            Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("(?i)REINDEX\\s+DATABASE\\s+([\\w-]+)");
    private static final Pattern FILE = Pattern.compile(".*\\.(db|sqlite3?|mdb)");
    private static final Pattern COPY = Pattern.compile("(?i).*(backup|/tmp/|\\.bak|copy|snapshot|restore_test).*");

    @Override
    public void at(Seen seen, Invocation program, Notes notes) {
        switch (program.name()) {
            case "sqlite3" -> sqlite(seen, program, notes);
            case "psql" -> psql(seen, program, notes);
            case "mv" -> moved(seen, program, notes);
            case "cp" -> copiedOver(seen, program, notes);
            default -> {
            }
        }
        if (seen.is(Flag.LOCKS) && program == seen.programs().getFirst()) {
            notes.add(seen, Rule.LOCKS, "It locks what it works on, and may need as much free space as the data has");
        }
    }

    private static void sqlite(Seen seen, Invocation sqlite, Notes notes) {
        var operands = sqlite.operands();
        if (operands.size() > 1 && ONLY_READS.matcher(operands.get(1).value()).matches()
                && !sqlite.has("-readonly", "--readonly")) {
            notes.add(seen, Rule.HIDDEN_DATABASE_ERROR,
                    "Where the file is missing, sqlite3 makes an empty database and calls it ok",
                    new Edits(seen).options(sqlite, "-readonly"), "With -readonly a missing file is an error");
        }
    }

    private static void psql(Seen seen, Invocation psql, Notes notes) {
        boolean script = psql.has("-f", "--file")
                || psql.redirects().stream().anyMatch(each -> each.operator().equals("<"));
        boolean stops = psql.arguments().stream().anyMatch(word -> word.contains("ON_ERROR_STOP"));
        if (script && !stops) {
            notes.add(seen, Rule.HIDDEN_DATABASE_ERROR, "psql ends well although statements of the file failed",
                    new Edits(seen).options(psql, "-v ON_ERROR_STOP=1"),
                    "With ON_ERROR_STOP it stops and fails at the first error");
        }
        psql.option("-c", "--command").filter(word -> WHOLE_DATABASE.matcher(word.value()).matches())
                .filter(word -> !psql.has("-d", "--dbname") && !namesDatabase(psql, word))
                .ifPresent(word -> which(seen, psql, word, notes));
        if (seen.text().contains("pg_is_in_recovery")
                && seen.step().toLowerCase(java.util.Locale.ROOT).contains("integrity")) {
            notes.add(seen, Rule.SAYS_LESS,
                    "pg_is_in_recovery() tells whether it is a standby, and nothing of integrity");
        }
    }

    private static boolean namesDatabase(Invocation psql, Word statement) {
        return psql.operands().stream().anyMatch(word -> !word.equals(statement)
                && psql.option("-U", "--username", "-h", "--host", "-p", "--port", "-v").filter(word::equals)
                        .isEmpty());
    }

    private static void which(Seen seen, Invocation psql, Word statement, Notes notes) {
        var named = NAMED.matcher(statement.value());
        var database = named.find() ? named.group(1) : "<database>";
        notes.add(seen, Rule.WHICH_DATABASE,
                "psql without -d works on the user's default database, not on the application's",
                new Edits(seen).options(psql, "-d " + database), "-d says which database is meant");
    }

    private static void moved(Seen seen, Invocation mv, Notes notes) {
        mv.operands().stream().findFirst().filter(word -> isLive(word.value())).ifPresent(word -> notes.add(seen,
                Rule.LIVE_DATABASE_REPLACED,
                "The database file is moved; its -wal and -shm files stay and would be applied "
                        + "to the next one. The service must be stopped"));
    }

    private static void copiedOver(Seen seen, Invocation cp, Notes notes) {
        var operands = cp.operands();
        if (operands.size() != 2 || !isLive(operands.get(1).value())
                || !FILE.matcher(operands.get(0).value()).matches()) {
            return;
        }
        var from = seen.written(operands.get(0));
        var to = seen.written(operands.get(1));
        var edits = new Edits(seen).first(cp, checked("sudo ", from, to), checked("", from, to));
        notes.add(seen, Rule.LIVE_DATABASE_REPLACED,
                "The live database is written over before the copy was checked, and what is there is not kept", edits,
                "The copy is checked first and the file that is there is kept as .before");
    }

    private static String checked(String sudo, String from, String to) {
        return "test \"$(" + sudo + "sqlite3 -readonly " + from + " 'PRAGMA integrity_check;')\" = ok && " + sudo
                + "cp -p "
                + to + " " + to + ".before && ";
    }

    private static boolean isLive(String path) {
        return FILE.matcher(path).matches() && !COPY.matcher(path).matches();
    }
}
