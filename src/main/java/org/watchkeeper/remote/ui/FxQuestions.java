package org.watchkeeper.remote.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;

/// Asks the operator in the window. The asking thread waits; an interrupted or dismissed question is a refusal.
public final class FxQuestions implements Questions {
    private final Overlay overlay;
    private final Function<String, Optional<Stake>> stakes;

    /// `stakes` tells what is at stake on the host of that name, where it is in the inventory.
    public FxQuestions(Overlay overlay, Function<String, Optional<Stake>> stakes) {
        this.overlay = overlay;
        this.stakes = stakes;
    }

    @Override
    public boolean trust(HostKey key) {
        var stake = stakes.apply(key.host());
        return ask(answer -> HostKeyQuestion.show(overlay, key, stake, answer::complete), false);
    }

    @Override
    public boolean allowCommands(String host, List<String> lines) {
        var stake = stakes.apply(host);
        return ask(answer -> CommandsQuestion.show(overlay, host, lines, stake, answer::complete), false);
    }

    @Override
    public Optional<Secret> secret(Prompt prompt) {
        var stake = stakes.apply(prompt.about());
        return ask(answer -> SecretQuestion.show(overlay, prompt, stake, answer::complete), Optional.empty());
    }

    private static <T> T ask(Consumer<CompletableFuture<T>> question, T refusal) {
        try {
            return Fx.ask(question);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return refusal;
        }
    }
}
