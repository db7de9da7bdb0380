package org.watchkeeper.runbook.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;

/// What is understood of documents in many styles, approved by reading it beside each document.
class CorpusApproval {
    private static final Path CORPUS = Path.of("src/test/resources/org/watchkeeper/runbook/corpus");
    private static final List<String> TOLD = List.of("RB010", "RB012", "RB015", "RB016", "RB017", "RB018", "RB020",
            "RB026", "RB027", "RB028", "RB029");

    static Stream<String> documents() throws IOException {
        try (var files = Files.list(CORPUS)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.md$", "")).sorted().toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void is_understood(String name) throws IOException {
        var options = new Options().forFile().withBaseName("approved/" + name);
        Approvals.verify(rendered(Doc.read(Files.readAllBytes(CORPUS.resolve(name + ".md")))), options);
    }

    private static String rendered(Runbook runbook) {
        var blocks = runbook.blocks().stream().map(CorpusApproval::block).collect(Collectors.joining(" "));
        var boxes = runbook.checklists().stream().flatMap(checklist -> checklist.items().stream())
                .filter(item -> item.box()).map(item -> item.line() + " " + item.text())
                .collect(Collectors.joining("; "));
        var findings = runbook.findings().stream().filter(finding -> TOLD.contains(finding.code()))
                .map(finding -> finding.line() + " " + finding.code()).collect(Collectors.joining(", "));
        var procedures = runbook.procedures().stream().map(procedure -> procedure.id() + " " + procedure.lines() + "\n"
                + procedure.steps().stream().map(CorpusApproval::step).collect(Collectors.joining()))
                .collect(Collectors.joining());
        return "blocks: " + blocks + "\nboxes: " + boxes + "\nfindings: " + findings + "\n\n" + procedures;
    }

    private static String block(Block block) {
        return block.lines() + " " + block.kind().word();
    }

    private static String step(Step step) {
        return switch (step) {
            case Step.Commands work -> "  " + work.title() + "\n"
                    + work.commands().stream().map(CorpusApproval::command).collect(Collectors.joining());
            case Step.Instruction instruction -> "  (by hand) " + instruction.title() + "\n";
            case Step.Check check -> "  (check) " + check.title() + ": " + check.items().size() + "\n";
        };
    }

    private static String command(ShellCommand command) {
        return "    " + command.lines() + "  " + command.shown(java.util.Map.of()).replace("\n", "\n        ") + "\n";
    }
}
