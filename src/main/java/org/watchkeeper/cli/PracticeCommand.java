package org.watchkeeper.cli;

import java.util.concurrent.Callable;

import org.watchkeeper.drill.Fleet;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "practice", mixinStandardHelpOptions = true, description = "The practice hosts and what can go wrong on them. Alone it lists.")
final class PracticeCommand implements Callable<Integer> {
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
