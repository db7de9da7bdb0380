package org.watchkeeper.cli;

import java.util.Optional;

import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.ForwardedQuestions;
import org.watchkeeper.remote.Questions;

/// The questions of a run that nobody sits before. What sudo asks for stays open at the host, where its command waits: a refusal would
/// fail a command of which half may be done.
final class UnattendedQuestions extends ForwardedQuestions {
    private final Narrator narrator;

    private UnattendedQuestions(Questions operator, Narrator narrator) {
        super(operator);
        this.narrator = narrator;
    }

    /// On a terminal these are `questions` as they are.
    static Questions of(Questions questions, Tools.Terminal terminal, Narrator narrator) {
        return terminal.interactive() ? questions : new UnattendedQuestions(questions, narrator);
    }

    @Override
    public Optional<Secret> secret(Prompt prompt) {
        var answer = super.secret(prompt);
        if (answer.isEmpty() && leavesOpen(prompt)) {
            narrator.leftOpen(prompt);
        }
        return answer;
    }

    @Override
    public boolean leavesOpen(Prompt prompt) {
        return prompt.kind() == Kind.SUDO;
    }
}
