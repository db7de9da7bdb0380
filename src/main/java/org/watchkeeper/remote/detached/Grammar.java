package org.watchkeeper.remote.detached;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.SyntaxVerdict;

/// Asks a host's shell about the grammar of scripts.
final class Grammar {
    private Grammar() {}

    static List<SyntaxVerdict> check(Line line, List<String> scripts) {
        var answers = new Answers();
        var exit = line.ask(new Request.Check(line.run(), scripts), answers);
        if (!answers.isDone()) {
            throw new Problem("The connection was lost before anything was started",
                    line.host() + ": " + DetachedShell.lost(exit, answers.noise()), "Try again: it connects anew.");
        }
        return verdicts(scripts, answers.frames());
    }

    private static List<SyntaxVerdict> verdicts(List<String> scripts, List<Frame> frames) {
        var messages = frames.stream().filter(Frame.Verdict.class::isInstance).map(Frame.Verdict.class::cast)
                .collect(Collectors.groupingBy(Frame.Verdict::index, TreeMap::new,
                        Collectors.mapping(Frame.Verdict::message, Collectors.joining("\n"))));
        var verdicts = new ArrayList<SyntaxVerdict>();
        for (var script : scripts) {
            var message = messages.getOrDefault(verdicts.size(), continued(script));
            verdicts.add(new SyntaxVerdict(script, message));
        }
        return verdicts;
    }

    /// The shell accepts a backslash as the last character; the command is not complete all the same.
    private static String continued(String script) {
        var text = script.stripTrailing();
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end--;
        }
        return (text.length() - end) % 2 == 0 ? "" : "the last line ends with a backslash, so the command goes on";
    }
}
