package org.watchkeeper.remote.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.host.Login;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.kernel.Problem;

/// Where a tab connects to when it is asked to do so again.
class LatestTest {
    private static final HostId ID = new HostId(new UUID(6, 6));
    private final MemoryHosts hosts = new MemoryHosts();
    private final Host opened = host("app-1", "10.0.0.1", Environment.STAGING);

    private static Host host(String name, String address, Environment environment) {
        return new Host(ID, name, new Endpoint(address, 22), new Login("ops", List.of(), true, false), List.of(),
                environment, new TreeSet<>(), new TreeSet<>(), false);
    }

    @Test
    void an_address_that_was_put_right_meanwhile_counts() {
        hosts.save(host("app-1", "10.0.0.2", Environment.STAGING));
        assertThat(new Latest(hosts).of(opened).endpoint().address()).isEqualTo("10.0.0.2");
    }

    @Test
    void where_the_database_does_not_answer_a_tab_goes_where_it_went() {
        var away = (Hosts) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Hosts.class},
                (_, _, _) -> {
                    throw new Problem("The database does not answer", "", "");
                });
        assertThat(new Latest(away).of(opened)).isEqualTo(opened);
    }

    @Test
    void what_was_removed_renamed_or_is_of_another_environment_is_not_connected_to() {
        var latest = new Latest(hosts);
        assertThatThrownBy(() -> latest.of(opened)).isInstanceOf(Problem.class)
                .hasMessageContaining("app-1 is no longer in the inventory");
        hosts.save(host("app-1", "10.0.0.1", Environment.PRODUCTION));
        assertThatThrownBy(() -> latest.of(opened)).isInstanceOf(Problem.class)
                .hasMessageContaining("app-1 is app-1 in PRODUCTION now");
        hosts.save(host("app-2", "10.0.0.1", Environment.STAGING));
        assertThatThrownBy(() -> latest.of(opened)).isInstanceOf(Problem.class)
                .hasMessageContaining("app-1 is app-2 in STAGING now");
    }
}
