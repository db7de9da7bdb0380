package org.watchkeeper.runbook.advice.survey;

import org.watchkeeper.runbook.advice.look.WebLook;
import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.bash.Invocation;
import org.watchkeeper.runbook.bash.Invocation.Word;
import org.watchkeeper.runbook.phrase.Hint;

/// A file that a command writes or reads, and its name with everything that changes from run to run as `*`.
record Artefact(Seen seen, Invocation program, Word word, String key) {
    private static final Pattern DATE = Pattern.compile("\\$\\(date[^)]*\\)|\\$\\{?\\w+}?|<[^>]*>");
    private static final Pattern DIGITS = Pattern.compile("\\d{6,}|\\d+(\\.\\d+)+");
    private static final Pattern STARS = Pattern.compile("\\*[_*-]*\\*");
    private static final Pattern QUOTES = Pattern.compile("[\"']");
    private static final Pattern DATA = Pattern.compile(".*\\.(sql|dump|tar|tar\\.gz|tgz|zip|gz|bak|db|json|pem)");
    private static final Pattern SQLITE_BACKUP = Pattern.compile("\\.backup\\s+'?([^']+)'?");

    static Artefact of(Seen seen, Invocation program, Word word) {
        var written = program.apart() ? word.value() : QUOTES.matcher(seen.written(word)).replaceAll("");
        return new Artefact(seen, program, word, key(written));
    }

    static String key(String name) {
        boolean dated = name.indexOf('$') >= 0 || name.indexOf('<') >= 0;
        var undated = dated ? DATE.matcher(name).replaceAll("*") : name;
        var open = Hint.ofFigure(undated) ? DIGITS.matcher(undated).replaceAll("*") : undated;
        return open.indexOf('*') < 0 ? open : STARS.matcher(open).replaceAll("*");
    }

    /// What a command leaves behind.
    static List<Artefact> written(Seen seen) {
        var found = new ArrayList<Artefact>();
        for (var program : seen.programs()) {
            program.written().forEach(word -> found.add(of(seen, program, word)));
            if (program.name().equals("wget") || program.has("-O", "--remote-name")) {
                WebLook.url(program).map(url -> new Artefact(seen, program, url,
                        key(url.value().substring(url.value().lastIndexOf('/') + 1)))).ifPresent(found::add);
            }
            if (program.name().equals("sqlite3")) {
                program.operands().stream().map(word -> SQLITE_BACKUP.matcher(word.value())).filter(form -> form.find())
                        .map(form -> new Artefact(seen, program, program.spelled().getFirst(), key(form.group(1))))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /// The file a command restores, unpacks or checks from.
    static List<Artefact> read(Seen seen) {
        var found = new ArrayList<Artefact>();
        for (var program : seen.programs()) {
            program.redirects().stream().filter(each -> each.operator().equals("<"))
                    .forEach(each -> found.add(of(seen, program, each.target())));
            source(program).map(word -> of(seen, program, word)).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Word> source(Invocation program) {
        return switch (program.name()) {
            case "tar" -> program.has("-x", "--extract") ? program.operands().stream().findFirst() : Optional.empty();
            case "psql" -> program.option("-f", "--file");
            case "pg_restore", "gunzip", "unzip", "zcat", "sqlite3" -> program.operands().stream().findFirst();
            case "cp", "mv" ->
                program.operands().size() > 1 ? Optional.of(program.operands().getFirst()) : Optional.empty();
            default -> program.option("--input", "--from-file", "--restore-from");
        };
    }

    String name() {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    boolean isData() {
        return DATA.matcher(key).matches();
    }

    boolean takesTheDate() {
        return word.value().contains("$(date");
    }

    /// Whether its date is the same for a whole day, and another one the next.
    boolean takesTheDay() {
        return takesTheDate() && !takesTheTime() && (word.value().contains("%d") || word.value().contains("%F"));
    }

    /// Whether its date changes within a day.
    boolean takesTheTime() {
        return takesTheDate()
                && (word.value().contains("%H") || word.value().contains("%S") || word.value().contains("%s"));
    }

    /// Its newest namesake.
    Edits newest() {
        return program.apart()
                ? new Edits(seen)
                : new Edits(seen).replace(word, "\"$(ls -1dt " + glob(QUOTES.matcher(seen.written(word)).replaceAll(""))
                        + " | head -1)\"");
    }

    private static String glob(String name) {
        var open = Pattern.compile("\\$\\(date[^)]*\\)").matcher(name).replaceAll("*");
        return STARS.matcher(Pattern.compile("\\d{6,}").matcher(open).replaceAll("*")).replaceAll("*");
    }
}
