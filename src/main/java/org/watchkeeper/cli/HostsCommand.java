package org.watchkeeper.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.host.Login;
import org.watchkeeper.kernel.OneLine;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Leg;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "hosts", mixinStandardHelpOptions = true, description = "The inventory: list, add, remove, test. Alone it lists.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class HostsCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    @Option(names = "--json", description = "One JSON array.")
    private boolean json;

    HostsCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return list(json);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "All hosts by name.")
    int list(@Option(names = "--json", description = "One JSON array.") boolean asJson) {
        var all = tools.hosts().all();
        Map<HostId, Host> byId = new HashMap<>();
        all.forEach(host -> byId.put(host.id(), host));
        if (asJson) {
            terminal.out().println(Json.text(all.stream().map(host -> Json.HostLine.of(host, byId)).toList()));
        } else {
            all.forEach(this::print);
        }
        return Status.OK;
    }

    private void print(Host host) {
        var groups = host.groups().isEmpty() ? "" : "  [" + String.join(", ", host.groups()) + "]";
        var where = host.practice() ? "practice" : host.login().user() + "@" + host.endpoint();
        terminal.out().println(OneLine.of(
                String.format("%-24s %-12s %s%s", host.name(), host.environment().word(), where, groups)));
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Add a host, or replace the one of this name.")
    int add(@Parameters(paramLabel = "NAME") String name,
            @Option(names = "--address", required = true, description = "DNS name or IP address.") String address,
            @Option(names = "--port", defaultValue = "22") int port,
            @Option(names = "--user", required = true, description = "Log in as.") String user,
            @Option(names = "--environment", required = true, description = "production, staging or development.") String environment,
            @Option(names = "--key", description = "Private key file; may be repeated, tried in this order.") List<String> keys,
            @Option(names = "--agent", description = "Offer the keys of the ssh-agent.") boolean agent,
            @Option(names = "--password", description = "Allow password and keyboard-interactive.") boolean password,
            @Option(names = "--group", description = "May be repeated.") List<String> groups,
            @Option(names = "--tag", description = "May be repeated.") List<String> tags,
            @Option(names = "--jump", description = "Name of a bastion on the way; may be repeated, in order.") List<String> jumps) {
        var hosts = tools.hosts();
        var id = hosts.named(name).map(Host::id).orElseGet(() -> new HostId(UUID.randomUUID()));
        var way = orNone(jumps).stream().map(jump -> named(hosts, jump).id()).toList();
        hosts.save(sensible(name, () -> new Host(id, seen(name), endpoint(address, port),
                new Login(seen(user), orNone(keys), agent, password), way, Environment.of(environment),
                seen(orNone(groups)), seen(orNone(tags)), false)));
        terminal.err().println("host " + name + " is in the inventory");
        return Status.OK;
    }

    private static Endpoint endpoint(String address, int port) {
        var wrong = Endpoint.objectionTo(address);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(wrong);
        }
        return new Endpoint(address, port);
    }

    private static String seen(String word) {
        var wrong = Host.objectionTo(word);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(wrong);
        }
        return word;
    }

    private static SortedSet<String> seen(List<String> words) {
        return words.stream().map(HostsCommand::seen).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Host sensible(String name, Supplier<Host> host) {
        try {
            return host.get();
        } catch (IllegalArgumentException e) {
            throw new Misuse("This is no host: " + e.getMessage(), OneLine.of(name), "");
        }
    }

    @Command(name = "test", mixinStandardHelpOptions = true, description = "Try the way to a host and explain it, leg by leg.")
    int test(@Parameters(paramLabel = "NAME") String name) {
        var report = tools.connectionTest().test(named(tools.hosts(), name), new TerminalQuestions(terminal),
                this::print);
        terminal.out().println(report.conclusion());
        if (!report.remedy().isEmpty()) {
            terminal.out().println(report.remedy());
        }
        return report.hasReachedTheHost() ? Status.OK : Status.FAILED;
    }

    private void print(Leg leg) {
        terminal.out()
                .println(String.format("%-9s %6d ms  %s: %s", Json.word(leg.result()), leg.took().toMillis(), leg.hop(),
                        leg.stage().words()));
        leg.details().forEach(detail -> terminal.out().println("                      " + detail));
        leg.advice().forEach(
                advice -> terminal.out().println("                    → " + advice.finding() + ". " + advice.remedy()));
    }

    static Host named(Hosts hosts, String name) {
        return hosts.named(name).orElseThrow(() -> new Problem("There is no host '" + name + "'", "inventory",
                "Known are: " + hosts.all().stream().map(Host::name).collect(Collectors.joining(", "))));
    }

    private static List<String> orNone(@org.jspecify.annotations.Nullable List<String> given) {
        return given == null ? List.of() : new ArrayList<>(given);
    }
}
