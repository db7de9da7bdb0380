package org.watchkeeper.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.watchkeeper.drill.Choosable;
import org.watchkeeper.drill.Fault;
import org.watchkeeper.drill.Fleet;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "practice", mixinStandardHelpOptions = true, description = "The practice hosts and what can go wrong on them. Alone it lists.")
final class PracticeCommand implements Callable<Integer> {
    private static final int HIGHEST = 255;

    private final Tools tools;
    private final Tools.Terminal terminal;

    PracticeCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var fleet = tools.fleet();
        for (var host : fleet.hosts()) {
            terminal.out().println(
                    host.name() + "  " + host.environment().word() + "  " + fleet.scene(host.id()).variables());
            for (var story : fleet.stories(host.id())) {
                terminal.out().println("  " + (fleet.isOn(host.id(), story.id()) ? "on   " : "off  ") + story.id()
                        + "  " + story.title());
            }
            fleet.armed(host.id()).forEach(fault -> terminal.out()
                    .println("  armed  " + fault.words() + ": " + fault.script().lines().findFirst().orElse("")));
        }
        return Status.OK;
    }

    @Command(name = "on", mixinStandardHelpOptions = true, description = "Make something go wrong on a practice host.")
    int on(@Parameters(paramLabel = "HOST") String host, @Parameters(paramLabel = "STORY") String story) {
        return turn(host, story, true);
    }

    @Command(name = "off", mixinStandardHelpOptions = true, description = "Let it go well again.")
    int off(@Parameters(paramLabel = "HOST") String host, @Parameters(paramLabel = "STORY") String story) {
        return turn(host, story, false);
    }

    @Command(name = "fail", mixinStandardHelpOptions = true, description = "Make a command of the runbook fail the next time it runs, once. STEP is 6, or 6.2 for the second command of step 6.")
    int fail(@Parameters(paramLabel = "HOST") String host, @Parameters(paramLabel = "PROCEDURE") String procedure,
            @Parameters(paramLabel = "STEP") String step,
            @Option(names = "--exit", defaultValue = "1", description = "Its exit status, 1 to 255.") int exit) {
        if (exit < 1 || exit > HIGHEST) {
            throw new Misuse("A command cannot fail with exit status " + exit, "--exit",
                    "Give a number from 1 to 255.");
        }
        return arm(host, chosen(host, procedure, step), one -> Fault.fails(one.script(), exit));
    }

    @Command(name = "drop", mixinStandardHelpOptions = true, description = "Drop the connection in the middle of a command of the runbook, once.")
    int drop(@Parameters(paramLabel = "HOST") String host, @Parameters(paramLabel = "PROCEDURE") String procedure,
            @Parameters(paramLabel = "STEP") String step) {
        return arm(host, chosen(host, procedure, step), one -> Fault.drops(one.script()));
    }

    @Command(name = "disarm", mixinStandardHelpOptions = true, description = "No command is told to go wrong any more.")
    int disarm(@Parameters(paramLabel = "HOST") String host) {
        var played = named(tools.fleet(), host).id();
        tools.fleet().armed(played).forEach(fault -> tools.fleet().arm(played, fault, false));
        return Status.OK;
    }

    private int arm(String host, Optional<Choosable> chosen, Function<Choosable, Fault> wrong) {
        var one = chosen.orElseThrow(() -> new Misuse("There is no such command", host,
                "`watchkeeper show FILE` lists procedures and steps."));
        var fault = wrong.apply(one);
        tools.fleet().arm(named(tools.fleet(), host).id(), fault, true);
        terminal.out().println("armed: step " + one.place() + " " + fault.words() + " the next time it runs on " + host
                + ": " + one.firstLine());
        return Status.OK;
    }

    private Optional<Choosable> chosen(String host, String procedure, String step) {
        var runbook = tools.fleet().runbook(named(tools.fleet(), host).id());
        return tools.library().entries().stream().filter(Library.Entry::shipped)
                .filter(entry -> entry.file().endsWith(runbook))
                .flatMap(entry -> entry.runbook().procedure(procedure).stream())
                .flatMap(found -> Choosable.of(found).stream())
                .filter(one -> step.equals(Integer.toString(one.step()))
                        || step.equals(one.step() + "." + one.number()))
                .findFirst();
    }

    @Command(name = "reset", mixinStandardHelpOptions = true, description = "Back to how the host was when it was new.")
    int reset(@Parameters(paramLabel = "HOST") String host) {
        tools.fleet().reset(named(tools.fleet(), host).id());
        return Status.OK;
    }

    private int turn(String host, String story, boolean on) {
        var fleet = tools.fleet();
        var played = named(fleet, host).id();
        if (fleet.stories(played).stream().noneMatch(known -> known.id().equals(story))) {
            throw new Problem("There is no story '" + story + "' on " + host, "practice file",
                    "`watchkeeper practice` lists them.");
        }
        fleet.switchStory(played, story, on);
        return Status.OK;
    }

    private static Host named(Fleet fleet, String name) {
        return fleet.hosts().stream().filter(host -> host.name().equals(name)).findFirst()
                .orElseThrow(() -> new Problem("There is no practice host '" + name + "'", "practice file",
                        "`watchkeeper practice` lists them."));
    }
}
