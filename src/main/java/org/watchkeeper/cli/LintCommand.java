package org.watchkeeper.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.watchkeeper.kernel.Counted;
import org.watchkeeper.runbook.Finding;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "lint", mixinStandardHelpOptions = true, description = "Say what a document makes hard to run, or dangerous, line by line.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class LintCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Markdown files, or folders of them.")
    private List<Path> places = List.of();

    @Option(names = "--json", description = "One JSON array: file and findings.")
    private boolean json;

    @Option(names = "--sarif", description = "One SARIF 2.1.0 log, for code hosts; paths are relative to the folder you are in.")
    private boolean sarif;

    @Option(names = "--quiet", description = "Leave out what was merely inferred (severity info).")
    private boolean quiet;

    @Option(names = "--strict", description = "Warnings fail as well.")
    private boolean strict;

    LintCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var documents = new Documents(tools.reader());
        var linted = places.stream().flatMap(place -> documents.all(place).stream()).toList();
        if (sarif) {
            var told = linted.stream().map(document -> new Sarif.Told(document.file(), shown(document))).toList();
            terminal.out().println(new Sarif(Path.of("")).of(told).toPrettyString());
        } else if (json) {
            terminal.out().println(Json.text(linted.stream().map(this::asJson).toList()));
        } else {
            linted.forEach(this::print);
            terminal.err().println(Counted.of(linted.size(), "document") + ", "
                    + Counted.of(count(linted, Finding.Severity.ERROR), "error") + ", "
                    + Counted.of(count(linted, Finding.Severity.WARNING), "warning"));
        }
        var fails = count(linted, Finding.Severity.ERROR) + (strict ? count(linted, Finding.Severity.WARNING) : 0);
        return fails > 0 ? Status.FAILED : Status.OK;
    }

    private Json.Linted asJson(Documents.Named document) {
        return new Json.Linted(document.file().toString(), shown(document).stream().map(Json.Found::of).toList());
    }

    private void print(Documents.Named document) {
        for (var finding : shown(document)) {
            terminal.out().println(document.file() + ":" + finding.line() + ": "
                    + Json.word(finding.severity()) + " " + finding.code() + " " + finding.message());
        }
    }

    /// JSON says which findings were answered; people see those that are open.
    private List<Finding> shown(Documents.Named document) {
        return document.runbook().findings().stream()
                .filter(finding -> json || sarif || finding.isOpen())
                .filter(finding -> !quiet || finding.severity() != Finding.Severity.INFO).toList();
    }

    private static long count(List<Documents.Named> linted, Finding.Severity severity) {
        return linted.stream().flatMap(document -> document.runbook().findings().stream())
                .filter(finding -> finding.severity() == severity && finding.isOpen()).count();
    }
}
