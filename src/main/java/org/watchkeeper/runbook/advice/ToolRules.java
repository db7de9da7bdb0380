package org.watchkeeper.runbook.advice;

import org.watchkeeper.runbook.advice.look.FileLook;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Success;
import org.watchkeeper.runbook.Success.Output;
import org.watchkeeper.runbook.bash.Invocation;
import org.watchkeeper.runbook.bash.Invocation.Redirect;
import org.watchkeeper.runbook.bash.Invocation.Word;

/// What is known of single tools: which exit statuses are good, and what they print when they are not.
final class ToolRules {
    private static final Set<Integer> ZERO_OR_ONE = Set.of(0, 1);
    private static final Pattern TROUBLE = Pattern.compile("(?i)err|fail|warn|crit|fatal|panic|exception|denied|refused"
            + "|timeout|timed out|slow|oom|security|upgrad|block|corrupt|deadlock|invalid|broken|unhealthy|down");
    private static final Pattern CHECKS_INTEGRITY = Pattern.compile("(?i)\\s*PRAGMA\\s+(integrity|quick)_check\\b.*",
            Pattern.DOTALL);
    private static final Pattern WRITE_AHEAD = Pattern.compile(".*[-.](wal|shm)");
    private static final Map<Integer, String> CURL = Map.of(6, "the name of the server is not known", 7,
            "nothing listens there", 22, "the server answered with an error", 28, "no answer in time");

    private ToolRules() {}

    /// [Success#ZERO] where nothing is known.
    static Success of(Seen seen, Invocation program, Role role) {
        return switch (program.name()) {
            case "grep", "egrep", "fgrep", "zgrep", "rg" -> grep(program, role);
            case "diff", "cmp", "colordiff" ->
                Inferred.statuses(ZERO_OR_ONE, Map.of(1, "they differ", 2, "one cannot be read"),
                        program.name() + " exits with 1 when the two differ");
            case "systemctl" -> systemctl(program, role);
            case "journalctl" -> journal(program);
            case "sqlite3" -> sqlite(program);
            case "psql" -> psql(program);
            case "jq" -> jq(seen, program);
            case "find" -> find(seen, program);
            case "wc" -> count(seen, program);
            case "ls" -> list(program);
            case "sha256sum", "sha512sum", "sha1sum", "md5sum" -> program.has("-c", "--check")
                    ? Inferred.printed(": OK$", "a file that is not listed is not checked: at least one must be OK")
                    : Success.ZERO;
            case "pgrep" -> role == Role.VERIFIES
                    ? Inferred.meaning(Map.of(1, "there is no such process"))
                    : Inferred.statuses(ZERO_OR_ONE, Map.of(1, "there is no such process"),
                            "pgrep exits with 1 when there is none");
            default -> others(program);
        };
    }

    private static Success others(Invocation program) {
        return switch (program.name()) {
            case "curl" -> program.has("-f", "--fail", "--fail-with-body") ? Inferred.meaning(CURL) : Success.ZERO;
            case "clamscan", "clamdscan", "trivy", "grype", "pip-audit", "lynis", "rkhunter", "osv-scanner" ->
                Inferred.meaning(Map.of(1, Success.FOUND));
            case "npm", "yarn", "pnpm", "cargo" -> program.arguments().contains("audit")
                    ? Inferred.meaning(Map.of(1, Success.FOUND))
                    : Success.ZERO;
            case "docker" -> program.arguments().stream().findFirst().filter("scout"::equals).isPresent()
                    ? Inferred.meaning(Map.of(1, Success.FOUND, 2, Success.FOUND))
                    : Success.ZERO;
            case "dnf", "yum" -> program.arguments().contains("check-update")
                    ? Inferred.statuses(Set.of(0, 100), Map.of(100, "updates are available"),
                            "it exits with 100 when there are updates")
                    : Success.ZERO;
            case "gzip" -> Inferred.meaning(Map.of(2, "a .gz of that name is there already: was it done before?"));
            case "git" -> git(program);
            case "kubectl" -> program.arguments().stream().findFirst().filter("diff"::equals).isPresent()
                    ? Inferred.statuses(ZERO_OR_ONE, Map.of(1, "they differ"), "it exits with 1 when the two differ")
                    : Success.ZERO;
            case "crontab" -> program.has("-l")
                    ? Inferred.statuses(ZERO_OR_ONE, Map.of(1, "there is no crontab"),
                            "it exits with 1 when there is none")
                    : Success.ZERO;
            default -> Success.ZERO;
        };
    }

    /// Nothing found is a result, unless a step verifies that something is there.
    private static Success grep(Invocation grep, Role role) {
        var meanings = Map.of(1, "no line matches", 2, "it could not look");
        if (grep.has("-q", "--quiet", "--silent")) {
            return Inferred.meaning(meanings);
        }
        var pattern = grep.option("-e", "-E", "-P").or(() -> grep.operands().stream().findFirst()).map(Word::value)
                .orElse("");
        boolean trouble = TROUBLE.matcher(pattern).find();
        if (role == Role.VERIFIES && !trouble) {
            return Inferred.meaning(meanings);
        }
        return Inferred.statuses(ZERO_OR_ONE, meanings, trouble
                ? "grep exits with 1 when no line matches, which is the good case here"
                : "grep exits with 1 when no line matches");
    }

    private static Success systemctl(Invocation systemctl, Role role) {
        var meanings = Map.of(3, "it is not running", 4, "there is no such unit");
        var verb = systemctl.operands().stream().findFirst().map(Word::value).orElse("");
        return switch (verb) {
            case "status", "is-active" -> role == Role.LOOKS
                    ? Inferred.statuses(Set.of(0, 3), meanings, "this step looks: a unit that stands still is a result")
                    : Inferred.meaning(meanings);
            case "is-failed" ->
                Inferred.statuses(ZERO_OR_ONE, Map.of(0, "it has failed"), "it exits with 1 when nothing has failed");
            case "is-enabled" -> role == Role.LOOKS
                    ? Inferred.statuses(ZERO_OR_ONE, Map.of(1, "it is not enabled"),
                            "this step looks: not enabled is a result")
                    : Success.ZERO;
            default -> Success.ZERO;
        };
    }

    private static Success journal(Invocation journal) {
        return journal.has("--grep", "-g")
                ? Inferred.statuses(ZERO_OR_ONE, Map.of(1, "no entry matches"),
                        "journalctl --grep exits with 1 when no entry matches")
                : Success.ZERO;
    }

    private static Success sqlite(Invocation sqlite) {
        boolean checks = sqlite.operands().stream().skip(1)
                .anyMatch(word -> CHECKS_INTEGRITY.matcher(word.value()).matches());
        return checks && sqlite.redirects().stream().noneMatch(Redirect::takesOutput)
                ? Inferred.printed("\\A\\s*ok\\s*\\z",
                        "sqlite3 exits with 0 when it finds damage: it must print ok and nothing else")
                : Success.ZERO;
    }

    private static Success psql(Invocation psql) {
        boolean script = psql.has("-f", "--file")
                || psql.redirects().stream().anyMatch(each -> each.operator().equals("<"));
        boolean stops = psql.arguments().stream().anyMatch(word -> word.contains("ON_ERROR_STOP"));
        return script && !stops
                ? Inferred.absent("^(psql:.*)?(ERROR|FATAL):",
                        "psql exits with 0 although statements of the file failed")
                : Success.ZERO;
    }

    private static Success jq(Seen seen, Invocation jq) {
        boolean may = jq.has("-e", "--exit-status")
                || jq.operands().stream().anyMatch(word -> word.value().contains("select("));
        return jq.fed() && seen.runs("curl") && !may
                ? Inferred.output(new Output("", "\\A\\s*null\\s*\\z", 1, Integer.MAX_VALUE),
                        "jq exits with 0 when it was given nothing, or finds no such key")
                : Success.ZERO;
    }

    private static Success find(Seen seen, Invocation find) {
        if (FileLook.removesDirectories(seen, find)) {
            return Inferred.rule(ZERO_OR_ONE, Output.absent("Permission denied|cannot remove"),
                    Map.of(1, "it looked into what it had just deleted"),
                    "find fails on directories that it has deleted itself");
        }
        boolean fresh = find.option("-mtime", "-mmin", "-ctime").filter(word -> word.value().startsWith("-"))
                .isPresent()
                || find.has("-newer", "-newermt");
        boolean lists = !find.has("-delete") && !find.has("-exec") && !find.feeds();
        return fresh && lists
                ? Inferred.output(Output.atLeast(1),
                        "find exits with 0 when it finds nothing; something new is meant to be there")
                : Success.ZERO;
    }

    private static Success count(Seen seen, Invocation wc) {
        return wc.fed() && seen.runs("ls")
                ? Inferred.absent("cannot access|No such file", "wc counts 0 where there was nothing to list")
                : Success.ZERO;
    }

    private static Success list(Invocation ls) {
        return !ls.operands().isEmpty()
                && ls.operands().stream().allMatch(word -> WRITE_AHEAD.matcher(word.value()).matches())
                        ? Inferred.statuses(Set.of(0, 2), Map.of(2, "there is none, which is well"),
                                "no such file is well: it is there while it is needed")
                        : Success.ZERO;
    }

    private static Success git(Invocation git) {
        return switch (git.operands().stream().findFirst().map(Word::value).orElse("")) {
            case "checkout" -> git.has("-b")
                    ? Inferred
                            .meaning(Map.of(128, "the branch is there already, or this is no repository of this user"))
                    : Success.ZERO;
            case "pull", "fetch" ->
                Inferred.meaning(Map.of(128, "the repository belongs to another user, or cannot be reached"));
            case "diff" -> git.has("--exit-code", "--quiet")
                    ? Inferred.statuses(ZERO_OR_ONE, Map.of(1, "they differ"),
                            "it exits with 1 when there are differences")
                    : Success.ZERO;
            default -> Success.ZERO;
        };
    }
}
