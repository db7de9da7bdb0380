package org.watchkeeper.runbook.ui.fidelity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Repair;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.Success;
import org.watchkeeper.runbook.correct.Correction;
import org.watchkeeper.runbook.ui.fidelity.Form.Field;

/// How what was found on a line can be corrected: the form that fits the finding first, then whatever else stands there. Pure.
record Forms(Runbook runbook, Finding finding) {
    private static final String KIND = "What it is";
    private static final String TEXT = "Text";
    private static final Map<String, Integer> FIRST = Map.of(Rule.SCHEDULE_UNCLEAR.code(), 4, Rule.PLACEHOLDER.code(),
            3,
            Rule.VERSION_FROM_TITLE.code(), 3, Rule.MANUAL_STEP.code(), 1, Rule.NOT_SHELL.code(), 2,
            Rule.NOT_SHELL_BUT_SAYS_SO.code(), 2, Rule.TRANSCRIPT.code(), 2);

    private static final int REPAIR = 8;

    List<Form> all() {
        var ranked = new ArrayList<Ranked>();
        finding.repairs().forEach(each -> ranked.add(new Ranked(REPAIR, repair(each))));
        procedure().ifPresent(each -> {
            ranked.add(new Ranked(0, wayBack(each)));
            ranked.add(new Ranked(0, kind(each)));
        });
        step().ifPresent(each -> ranked.add(new Ranked(1, title(each))));
        block().ifPresent(each -> ranked.add(new Ranked(2, block(each))));
        parameters().forEach(each -> ranked.add(new Ranked(3, parameter(each))));
        schedule().ifPresent(each -> ranked.add(new Ranked(4, schedule(each))));
        command().ifPresent(each -> {
            ranked.add(new Ranked(5, text(each.lines())));
            ranked.add(new Ranked(6, worked(each)));
        });
        if (command().isEmpty()) {
            ranked.add(new Ranked(7, text(Lines.at(finding.line()))));
        }
        int usual = FIRST.getOrDefault(finding.code(), command().isPresent() ? 5 : 0);
        int first = finding.repairs().isEmpty() ? usual : REPAIR;
        return ranked.stream().sorted(Comparator.comparing((Ranked each) -> each.group != first)).map(Ranked::form)
                .toList();
    }

    private record Ranked(int group, Form form) {}

    private Optional<Procedure> procedure() {
        return runbook.procedures().stream().filter(each -> each.lines().first() == finding.line()).findFirst();
    }

    private Optional<Procedure> around() {
        return runbook.procedures().stream().filter(each -> each.lines().contains(finding.line()))
                .min(Comparator.comparingInt(each -> each.lines().last() - each.lines().first()));
    }

    private Optional<Step> step() {
        return runbook.procedures().stream().flatMap(each -> each.steps().stream())
                .filter(each -> each.lines().first() == finding.line()).findFirst();
    }

    private Optional<Block> block() {
        return runbook.blocks().stream().filter(each -> each.lines().first() == finding.line()).findFirst();
    }

    private Optional<Schedule> schedule() {
        return runbook.schedules().stream().filter(each -> each.line() == finding.line()).findFirst();
    }

    private Optional<ShellCommand> command() {
        return runbook.procedures().stream().flatMap(each -> each.commands().stream())
                .filter(each -> each.lines().contains(finding.line())).findFirst();
    }

    private List<Parameter> parameters() {
        boolean title = finding.code().equals(Rule.VERSION_FROM_TITLE.code());
        return around().map(each -> each.parameters().stream()
                .filter(one -> one.lines().contains(finding.line()) || title && finding.message().contains(one.name()))
                .toList()).orElse(List.of());
    }

    private Form wayBack(Procedure procedure) {
        var others = runbook.procedures().stream().filter(each -> !each.id().equals(procedure.id()))
                .sorted(Comparator.comparing(Forms::isNoWayBack)).map(Procedure::id).toList();
        var first = procedure.rollback().isEmpty() ? others.stream().findFirst().orElse("") : procedure.rollback();
        return new Form("Its way back", List.of(Field.choice("Taken back by", first, others)), values -> {
            if (values.getOrDefault("Taken back by", "").isEmpty()) {
                throw new IllegalArgumentException("There is no other procedure in this document");
            }
            return new Correction.WayBack(procedure.id(), values.getOrDefault("Taken back by", ""));
        });
    }

    private static boolean isNoWayBack(Procedure procedure) {
        return procedure.kind() != ProcedureKind.ROLLBACK && procedure.kind() != ProcedureKind.RESTORE;
    }

    private static Form kind(Procedure procedure) {
        return new Form("What the procedure is for",
                List.of(Field.choice(KIND, procedure.kind().word(),
                        Arrays.stream(ProcedureKind.values()).map(ProcedureKind::word).toList())),
                values -> new Correction.KindOfProcedure(procedure.id(),
                        ProcedureKind.valueOf(word(values, KIND).toUpperCase(Locale.ROOT))));
    }

    private static Form title(Step step) {
        return new Form("Title of the step", List.of(Field.text("Title", step.title(), "")),
                values -> new Correction.TitleOfStep(step.lines().first(), word(values, "Title")));
    }

    private static Form block(Block block) {
        var words = Map.of("shell: its commands are run", Block.Kind.SHELL,
                "transcript: what stands behind its prompts is run", Block.Kind.CONSOLE,
                "configuration, output, data: never run", Block.Kind.CONFIG);
        var now = words.entrySet().stream().filter(each -> each.getValue() == block.kind()).map(Map.Entry::getKey)
                .findFirst().orElse("");
        return new Form("What the block is",
                List.of(Field.choice(KIND, now, List.copyOf(new TreeSet<>(words.keySet())))),
                values -> new Correction.KindOfBlock(block.lines().first(),
                        words.getOrDefault(word(values, KIND), block.kind())));
    }

    private static Form parameter(Parameter parameter) {
        var types = Arrays.stream(Parameter.Type.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        return new Form("The value " + parameter.name(),
                List.of(Field.text("Label", parameter.label(), "What people read when it is asked for."),
                        Field.choice("Type", parameter.type().name().toLowerCase(Locale.ROOT), types),
                        Field.text("Sample", parameter.sample(), "Proposed; may be empty."),
                        Field.text("Also stands for", "", "A text of the commands that it replaces; may be empty.")),
                values -> new Correction.Asked(parameter.name(),
                        Parameter.Type.valueOf(word(values, "Type").toUpperCase(Locale.ROOT)), word(values, "Label"),
                        word(values, "Sample"),
                        Stream.of(word(values, "Also stands for")).filter(each -> !each.isEmpty()).toList()));
    }

    private static Form schedule(Schedule schedule) {
        return new Form("When it takes place", List.of(
                Field.text("Rule", schedule.rrule(), "RFC 5545: FREQ=WEEKLY;BYDAY=SA or FREQ=MONTHLY;BYDAY=1SU"),
                Field.text("Start", schedule.start(), "HH:MM, or empty where it has no time of day"),
                Field.text("Lasts", schedule.duration(), "PT2H for two hours; may be empty"),
                Field.text("Zone", schedule.zone().isEmpty() ? "UTC" : schedule.zone(), "UTC, Europe/Berlin")),
                values -> new ScheduleFields(word(values, "Rule"), word(values, "Start"), word(values, "Lasts"),
                        word(values, "Zone")).correction(schedule.line()));
    }

    /// The lines as they read with a proposed repair in them; they can be typed over before they are written.
    private Form repair(Repair repair) {
        var lines = lines(repair.lines());
        var repaired = lines.getFirst().substring(0, Math.min(repair.from() - 1, lines.getFirst().length()))
                + repair.replacement() + lines.getLast().substring(Math.min(repair.to() - 1, lines.getLast().length()));
        return new Form("Repair: " + repair.why(),
                List.of(Field.text(TEXT, repaired, "Replaces line " + repair.lines() + ".")),
                values -> new Correction.Rewritten(repair.lines(), values.getOrDefault(TEXT, repaired)));
    }

    private List<String> lines(Lines lines) {
        return runbook.text().lines().skip(lines.first() - 1L).limit(lines.last() - lines.first() + 1L).toList();
    }

    private Form text(Lines lines) {
        var text = String.join("\n", lines(lines));
        var label = lines.first() == lines.last() ? TEXT : "Text of lines " + lines;
        return new Form("The text itself",
                List.of(Field.text(label, text, "Replaces line " + lines + " as it is typed.")),
                values -> new Correction.Rewritten(lines, values.getOrDefault(label, text)));
    }

    private static Form worked(ShellCommand command) {
        var statuses = new TreeSet<>(command.success().statuses()).stream().map(String::valueOf)
                .collect(Collectors.joining(", "));
        return new Form("When the command worked",
                List.of(Field.text("Exit status", statuses, "Those that count as success: 0, or 0, 1"),
                        Field.text("Prints", command.success().printed(), "A regular expression; may be empty.")),
                values -> new Correction.WorkedWhen(command.lines().first(),
                        new Success(statuses(word(values, "Exit status")), regex(word(values, "Prints")))));
    }

    private static Set<Integer> statuses(String text) {
        if (!text.matches("\\d{1,3}(\\s*,\\s*\\d{1,3})*")) {
            throw new IllegalArgumentException("Exit statuses are numbers with commas between them: 0, 1");
        }
        return Arrays.stream(text.split("\\s*,\\s*")).map(Integer::valueOf).collect(Collectors.toSet());
    }

    private static String regex(String text) {
        try {
            return Pattern.compile(text).pattern();
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException("This is no regular expression: " + wrong.getDescription(), wrong);
        }
    }

    private static String word(Map<String, String> values, String label) {
        return values.getOrDefault(label, "").strip();
    }
}
