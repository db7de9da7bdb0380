package org.watchkeeper.runbook.advice.look;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.regex.Pattern;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Invocation;
import org.watchkeeper.runbook.bash.Invocation.Word;

/// cp, mv, find, sed, tar and gzip: what is there already is lost or nested, and too much is deleted.
public final class FileLook implements Look {
    private static final Pattern FIXED_COPY = Pattern.compile(".*[._-](backup|bak|old|orig|save|saved|copy)");
    private static final Pattern BY_DAY = Pattern.compile("\\$\\(date \\+(['\"]?)%(Y-?%m-?%d|F)\\1\\)");
    private static final Pattern SYSTEM = Pattern.compile("/(etc|var|opt|srv|home|usr)(/.*)?");
    private static final Pattern UNPACKED_OVER = Pattern.compile("/|/(usr|etc|opt|var|bin|sbin|lib)(/.*)?");

    @Override
    public void at(Seen seen, Invocation program, Notes notes) {
        switch (program.name()) {
            case "cp" -> copy(seen, program, notes);
            case "mv" -> move(seen, program, notes);
            case "find" -> find(seen, program, notes);
            case "sed" -> sed(seen, program, notes);
            case "tar" -> tar(seen, program, notes);
            default -> {
            }
        }
    }

    private static void copy(Seen seen, Invocation cp, Notes notes) {
        var operands = cp.operands();
        if (operands.size() < 2 || cp.apart()) {
            return;
        }
        var from = operands.getFirst();
        var to = operands.getLast();
        boolean whole = cp.has("-r", "-R", "-a", "--recursive", "--archive");
        if (FIXED_COPY.matcher(to.value()).matches()) {
            notes.add(seen, Rule.OVERWRITES, whole
                    ? "A second run copies into the copy of the first one"
                    : "A second run writes over the copy of the first one",
                    new Edits(seen).after(to, ".$(date +%Y%m%d_%H%M%S)"), "Each run keeps a copy of its own");
        } else if (whole && BY_DAY.matcher(to.value()).find() && !to.value().endsWith("/")) {
            notes.add(seen, Rule.OVERWRITES, "A second run on the same day copies into the copy of the first one",
                    new Edits(seen).first(cp, "sudo test ! -e " + seen.written(to) + " && ",
                            "test ! -e " + seen.written(to) + " && "),
                    "It stops where the copy is there already");
        }
        if (whole && from.value().endsWith("/*")) {
            notes.add(seen, Rule.OVERWRITES, "Hidden files are not copied, and files the copy does not have stay");
        } else if (whole && SYSTEM.matcher(from.value()).matches() && !cp.has("-a", "--archive", "-p")) {
            notes.add(seen, Rule.COPY_LOSES_OWNER, "cp -r loses owner, mode and times", archive(seen, cp),
                    "cp -a keeps them");
        }
    }

    private static Edits archive(Seen seen, Invocation cp) {
        var edits = new Edits(seen);
        cp.spelled().stream().filter(word -> word.value().equals("-r") || word.value().equals("-R")).findFirst()
                .ifPresent(word -> edits.replace(word, "-a"));
        return edits;
    }

    private static void move(Seen seen, Invocation mv, Notes notes) {
        var operands = mv.operands();
        if (operands.size() != 2 || mv.has("-T", "-t")) {
            return;
        }
        var from = operands.get(0).value();
        var to = operands.get(1).value();
        if (from.startsWith(to + ".") && to.lastIndexOf('.') <= to.lastIndexOf('/')) {
            notes.add(seen, Rule.OVERWRITES, "Where " + to + " still exists, it is moved into it",
                    new Edits(seen).options(mv, "-T"), "With -T it never moves into a directory");
        }
    }

    private static void find(Seen seen, Invocation find, Notes notes) {
        var where = find.operands().stream().findFirst();
        if (where.isEmpty() || !removes(seen, find) && !find.has("-delete")) {
            return;
        }
        if (removesDirectories(seen, find)) {
            notes.add(seen, Rule.DELETES_BY_PATTERN,
                    "It finds " + where.get().value()
                            + " itself too, and with it everything; and it fails after deleting what it "
                            + "then looks into",
                    new Edits(seen).after(where.get(), " -mindepth 1 -maxdepth 1"),
                    "It looks at what lies directly in there, and not at the directory itself");
        } else {
            notes.add(seen, Rule.DELETES_BY_PATTERN,
                    "It deletes whatever fits at that moment in " + where.get().value() + ": look at the list first");
        }
    }

    private static boolean removes(Seen seen, Invocation find) {
        return seen.runs("rm") && find.has("-exec", "-execdir");
    }

    /// Whether it removes the very directories that it walks through.
    public static boolean removesDirectories(Seen seen, Invocation find) {
        boolean directories = find.option("-type").filter(word -> word.value().equals("d")).isPresent();
        return removes(seen, find) && directories && !find.has("-mindepth");
    }

    private static void sed(Seen seen, Invocation sed, Notes notes) {
        sed.spelled().stream().filter(word -> word.value().equals("-i")).findFirst().ifPresent(word -> notes.add(seen,
                Rule.EDITED_WITHOUT_COPY,
                "The file is changed without a copy; a dot fits any character, and it ends well when no line was changed",
                sed.apart() ? new Edits(seen) : new Edits(seen).replace(word, "-i.bak"),
                "The file as it was is kept as .bak"));
    }

    private static void tar(Seen seen, Invocation tar, Notes notes) {
        boolean unpacks = tar.has("-x", "--extract", "--get")
                || tar.arguments().stream().findFirst().filter(word -> word.matches("x[a-z]*")).isPresent();
        boolean dashed = tar.arguments().stream().findFirst().filter(word -> word.startsWith("-")).isPresent();
        tar.option("-C", "--directory").map(Word::value)
                .filter(path -> unpacks && UNPACKED_OVER.matcher(path).matches())
                .ifPresent(path -> notes.add(seen, Rule.OVERWRITES,
                        "Whatever the archive holds is written over what lies in " + path
                                + ": look at its list first (tar -t)",
                        dashed ? new Edits(seen).options(tar, "--backup=numbered") : new Edits(seen),
                        "GNU tar keeps what it writes over, as NAME.~1~"));
    }
}
