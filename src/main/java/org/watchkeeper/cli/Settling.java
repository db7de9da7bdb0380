package org.watchkeeper.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Objection;
import org.watchkeeper.calendar.SpanWords;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.rule.Aftermath;
import org.watchkeeper.change.rule.Decision;
import org.watchkeeper.change.rule.RuleDesk;
import org.watchkeeper.change.rule.Touched;
import org.watchkeeper.change.rule.Way;

/// Keeps edits of the calendar. Where planned changes are touched it is said or asked what becomes of each, and nothing is kept before.
final class Settling {
    private final Tools tools;
    private final Tools.Terminal terminal;
    private final TerminalQuestions questions;

    Settling(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
        this.questions = new TerminalQuestions(terminal);
    }

    TerminalQuestions questions() {
        return questions;
    }

    /// Keeps an edit and tells so; the exit status.
    int keep(Edit edit, PlannedOptions said, String words) {
        var told = settle(edit, said);
        if (said.json()) {
            Json.write(terminal.out(), told);
        } else if (told.kept()) {
            terminal.err().println(words);
        }
        return told.kept() ? Status.OK : Status.WAITS;
    }

    /// What came of an edit, and the changes it touches.
    record Settled(String id, boolean kept, List<TouchedJson> planned) {}

    record TouchedJson(String change, String title, String stage, String start, List<String> what, List<WayJson> ways,
            String decided) {}

    record WayJson(String way, String start, List<String> against, boolean needsReason) {}

    /// Keeps an edit where it is decided about every change that it touches. Throws `org.watchkeeper.change.Overtaken`.
    Settled settle(Edit edit, PlannedOptions said) {
        var desk = new RuleDesk(ChangesCommand.desk(tools), tools.calendars(), tools::planned, tools.hosts());
        var aftermath = desk.look(edit);
        said.refuseSeveral(aftermath.touched());
        var decisions = aftermath.touched().stream().map(each -> decision(each, said)).toList();
        var taken = decisions.stream().flatMap(Optional::stream).toList();
        boolean all = taken.size() == decisions.size();
        if (all) {
            refuseClashes(taken);
            desk.keep(aftermath, taken).forEach(this::tell);
        } else {
            terminal.err().println("· nothing is kept; say what becomes of each of these changes with --planned, "
                    + "such as --planned along or --planned "
                    + aftermath.touched().getFirst().change().id().toString().substring(0, 8) + "=next");
        }
        return new Settled(edit.subject().value(), all, json(aftermath, taken));
    }

    private static void refuseClashes(List<Decision> taken) {
        var clashes = Aftermath.clashes(taken);
        if (!clashes.isEmpty()) {
            throw new Misuse(String.join(". ", clashes), "--planned", "Choose otherwise for one of them.");
        }
    }

    private void tell(ChangeState change) {
        terminal.err().println("· " + ChangeWords.line(org.watchkeeper.change.ChangeLine.of(change),
                tools.clock().instant()));
    }

    private Optional<Decision> decision(Touched touched, PlannedOptions said) {
        var word = said.word(touched);
        if (word.isEmpty()) {
            describe(touched);
        }
        return word.or(() -> questions.line("What becomes of it? [" + words(touched) + "] "))
                .filter(each -> !each.isBlank()).flatMap(each -> decision(touched, each, said.why()));
    }

    private Optional<Decision> decision(Touched touched, String word, String why) {
        var title = touched.change().proposal().title();
        var way = touched.way(word).orElseThrow(() -> new Misuse("'" + word + "' is not possible for " + title,
                "--planned", "Say one of " + words(touched) + "."));
        if (!way.needsReason() || !why.isEmpty()) {
            return Optional.of(new Decision(touched, way, why));
        }
        var reason = questions.line("Why? " + against(way)).filter(each -> !each.isBlank());
        if (reason.isEmpty()) {
            throw new Misuse("This needs a reason: " + word + " " + title, "--why", against(way).strip());
        }
        return reason.map(each -> new Decision(touched, way, each));
    }

    private static String against(Way way) {
        return way.against().stream().map(each -> each.words() + ". ").collect(Collectors.joining());
    }

    private static String words(Touched touched) {
        return touched.ways().stream().map(Way::word).collect(Collectors.joining("|"));
    }

    private void describe(Touched touched) {
        var change = touched.change();
        terminal.err().println(ChangeWords.line(org.watchkeeper.change.ChangeLine.of(change), tools.clock().instant()));
        touched.what().forEach(what -> terminal.err().println("  " + what));
        touched.ways().forEach(way -> terminal.err().println(String.format("  %-6s %s", way.word(),
                String.join("; ", lines(way, change)))));
    }

    private static List<String> lines(Way way, ChangeState change) {
        var lines = new ArrayList<String>();
        start(way, change).ifPresent(phase -> lines.add(SpanWords.between(phase.span(), change.proposal().zone())));
        way.against().stream().map(Objection::words).forEach(lines::add);
        if (way.needsReason()) {
            lines.add("needs a reason");
        }
        return lines;
    }

    private static Optional<Phase> start(Way way, ChangeState change) {
        return switch (way) {
            case Way.Along(var proposal, _) -> Optional.of(next(proposal, change));
            case Way.Next(var proposal) -> Optional.of(next(proposal, change));
            case Way.Stay _ -> change.next();
            case Way.Cancel _ -> Optional.empty();
        };
    }

    private static Phase next(Proposal proposal, ChangeState change) {
        return proposal.phases().get(change.position());
    }

    private List<TouchedJson> json(Aftermath aftermath, List<Decision> taken) {
        var now = tools.clock().instant();
        return aftermath.touched().stream().map(each -> {
            var change = each.change();
            return new TouchedJson(change.id().toString(), change.proposal().title(), change.stage(now).word(),
                    change.next().map(phase -> phase.start().toString()).orElse(""), each.what(),
                    each.ways().stream().map(way -> new WayJson(way.word(),
                            start(way, change).map(phase -> phase.start().toString()).orElse(""),
                            way.against().stream().map(Objection::words).toList(), way.needsReason())).toList(),
                    taken.stream().filter(one -> one.touched().equals(each)).map(one -> one.way().word()).findFirst()
                            .orElse(""));
        }).toList();
    }
}
