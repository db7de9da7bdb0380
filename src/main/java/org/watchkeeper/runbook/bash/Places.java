package org.watchkeeper.runbook.bash;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.bash.Invocation.Redirect;
import org.watchkeeper.runbook.bash.Invocation.Word;

/// The files and directories that a program's words name: those it writes, and those that depend on where it is started.
final class Places {
    private static final Set<String> TO_THE_LAST = Set.of("cp", "mv", "install", "ln", "rsync", "scp");
    private static final Set<String> TO_EACH = Set.of("rm", "rmdir", "touch", "mkdir", "truncate", "shred", "unlink",
            "tee", "gzip", "gunzip", "bzip2", "xz", "nano", "vi", "vim");
    private static final Set<String> TO_ALL_BUT_FIRST = Set.of("chmod", "chown", "chgrp", "sed");
    private static final Set<String> OF_FILES = Set.of("cat", "cp", "mv", "rm", "ls", "tail", "head", "less", "mkdir",
            "touch", "tar", "gzip", "gunzip", "zcat", "wc", "diff", "cmp", "stat", "file", "source", ".", "sha256sum",
            "sha512sum", "md5sum", "tee", "sqlite3", "ln", "nano", "vi", "vim", "chmod", "chown", "grep", "sed",
            "du", "wget", "cd", "bash", "sh", "python", "python3");
    private static final Set<String> OF_TEXT = Set.of("echo", "printf", "jq", "yq", "awk", "logger", "mail", "date");
    private static final Set<String> FIRST_IS_NO_FILE = Set.of("chmod", "chown", "grep", "sed", "wget");
    private static final Set<String> IN_A_PROJECT = Set.of("git", "make", "cargo", "npm", "yarn", "pnpm",
            "docker-compose", "terraform", "tofu", "mvn", "gradle", "go", "rake", "bundle", "composer", "poetry",
            "pytest", "tox", "pwd", "pip-audit", "npx", "vagrant");
    private static final Pattern FILE = Pattern
            .compile("[^-/~$@.*\\s](?:(?!://)[^@])*\\.(?:sql|tar|gz|tgz|bz2|xz|zip|zst"
                    + "|json|ya?ml|toml|ini|conf|cfg|sh|py|rb|pl|txt|md|csv|pem|crt|key|cnf|db|sqlite3?|log|dump|bak|deb|rpm"
                    + "|jar|war|img|html|xml|tf|tfvars)");
    private static final Pattern FREE = Pattern.compile("/(tmp|var/tmp|home|dev|run/user|proc/self)(/.*)?");
    private static final Pattern CHANGING_FIND = Pattern.compile("-(exec|execdir|ok) (rm|mv|gzip|chmod|chown|cp)\\b");
    private static final int LONGEST = 200;

    private Places() {}

    /// What it writes, moves, changes or removes.
    static List<Word> written(Invocation invocation) {
        var written = new ArrayList<Word>();
        invocation.redirects().stream().filter(Redirect::writes).map(Redirect::target).forEach(written::add);
        var name = invocation.name();
        var operands = invocation.operands();
        if (TO_EACH.contains(name) && !invocation.has("-c", "--stdout") || name.equals("mv")) {
            written.addAll(operands);
        } else if (TO_THE_LAST.contains(name) && !operands.isEmpty()) {
            written.add(operands.getLast());
        } else if (TO_ALL_BUT_FIRST.contains(name) && (!name.equals("sed") || invocation.has("-i", "--in-place"))) {
            operands.stream().skip(1).forEach(written::add);
        } else {
            byOption(invocation, written);
        }
        return written;
    }

    private static void byOption(Invocation invocation, List<Word> written) {
        switch (invocation.name()) {
            case "tar" -> (invocation.has("-C", "--directory")
                    ? invocation.option("-C", "--directory")
                    : invocation.operands().stream().findFirst()).ifPresent(written::add);
            case "find" -> {
                if (invocation.has("-delete")
                        || CHANGING_FIND.matcher(String.join(" ", invocation.arguments())).find()) {
                    invocation.operands().stream().findFirst().ifPresent(written::add);
                }
            }
            case "curl", "wget", "pg_dump", "pg_dumpall", "mysqldump" ->
                invocation.option("-o", "--output", "-O", "--output-document", "-f", "--file")
                        .ifPresent(written::add);
            default -> invocation.option("--output", "--out", "--output-file").ifPresent(written::add);
        }
    }

    /// Whether a plain user is not expected to write there.
    static boolean belongsToRoot(Word path) {
        return path.value().startsWith("/") && !FREE.matcher(path.value()).matches();
    }

    /// Whether it means something else when it is started in another directory.
    static boolean dependOnDirectory(Invocation invocation) {
        var program = invocation.words().getFirst();
        if (program.indexOf('/') > 0 || inProject(invocation)) {
            return true;
        }
        if (OF_TEXT.contains(invocation.name()) || invocation.name().equals("find")) {
            return invocation.name().equals("find") && isRelative(firstOperand(invocation))
                    || writesRelative(invocation);
        }
        boolean named = invocation.arguments().stream().anyMatch(Places::isRelativeFile)
                || invocation.option("--output", "--input").filter(word -> isRelative(word.value())).isPresent()
                || writesRelative(invocation);
        return named || OF_FILES.contains(invocation.name()) && !invocation.fed() && hasRelativeOperand(invocation);
    }

    private static boolean writesRelative(Invocation invocation) {
        return invocation.redirects().stream().filter(each -> !each.operator().contains("&"))
                .anyMatch(redirect -> isRelative(redirect.target().value()));
    }

    private static String firstOperand(Invocation invocation) {
        return invocation.operands().stream().findFirst().map(Word::value).orElse("");
    }

    private static boolean inProject(Invocation invocation) {
        var name = invocation.name();
        boolean elsewhere = invocation.arguments().stream()
                .anyMatch(word -> word.equals("-C") || word.equals("--version") || word.equals("--global"));
        boolean compose = name.equals("docker") && invocation.operands().stream().findFirst()
                .filter(word -> word.value().equals("compose")).isPresent();
        return (IN_A_PROJECT.contains(name) || compose) && !elsewhere;
    }

    private static boolean hasRelativeOperand(Invocation invocation) {
        var operands = invocation.operands();
        if (operands.stream().anyMatch(word -> word.value().indexOf(' ') >= 0 && !word.value().contains("$("))) {
            return false;
        }
        int most = invocation.name().equals("sqlite3") ? 1 : 3;
        return operands.stream().skip(FIRST_IS_NO_FILE.contains(invocation.name()) ? 1 : 0).limit(most)
                .anyMatch(word -> isRelative(word.value()) && word.value().indexOf('/') > 0)
                || invocation.name().equals("wget") && !invocation.has("-O", "--output-document", "-P", "--spider");
    }

    private static boolean isRelative(String path) {
        return !path.isEmpty() && "/~$-&".indexOf(path.charAt(0)) < 0 && !path.contains("://") && !path.contains("=");
    }

    private static boolean isRelativeFile(String word) {
        return word.length() < LONGEST && (word.equals(".") || word.startsWith("./") || word.startsWith("../")
                || word.contains("$(pwd)") || word.contains("$PWD") || FILE.matcher(word).matches());
    }
}
