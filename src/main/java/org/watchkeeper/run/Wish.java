package org.watchkeeper.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Runbook;

/// What an operator wants to be done: a procedure of a document on these hosts with these values.
///
/// `values` and `secrets` go by parameter name, `choices` by the choice's id to the name of the option that is taken; `casting` says
/// which hosts take which of several ways, and which play a role. `withoutWayBack` is the reason to change something without a way back; it is
/// empty unless the operator gave one. `bound` is how long commands run that do not end by themselves.
public record Wish(String file, Runbook runbook, String procedure, List<Host> hosts, Order order,
        Map<String, String> values, Map<String, Secret> secrets, Map<String, String> choices,
        Casting casting, String withoutWayBack, Duration bound) {
    /// How long commands run that do not end by themselves, unless somebody says otherwise.
    public static final Duration USUAL_BOUND = Duration.ofSeconds(30);

    public Wish {
        if (bound.toSeconds() < 1) {
            throw new IllegalArgumentException("an endless command runs for a second at least");
        }
        hosts = List.copyOf(hosts);
        values = Map.copyOf(values);
        secrets = Map.copyOf(secrets);
        choices = Map.copyOf(choices);
    }

    /// A wish with the usual time for commands that do not end by themselves.
    public Wish(String file, Runbook runbook, String procedure, List<Host> hosts, Order order,
            Map<String, String> values, Map<String, Secret> secrets, Map<String, String> choices, Casting casting,
            String withoutWayBack) {
        this(file, runbook, procedure, hosts, order, values, secrets, choices, casting, withoutWayBack, USUAL_BOUND);
    }

    /// A wish that chooses nothing.
    public Wish(String file, Runbook runbook, String procedure, List<Host> hosts, Order order,
            Map<String, String> values, Map<String, Secret> secrets, String withoutWayBack) {
        this(file, runbook, procedure, hosts, order, values, secrets, Map.of(), withoutWayBack);
    }

    /// A wish that chooses the same for all hosts.
    public Wish(String file, Runbook runbook, String procedure, List<Host> hosts, Order order,
            Map<String, String> values, Map<String, Secret> secrets, Map<String, String> choices,
            String withoutWayBack) {
        this(file, runbook, procedure, hosts, order, values, secrets, choices, Casting.ALL, withoutWayBack);
    }

    /// Whether nothing real can come of it: all hosts are practice hosts.
    public boolean isPractice() {
        return !hosts.isEmpty() && hosts.stream().allMatch(Host::practice);
    }

    /// The value a parameter has: the one given, else the document's own. In practice what stands in for a value does as it is.
    public String value(Parameter parameter) {
        var given = values.getOrDefault(parameter.name(), "");
        if (!given.isEmpty()) {
            return given;
        }
        return isPractice() && parameter.standard().isEmpty() && parameter.isStoodInFor()
                ? parameter.sample()
                : parameter.standard();
    }

    /// The name of the option that is taken; empty when none is.
    public String chosen(Choice choice) {
        return choices.getOrDefault(choice.id(), choice.usual());
    }

    /// The same for one host.
    public String chosen(Choice choice, Host host) {
        return casting.way(choice, host).orElse(chosen(choice));
    }

    /// The different options that the hosts take; what all would take where there are no hosts.
    public List<String> taken(Choice choice) {
        return hosts.isEmpty()
                ? List.of(chosen(choice))
                : hosts.stream().map(host -> chosen(choice, host)).distinct().toList();
    }
}
