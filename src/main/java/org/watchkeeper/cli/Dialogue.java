package org.watchkeeper.cli;

import java.util.Optional;
import java.util.stream.Stream;

import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.Gate;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.RunState;

/// Asks the operator on the terminal what to do with a resting walk. No answer has a default, and an empty line asks again;
/// without a terminal, or at its end, the run is left as it is.
final class Dialogue {
    private final TerminalQuestions terminal;
    private final Narrator narrator;

    Dialogue(TerminalQuestions terminal, Narrator narrator) {
        this.terminal = terminal;
        this.narrator = narrator;
    }

    Answer ask(RunState state, Resting resting) {
        return switch (resting) {
            case Resting.Paused() -> choose(state, "resume, back REASON, leave", false);
            case Resting.Ready() -> choose(state, "go, back REASON, leave", false);
            case Resting.AtGate(Gate.Confirm confirm, var task) -> {
                narrator.present(state.walked(), task);
                narrator.ahead(state);
                narrator.say(confirm.why());
                narrator.before(state, task);
                yield choose(state, "confirm, skip REASON, done NOTE, back REASON, leave", true);
            }
            case Resting.AtGate(Gate.Attended attended, var task) -> {
                narrator.present(state.walked(), task);
                narrator.say(attended.why());
                yield choose(state, "skip REASON, done NOTE, back REASON, leave", false);
            }
            case Resting.AtGate(Gate.Person person, var task) -> {
                narrator.present(state.walked(), task);
                narrator.say(person.why());
                yield choose(state, "done NOTE, skip REASON, back REASON, leave", false);
            }
            case Resting.AtGate(Gate.Free(), _) -> new Answer.Go(false);
            case Resting.Ended(Outcome.Unknown _, _) ->
                choose(state, "retry, skip REASON, done NOTE, back REASON, leave", false);
            case Resting.Ended(_, _) -> choose(state, "retry, skip REASON, done NOTE, back REASON, leave", false);
            case Resting.OutOfContact(_) -> choose(state, "give-up, stop, leave", false);
            case Resting.AllPassed() -> choose(state, "finish NOTE, leave", false);
            case Resting.Finished() -> new Answer.Leave();
        };
    }

    private Answer choose(RunState state, String choices, boolean confirms) {
        while (true) {
            var line = terminal.line(prefix(state) + choices + " > ");
            if (line.isEmpty()) {
                return new Answer.Leave();
            }
            var answer = parse(line.get(), confirms, choices);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
    }

    /// Production is named before every answer (PRODUCT rule 9), and what is only practice is too.
    private static String prefix(RunState state) {
        var hosts = state.plan().hosts();
        if (hosts.stream().allMatch(Host::practice)) {
            return "[PRACTICE] ";
        }
        return hosts.stream().anyMatch(host -> !host.practice() && host.environment() == Environment.PRODUCTION)
                ? "[▲ PRODUCTION] "
                : "";
    }

    private static Optional<Answer> parse(String line, boolean confirms, String choices) {
        var word = line.split(" ", 2);
        // Only what was offered is taken: another word might settle what nobody looked at.
        if (Stream.of(choices.split(", ", -1)).noneMatch(choice -> choice.split(" ", 2)[0].equals(word[0]))) {
            return Optional.empty();
        }
        var rest = word.length > 1 ? word[1].strip() : "";
        return Optional.ofNullable(switch (word[0]) {
            case "go" -> new Answer.Go(false);
            case "confirm" -> confirms ? new Answer.Go(true) : null;
            case "resume" -> new Answer.Resume();
            case "retry" -> new Answer.Retry();
            case "skip" -> rest.isEmpty() ? null : new Answer.Skip(rest);
            case "done" -> new Answer.Done(rest);
            case "back" -> rest.isEmpty() ? null : new Answer.RollBack(rest);
            case "give-up" -> new Answer.GiveUp();
            case "stop" -> new Answer.Stop();
            case "finish" -> new Answer.Finish(rest);
            case "leave" -> new Answer.Leave();
            default -> null;
        });
    }
}
