package org.watchkeeper.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;

import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.Trial;
import org.watchkeeper.checklist.prove.Proving;

/// Proves an item from the terminal: shows the command, lets it run, tells what it printed and what came of it.
final class ProvingDialogue {
    private final Tools tools;
    private final Tools.Terminal terminal;

    ProvingDialogue(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    /// Where and with what.
    record How(String host, Map<String, String> values, boolean confirmed) {}

    int prove(Chosen chosen, ItemState state, How how) throws InterruptedException {
        var item = state.item();
        if (!item.isProvable()) {
            throw new Misuse("Nothing of the document proves this item", item.text(), "Tick it without --host.");
        }
        var proving = tools.proving(new TerminalQuestions(terminal));
        var errand = new Proving.Errand(chosen.state().occasion().id(), chosen.list().copy().id(), item.key(),
                how.host(), how.values());
        // A console that was killed may have left a try whose end is known: then nothing is run.
        var left = Optional.<Trial>empty();
        for (var trial : state.openTrials()) {
            switch (proving.settle(errand.occasion(), item.key(), trial)) {
                case Proving.Verdict.Proved proved -> {
                    return status(proved);
                }
                case Proving.Verdict.Pending _ -> left = Optional.of(trial);
                case Proving.Verdict.NotProved _ -> {
                    // It is over: nothing of it is left running.
                }
            }
        }
        var prospect = proving.prospect(errand);
        if (!prospect.isReady()) {
            throw new Misuse("This cannot be run", item.text(), String.join(" ", prospect.objections()));
        }
        prospect.shown().lines().forEach(line -> terminal.err().println("· $ " + line));
        if (!prospect.confirm().isEmpty() && !how.confirmed()) {
            return say(prospect.confirm() + left.map(ProvingDialogue::takeUp).orElse(" Give --confirm."), Status.WAITS);
        }
        var verdicts = new LinkedBlockingQueue<Proving.Verdict>();
        proving.begin(errand, how.confirmed(), new Told(terminal, verdicts));
        return status(verdicts.take());
    }

    /// What may be running is not begun again by whoever only follows a hint.
    private static String takeUp(Trial trial) {
        return " The way to that: `watchkeeper resume " + trial.run()
                + "`, then tick the item again. --confirm runs it once more.";
    }

    private int status(Proving.Verdict verdict) {
        return switch (verdict) {
            case Proving.Verdict.Proved() -> say("proved and ticked", Status.OK);
            case Proving.Verdict.NotProved(var why) -> say("not ticked: " + why, Status.FAILED);
            case Proving.Verdict.Pending(var why) -> say(why, Status.WAITS);
        };
    }

    private int say(String words, int status) {
        terminal.err().println("· " + words);
        return status;
    }

    private record Told(Tools.Terminal terminal, LinkedBlockingQueue<Proving.Verdict> verdicts)
            implements
            Proving.Report {
        @Override
        public void printed(Proving.Printed printed) {
            (printed.error() ? terminal.err() : terminal.out()).writeBytes(printed.bytes());
        }

        @Override
        public void doing(String what) {
            if (!what.isEmpty()) {
                terminal.err().println("· " + what);
            }
        }

        @Override
        public void ended(Proving.Verdict verdict) {
            verdicts.add(verdict);
        }
    }
}
