package org.watchkeeper.cli;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.run.RunState;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "resume", mixinStandardHelpOptions = true, description = "Take up an open run: follow what still runs to its end, then go on to the next gate.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ResumeCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(paramLabel = "RUN", description = "A run's id, or a beginning of it that fits only one.")
    private String run = "";

    @ArgGroup(exclusive = true)
    private @Nullable Choice choice;

    ResumeCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    /// What to do first; without one the walk goes on to its next gate.
    static final class Choice {
        @Option(names = "--confirm", description = "Confirm what the next command must be confirmed for, and run its step.")
        private boolean confirm;

        @Option(names = "--retry", description = "Try the failed or unknown command again.")
        private boolean retry;

        @Option(names = "--skip", paramLabel = "REASON", description = "Go on without it.")
        private @Nullable String skip;

        @Option(names = "--done", paramLabel = "NOTE", description = "It was done by hand.")
        private @Nullable String done;

        @Option(names = "--roll-back", paramLabel = "REASON", description = "Go the way back from here.")
        private @Nullable String rollBack;

        @Option(names = "--give-up", description = "Call a command that is out of contact unknown.")
        private boolean giveUp;

        @Option(names = "--stop", description = "Stop the command that still runs.")
        private boolean stop;

        @Option(names = "--abandon", paramLabel = "REASON", description = "Close the run as it is.")
        private @Nullable String abandon;

        boolean lacksReason() {
            return Stream.of(skip, rollBack, abandon).anyMatch(reason -> reason != null && reason.isBlank());
        }

        Answer answer() {
            var answers = new ArrayList<Answer>();
            add(answers, skip == null ? null : new Answer.Skip(skip));
            add(answers, done == null ? null : new Answer.Done(done));
            add(answers, rollBack == null ? null : new Answer.RollBack(rollBack));
            add(answers, abandon == null ? null : new Answer.Abandon(abandon));
            add(answers, confirm ? new Answer.Go(true) : null);
            add(answers, retry ? new Answer.Retry() : null);
            add(answers, giveUp ? new Answer.GiveUp() : null);
            add(answers, stop ? new Answer.Stop() : null);
            return answers.getFirst();
        }

        private static void add(ArrayList<Answer> answers, @Nullable Answer answer) {
            if (answer != null) {
                answers.add(answer);
            }
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        if (choice != null && choice.lacksReason()) {
            throw new Misuse("A reason is needed: it goes into the record", "--skip, --roll-back, --abandon",
                    "Write why, in quotes.");
        }
        var id = RunsCommand.find(tools.runs(), run);
        var narrator = choice != null && choice.giveUp ? new Narrator(terminal, 1) : new Narrator(terminal);
        tools.runs().look(id).flatMap(RunState::handover).ifPresent(narrator::handedOver);
        var questions = new TerminalQuestions(terminal);
        var asked = UnattendedQuestions.of(questions, terminal, narrator);
        try (var walk = tools.runs().resume(id, tools.operator(), asked, narrator)) {
            return new Driver(walk, narrator, new Dialogue(questions, narrator)).interruptible(id)
                    .drive(Optional.ofNullable(choice).map(Choice::answer));
        }
    }
}
