package org.watchkeeper.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.testing.Specimen;

class ScopeTest {
    private static Host host(String name, Environment environment, String group) {
        var host = Specimen.host(name);
        return new Host(host.id(), name, host.endpoint(), host.login(), List.of(), environment,
                new TreeSet<>(Set.of(group)), new TreeSet<>(), false);
    }

    @Test
    void an_environment_narrows_and_groups_and_hosts_add_up() {
        var db = host("db-1", Environment.PRODUCTION, "db");
        var web = host("web-1", Environment.PRODUCTION, "web");
        var test = host("db-2", Environment.STAGING, "db");
        var all = List.of(db, web, test);
        assertThat(Scope.EVERYTHING.among(all)).isEqualTo(all);
        assertThat(Scope.group("db").among(all)).containsExactly(db, test);
        var narrow = new Scope(Set.of(Environment.PRODUCTION), new TreeSet<>(Set.of("db")), List.of(web.id()));
        assertThat(narrow.among(all)).containsExactly(db, web);
        assertThat(Scope.environment(Environment.STAGING).among(all)).containsExactly(test);
    }

    @Test
    void an_empty_list_of_hosts_never_means_all() {
        assertThatThrownBy(() -> Scope.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
