package org.watchkeeper.health.kind;

import java.time.Duration;

import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Probe;

/// Any command that only looks, with conditions over what comes of it.
public final class Commands {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String TEXT = """
            command -v bash >/dev/null 2>&1 && exec bash -c "$text"
            eval "$text"
            """;

    private Commands() {}

    /// Critical when its exit status is not 0.
    public static Probe command(String text, String title) {
        return command(text, title, new Judgement("", "", "", "exit != 0 or timed out", 1, 0));
    }

    /// Run by bash where there is one, as steps are.
    public static Probe command(String text, String title, Judgement judgement) {
        return Script.of("command", text, title).with("text", text).every(Duration.ofMinutes(1)).within(LIMIT).probe(
                TEXT,
                judgement);
    }

    /// Whether a program tells this version; another is a warning.
    public static Probe version(String program, String expected) {
        return command(program + " --version", "Version of " + program, new Judgement("", "",
                "text(/(\\d+(?:\\.\\d+)+)/) != " + Web.text(expected), "", 1, 0));
    }
}
