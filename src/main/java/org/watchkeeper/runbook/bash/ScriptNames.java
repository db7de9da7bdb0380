package org.watchkeeper.runbook.bash;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Flag;

/// A script whose content is unknown is judged by the words it is named after: `restore-database.sh` restores.
final class ScriptNames {
    private static final Pattern SCRIPT = Pattern.compile("[a-z]+[-_].*\\.(sh|py|pl|rb)");
    private static final Pattern BETWEEN = Pattern.compile("[-_.]");
    private static final Set<String> DESTROY = Set.of("restore", "clean", "cleanup", "delete", "purge", "drop", "wipe",
            "destroy", "remove", "reset", "rollback", "erase");
    private static final Set<String> LOOK = Set.of("check", "verify", "monitor", "analyze", "analyse", "assess", "show",
            "list", "inspect", "view", "validate", "test", "status", "collect");
    private static final Set<String> LOOKED = Set.of("check", "status", "report", "analysis", "trends", "test",
            "monitor", "health");
    private static final Set<String> TAKE_LONG = Set.of("backup", "restore", "upgrade", "archive", "migrate", "build",
            "vacuum", "reindex", "sync", "comprehensive", "major", "indexes", "dependencies", "statistics", "daily",
            "weekly", "monthly", "run");
    private static final Set<String> SERVE = Set.of("start", "stop", "restart", "reload", "deploy");

    private ScriptNames() {}

    static void judge(Invocation invocation, Set<Flag> flags) {
        var name = invocation.name();
        if (!SCRIPT.matcher(name).matches()) {
            return;
        }
        flags.remove(Flag.READ_ONLY);
        var words = List.of(BETWEEN.split(name, -1));
        var verb = words.getFirst();
        var subject = words.get(words.size() - 2);
        boolean dry = invocation.has("--dry-run");
        if (DESTROY.contains(verb) && !subject.equals("cache") && !dry) {
            flags.add(Flag.DESTRUCTIVE);
        } else if (dry || LOOK.contains(verb) || LOOKED.contains(subject)) {
            flags.add(Flag.READ_ONLY);
        }
        if (SERVE.contains(verb) || name.contains("maintenance-mode")) {
            flags.add(Flag.SERVICE);
        }
        if (words.stream().anyMatch(TAKE_LONG::contains) || invocation.has("--duration")) {
            flags.add(Flag.LONG);
        }
    }
}
