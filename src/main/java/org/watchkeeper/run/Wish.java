package org.watchkeeper.run;

import java.util.List;
import java.util.Map;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.runbook.Runbook;

/// What an operator wants to be done: a procedure of a document on these hosts with these values.
///
/// `values` and `secrets` go by parameter name. `withoutWayBack` is the reason to change something without a way back; it is
/// empty unless the operator gave one.
public record Wish(String file, Runbook runbook, String procedure, List<Host> hosts, Order order,
        Map<String, String> values, Map<String, Secret> secrets, String withoutWayBack) {
    public Wish {
        hosts = List.copyOf(hosts);
        values = Map.copyOf(values);
        secrets = Map.copyOf(secrets);
    }
}
