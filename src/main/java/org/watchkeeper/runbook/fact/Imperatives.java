package org.watchkeeper.runbook.fact;

import java.util.Locale;
import java.util.Set;

/// Words that begin a task: "Verify the backups".
public final class Imperatives {
    private static final Set<String> VERBS = Set.of("acknowledge", "add", "adjust", "alert", "allocate", "analyze",
            "analyse", "announce",
            "apply", "approve", "archive", "assess", "assign", "audit", "automate", "back", "backup", "begin", "block",
            "book", "bring",
            "build", "call", "cancel", "capture", "change", "check", "clean", "clear", "close", "collect",
            "communicate", "compare", "complete",
            "conduct", "configure", "confirm", "contact", "coordinate", "copy", "create", "decide", "decommission",
            "define", "delete",
            "deploy", "determine", "disable", "discuss", "document", "download", "drain", "draft", "enable", "engage",
            "ensure", "escalate", "establish",
            "evaluate", "examine", "execute", "export", "file", "finalize", "fix", "follow", "gather", "generate",
            "get", "hold",
            "identify", "implement", "import", "inform", "inspect", "install", "investigate", "isolate", "keep", "look",
            "log", "maintain", "make", "measure", "merge",
            "migrate", "mitigate", "monitor", "move", "notify", "observe", "obtain", "open", "optimize", "optimise",
            "patch", "perform", "plan",
            "post", "prepare", "prune", "publish", "purge", "rebuild", "record", "refresh", "release", "remove",
            "renew", "repeat", "replace", "report",
            "request", "resolve", "restart", "restore", "resume", "review", "roll", "rotate", "run", "scan", "schedule",
            "send", "set", "share",
            "shut", "sign", "start", "stop", "submit", "switch", "take", "tell", "test", "track", "train", "trigger",
            "tune", "turn", "update", "upgrade",
            "upload", "validate", "verify", "wait", "walk", "watch", "write");

    private Imperatives() {}

    /// Whether a text begins with one of them.
    public static boolean opens(String text) {
        var words = text.strip().split("[\\s,:;/-]+", 2);
        return VERBS.contains(words[0].toLowerCase(Locale.ROOT));
    }
}
