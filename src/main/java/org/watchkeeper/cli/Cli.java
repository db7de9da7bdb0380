package org.watchkeeper.cli;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Visible;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `watchkeeper COMMAND`: arguments in, exit status out (`Status`).
@Command(name = "watchkeeper", mixinStandardHelpOptions = true, version = "watchkeeper 0.1.0", description = "Without a command it opens the console.", footer = {
        "", "  shots DIR   Render every screen to PNG files, without a display."})
public final class Cli {
    private final Tools tools;
    private final Tools.Terminal terminal;

    public Cli(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    /// Runs one command to its end.
    public int run(String... arguments) {
        var line = new CommandLine(this);
        line.addSubcommand(new LintCommand(tools, terminal));
        line.addSubcommand(new ShowCommand(tools, terminal));
        line.addSubcommand(new ProbeCommand(tools, terminal));
        line.addSubcommand(new DiffCommand(tools, terminal));
        line.addSubcommand(new AcceptCommand(tools, terminal));
        line.addSubcommand(new MergeCommand(terminal));
        line.addSubcommand(new CommandLine(new HostsCommand(tools, terminal))
                .addSubcommand(new HostsExplainCommand(tools, terminal))
                .addSubcommand(new HostsSshCommand(tools, terminal))
                .addSubcommand(new HostsFactsCommand(tools, terminal))
                .addSubcommand(new HostsImportCommand(tools, terminal))
                .addSubcommand(new HostsExportCommand(tools, terminal))
                .addSubcommand(new HostsRemoveCommand(tools, terminal))
                .addSubcommand(new HostsRemovedCommand(tools, terminal))
                .addSubcommand(new HostsRestoreCommand(tools, terminal)));
        line.addSubcommand(new CopyCommand(tools, terminal));
        line.addSubcommand(CalendarCommand.line(tools, terminal));
        line.addSubcommand(new RunCommand(tools, terminal));
        line.addSubcommand(new ResumeCommand(tools, terminal));
        line.addSubcommand(new CommandLine(new RunsCommand(tools, terminal))
                .addSubcommand(new ExtendCommand(tools, terminal))
                .addSubcommand(new SearchCommand(tools, terminal)));
        line.addSubcommand(new RoutinesCommand(tools, terminal));
        line.addSubcommand(ChecklistsCommand.line(tools, terminal));
        line.addSubcommand(NoticesCommand.line(tools, terminal));
        line.addSubcommand(new SilencesCommand(tools, terminal));
        line.addSubcommand(new CommandLine(new ChangesCommand(tools, terminal))
                .addSubcommand(new PlanCommand(tools, terminal)));
        line.addSubcommand(new CommandLine(new HealthCommand(tools, terminal))
                .addSubcommand(new HealthAssignCommand(tools, terminal))
                .addSubcommand(new HealthAssignCommand.Away(tools, terminal))
                .addSubcommand(new HealthAssignCommand.All(tools, terminal)));
        line.addSubcommand(new PracticeCommand(tools, terminal));
        line.addSubcommand(new CommandLine.HelpCommand());
        line.setOut(new java.io.PrintWriter(terminal.out(), true, java.nio.charset.StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(terminal.err(), true, java.nio.charset.StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF); // it warns of a lone quote in KEY=VALUE, which is
                                                                   // taken as it is
        line.setExecutionExceptionHandler((failure, _, _) -> told(failure));
        return line.execute(arguments);
    }

    private int told(Exception failure) throws Exception {
        if (failure instanceof Problem problem) {
            // What a host or a file says is in it.
            terminal.err().println(Visible.onTerminal("watchkeeper: " + problem.getMessage()));
            return problem instanceof Misuse ? Status.USAGE : Status.PROBLEM;
        }
        throw failure;
    }
}
