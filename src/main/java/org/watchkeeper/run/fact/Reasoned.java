package org.watchkeeper.run.fact;

import java.time.ZoneId;
import java.util.Map;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.remote.ForwardedQuestions;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Mandate;

/// The questions of a run that started for a reason: it answers for the machine it was given for. All else is asked.
final class Reasoned extends ForwardedQuestions {
    private final Mandate mandate;
    private final FactBook book;
    private final ZoneId zone;

    Reasoned(Questions questions, Mandate mandate, FactBook book, ZoneId zone) {
        super(questions);
        this.mandate = mandate;
        this.book = book;
        this.zone = zone;
    }

    @Override
    public boolean enter(Host host, String said) {
        return new MachineGate(Map.of(host.id(), book.of(host.id())), Map.of(), zone).against(host, said)
                .filter(hurdle -> MachineGate.isPassed(mandate, hurdle)).isPresent() || super.enter(host, said);
    }
}
