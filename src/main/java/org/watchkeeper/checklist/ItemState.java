package org.watchkeeper.checklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.watchkeeper.kernel.Operator;

/// How one item stands, and everything that was said and done about it, oldest first.
public record ItemState(ListItem item, Standing standing, List<ListEntry> history) {
    /// Whether something is left to do. The first who settles an item counts; only undoing opens it again.
    public sealed interface Standing {
        record Open() implements Standing {}

        record Ticked(Operator by, Instant at) implements Standing {}

        record NotApplicable(Operator by, Instant at, String reason) implements Standing {}
    }

    public ItemState {
        history = List.copyOf(history);
    }

    public boolean isOpen() {
        return standing instanceof Standing.Open;
    }

    /// Everything that shows that it is done.
    public List<Evidence> evidence() {
        return history.stream().flatMap(entry -> shown(entry.event())).distinct().toList();
    }

    private static Stream<Evidence> shown(ListEvent event) {
        if (event instanceof ListEvent.Ticked(_, var evidence)) {
            return evidence.stream();
        }
        return event instanceof ListEvent.Evidenced(_, var one) ? Stream.of(one) : Stream.of();
    }

    /// What people wrote about it.
    public List<ListEntry> notes() {
        return history.stream().filter(entry -> entry.event() instanceof ListEvent.Noted).toList();
    }

    /// Who is to do it; empty for nobody.
    public String assigned() {
        return history.reversed().stream()
                .flatMap(entry -> entry.event() instanceof ListEvent.Assigned(_, var person)
                        ? Stream.of(person)
                        : Stream.of())
                .findFirst().orElse("");
    }

    /// The latest try to prove it.
    public Optional<Trial> latestTrial() {
        return history.reversed().stream()
                .flatMap(entry -> entry.event() instanceof ListEvent.ProofBegan(_, var trial)
                        ? Stream.of(trial)
                        : Stream.of())
                .findFirst();
    }

    /// How the latest try of an item that is open failed; empty where none did, and while one is not over.
    public Optional<ListEvent.ProofFailed> failure() {
        return isOpen() && openTrials().isEmpty()
                ? latestTrial().flatMap(trial -> history.stream().map(ListEntry::event)
                        .flatMap(event -> event instanceof ListEvent.ProofFailed failed && failed.trial().equals(trial)
                                ? Stream.of(failed)
                                : Stream.of())
                        .findFirst())
                : Optional.empty();
    }

    /// The latest try of which nobody knows yet how it ended.
    public Optional<Trial> openTrial() {
        return openTrials().reversed().stream().findFirst();
    }

    /// All tries of which nobody knows yet how they ended, oldest first: they may be running, or the console was killed meanwhile.
    public List<Trial> openTrials() {
        return history.stream()
                .flatMap(entry -> entry.event() instanceof ListEvent.ProofBegan(_, var trial)
                        ? Stream.of(trial)
                        : Stream.of())
                .filter(trial -> history.stream().noneMatch(entry -> ends(entry.event(), trial))).toList();
    }

    private static boolean ends(ListEvent event, Trial trial) {
        return event instanceof ListEvent.ProofFailed(_, var failed, _) && failed.equals(trial)
                || event instanceof ListEvent.Ticked(_, var evidence)
                        && evidence.stream().anyMatch(each -> each instanceof Evidence.Output(var proven, _, _)
                                && proven.equals(trial));
    }

    public Urgency urgency(Clocks clocks, Instant now) {
        return isOpen()
                ? item.timing().due(clocks).map(due -> due.urgency(now)).orElse(Urgency.UNTIMED)
                : Urgency.DONE;
    }
}
