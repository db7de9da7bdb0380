package org.watchkeeper.run.fact;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Mandate;

/// The questions of a run that started for a reason: it answers for the machine it was given for. All else is asked as before.
record Reasoned(Questions questions, Mandate mandate, FactBook book, ZoneId zone) implements Questions {
    @Override
    public boolean enter(Host host, String said) {
        return new MachineGate(Map.of(host.id(), book.of(host.id())), Map.of(), zone).against(host, said)
                .filter(hurdle -> MachineGate.isPassed(mandate, hurdle)).isPresent();
    }

    @Override
    public boolean trust(HostKey key) {
        return questions.trust(key);
    }

    @Override
    public Optional<Secret> secret(Prompt prompt) {
        return questions.secret(prompt);
    }

    @Override
    public boolean allowCommands(String host, List<String> lines) {
        return questions.allowCommands(host, lines);
    }
}
