package org.watchkeeper.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.watchkeeper.host.Host;

/// What was filled in last, by document and environment: proposed the next time. Never a secret (PRODUCT rule 6).
public interface LastValues {
    /// Everything that is remembered.
    List<LastValue> all();

    /// Remembers these values in place of the ones before.
    void keep(String document, String environment, Map<String, String> values, Instant at);

    /// A value of a document's parameter, and when a run was opened with it in an environment.
    record LastValue(String document, String environment, String name, String value, Instant at) {}

    /// Those of one document in one environment, by the parameter's name.
    static Map<String, LastValue> of(List<LastValue> all, String document, String environment) {
        return all.stream().filter(one -> one.document().equals(document) && one.environment().equals(environment))
                .collect(Collectors.toUnmodifiableMap(LastValue::name, one -> one));
    }

    /// Remembers the values of a plan; there is no secret among them.
    default void keep(Plan plan, Instant at) {
        if (!plan.values().isEmpty()) {
            keep(plan.source().runbookTitle(), environment(plan.hosts()), plan.values(), at);
        }
    }

    /// What hosts are remembered under: their most serious environment, or "practice" where all of them are for practice.
    static String environment(List<Host> hosts) {
        return hosts.stream().allMatch(Host::practice)
                ? "practice"
                : hosts.stream().filter(host -> !host.practice()).map(Host::environment).sorted().findFirst()
                        .orElseThrow().word();
    }

    /// Remembers nothing.
    static LastValues none() {
        return new LastValues() {
            @Override
            public List<LastValue> all() {
                return List.of();
            }

            @Override
            public void keep(String document, String environment, Map<String, String> values, Instant at) {
                // Nothing is kept.
            }
        };
    }
}
