package org.watchkeeper.checklist.ui;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.checklist.Trial;
import org.watchkeeper.checklist.testing.Sample;

/// Proves every item but those that a test lets fail, at once and on the caller's thread.
final class Ticking implements Proving {
    final List<String> ran = new ArrayList<>();
    int takenUp;
    /// Whether a proof goes on until `finish`.
    boolean held;
    private Runnable end = () -> {};
    /// Whether what is run prints nothing.
    boolean quiet;
    String fails = "";
    String confirm = "";
    private final Pencil pencil;

    Ticking(Pencil pencil) {
        this.pencil = pencil;
    }

    @Override
    public Prospect prospect(Errand errand) {
        return errand.host().isEmpty()
                ? new Prospect("", List.of(), "", List.of("Choose a host."))
                : new Prospect(errand.item().value(), List.of(), confirm, List.of());
    }

    @Override
    public Going begin(Errand errand, boolean confirmed, Report report) {
        var trial = new Trial(UUID.randomUUID(), errand.host(), errand.item().value());
        ran.add(errand.host());
        pencil.write(errand.occasion(), new ListEvent.ProofBegan(errand.item(), trial));
        if (!quiet) {
            report.printed(new Printed("a", false, 0, Sample.NIGHT, "fine\n".getBytes(StandardCharsets.UTF_8)));
        }
        end = () -> end(errand, trial, report);
        if (!held) {
            end.run();
        }
        return new Over();
    }

    /// Ends the proof that was begun last.
    void finish() {
        end.run();
    }

    private void end(Errand errand, Trial trial, Report report) {
        if (!fails.isEmpty()) {
            pencil.write(errand.occasion(), new ListEvent.ProofFailed(errand.item(), trial, fails));
            report.ended(new Verdict.NotProved(fails));
        } else {
            pencil.write(errand.occasion(),
                    new ListEvent.Ticked(errand.item(), List.of(new Evidence.Output(trial, "a", 0))));
            report.ended(new Verdict.Proved());
        }
    }

    @Override
    public Verdict settle(OccasionId occasion, ItemKey item, Trial trial) {
        return new Verdict.Pending("");
    }

    @Override
    public Going takeUp(OccasionId occasion, ItemKey item, Trial trial, Report report) {
        takenUp++;
        return new Over();
    }

    @Override
    public void output(Trial trial, Consumer<Printed> reader) {
        if (!quiet) {
            reader.accept(new Printed("a", false, 0, Sample.NIGHT, "fine\n".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private record Over() implements Going {
        @Override
        public void stop() {}

        @Override
        public void giveUp() {}

        @Override
        public void close() {}
    }
}
