package org.watchkeeper.fx.control;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Stake;

/// A question before something is done. `verb` and `refusal` are the buttons' words ("Remove app-1", "Keep it").
///
/// `stake` and `hosts` say what is at stake; in production both are named (PRODUCT rule 9).
public record Question(String title, String text, String verb, String refusal, boolean destructive,
        @Nullable Stake stake, List<String> hosts) {
    public Question {
        hosts = List.copyOf(hosts);
    }

    /// A question without hosts.
    public static Question plain(String title, String text, String verb, String refusal) {
        return new Question(title, text, verb, refusal, false, null, List.of());
    }

    /// A question before something is destroyed that is no host's.
    public static Question destructive(String title, String text, String verb, String refusal) {
        return new Question(title, text, verb, refusal, true, null, List.of());
    }

    /// The same question, said to concern these hosts.
    public Question on(Stake concerned, List<String> names) {
        return new Question(title, text, verb, refusal, destructive, concerned, names);
    }
}
