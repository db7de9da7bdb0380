package org.watchkeeper.remote.ui;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.host.fact.Identity;
import org.watchkeeper.host.fact.MachineWord;
import org.watchkeeper.host.ui.fact.MachineSheet;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;

/// Asks the operator in the window. The asking thread waits; an interrupted or dismissed question is a refusal.
public final class FxQuestions implements Questions {
    private final Overlay overlay;
    private final Function<String, Optional<Stake>> stakes;
    private final Machines machines;

    /// Where machines are known from, and who says what they are.
    public record Machines(FactBook book, Supplier<Operator> operator, InstantSource clock) {}

    /// `stakes` tells what is at stake on the host of that name, where it is in the inventory.
    public FxQuestions(Overlay overlay, Function<String, Optional<Stake>> stakes, Machines machines) {
        this.overlay = overlay;
        this.stakes = stakes;
        this.machines = machines;
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

    /// Asked for a person's word with a reason, which is kept: from then on the host is known by it. Throws `Problem` where somebody else
    /// said something of it meanwhile.
    @Override
    public boolean enter(Host host, String said) {
        var known = machines.book().of(host.id());
        if (known.machine().isEmpty() || !said.isEmpty() && known.identity() != Identity.OTHER) {
            return false;
        }
        var word = said.isEmpty() ? MachineWord.SILENT : MachineWord.REBUILT;
        var reason = ask(answer -> new MachineSheet(host, known, word).ask(overlay, answer::complete),
                Optional.<String>empty());
        reason.ifPresent(why -> machines.book().accept(host.id(), known.machine().orElseThrow(),
                word.of(known, machines.clock().instant(), machines.operator().get().name(), why)));
        return reason.isPresent();
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
