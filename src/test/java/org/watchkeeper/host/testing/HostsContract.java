package org.watchkeeper.host.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Inventory;
import org.watchkeeper.host.Login;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.Variables;
import org.watchkeeper.host.RemovedHost;
import org.watchkeeper.kernel.Problem;

/// What every inventory does. A subclass hands over a fresh, empty one for each test.
public abstract class HostsContract {
    protected abstract Inventory hosts();

    @Test
    void an_inventory_is_empty_at_first() {
        assertThat(hosts().all()).isEmpty();
        assertThat(hosts().named("app-1")).isEmpty();
        assertThat(hosts().find(new HostId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_host_comes_back_as_it_was_saved() {
        var bastion = host("bastion");
        var inner = host("inner", bastion.id());
        var app = new Host(new HostId(UUID.randomUUID()), "Äpp 1", new Endpoint("2001:db8::7", 2222),
                new Login("deploy", List.of("~/.ssh/z", "~/.ssh/a key"), true, true), List.of(inner.id(), bastion.id()),
                Environment.PRODUCTION, new TreeSet<>(List.of("web", "all")), new TreeSet<>(List.of("eu", "canary")),
                true);
        hosts().save(bastion);
        hosts().save(inner);
        hosts().save(app);
        assertThat(hosts().find(app.id())).contains(app);
        assertThat(hosts().named("Äpp 1")).contains(app);
        assertThat(hosts().all()).containsExactlyInAnyOrder(bastion, inner, app);
    }

    @Test
    void where_a_host_comes_from_and_what_is_said_of_it_come_back() {
        var values = new HashMap<String, @Nullable Object>(Map.of("text", "ä\"\0", "whole", 5432L, "big",
                new BigInteger("123456789012345678901234567890"), "part", 0.25, "flag", true, "list",
                List.of("a", 1, List.of()), "map", Map.of("in", Map.of("deep", false))));
        values.put("nothing", null);
        var app = host("app").from(new TreeSet<>(List.of(new Origin(Origin.Kind.SSH_CONFIG, "", "app-1"),
                new Origin(Origin.Kind.ANSIBLE, "/srv/hosts.ini", "app"))), Variables.of(values));
        hosts().save(app);
        assertThat(hosts().find(app.id())).contains(app);
        assertThat(hosts().all()).containsExactly(app);
    }

    @Test
    void all_hosts_come_by_name() {
        for (var name : List.of("web-2", "App-1", "db-1", "app-3")) {
            hosts().save(host(name));
        }
        assertThat(hosts().all()).extracting(Host::name).containsExactly("App-1", "app-3", "db-1", "web-2");
    }

    @Test
    void saving_again_replaces_all_of_a_host() {
        var bastion = host("bastion");
        hosts().save(bastion);
        var before = host("app-1", bastion.id());
        hosts().save(before);
        var after = new Host(before.id(), "app-one", new Endpoint("10.0.0.9", 22),
                new Login("root", List.of(), false, true),
                List.of(), Environment.STAGING, new TreeSet<>(), new TreeSet<>(List.of("new")), false);
        hosts().save(after);
        assertThat(hosts().find(before.id())).contains(after);
        assertThat(hosts().named("app-1")).isEmpty();
        assertThat(hosts().all()).hasSize(2);
    }

    @Test
    void names_are_unique_without_regard_to_case() {
        var first = host("app-1");
        hosts().save(first);
        assertThatThrownBy(() -> hosts().save(host("APP-1"))).isInstanceOf(Problem.class).hasMessageContaining("APP-1");
        assertThat(hosts().all()).containsExactly(first);
        assertThat(hosts().named("aPP-1")).contains(first);
    }

    @Test
    void a_host_may_change_the_case_of_its_name() {
        var host = host("app-1");
        hosts().save(host);
        var louder = new Host(host.id(), "APP-1", host.endpoint(), host.login(), host.jumps(), host.environment(),
                host.groups(), host.tags(), host.practice());
        hosts().save(louder);
        assertThat(hosts().all()).containsExactly(louder);
    }

    @Test
    void a_jump_host_must_be_in_the_inventory() {
        assertThatThrownBy(() -> hosts().save(host("app-1", new HostId(UUID.randomUUID())))).isInstanceOf(Problem.class)
                .hasMessageContaining("app-1");
        assertThat(hosts().all()).isEmpty();
    }

    @Test
    void a_jump_host_cannot_be_removed() {
        var bastion = host("bastion");
        var app = host("app-1", bastion.id());
        hosts().save(bastion);
        hosts().save(app);
        assertThatThrownBy(() -> hosts().remove(bastion.id())).isInstanceOf(Problem.class);
        assertThat(hosts().all()).containsExactly(app, bastion);
        hosts().remove(app.id());
        hosts().remove(bastion.id());
        assertThat(hosts().all()).isEmpty();
    }

    @Test
    void removing_twice_is_harmless() {
        var host = host("app-1");
        hosts().save(host);
        hosts().remove(host.id());
        hosts().remove(host.id());
        assertThat(hosts().all()).isEmpty();
    }

    @Test
    void several_hosts_are_saved_together_or_not_at_all() {
        var bastion = host("bastion");
        hosts().saveAll(List.of(bastion, host("app-1", bastion.id())));
        assertThat(hosts().all()).hasSize(2);
        assertThatThrownBy(() -> hosts().saveAll(List.of(host("app-2"), host("BASTION")))).isInstanceOf(Problem.class);
        assertThat(hosts().all()).hasSize(2);
    }

    @Test
    void a_removed_host_comes_back_as_it_was_with_its_identity() {
        var app = host("app-1");
        hosts().save(app);
        hosts().remove(app.id());
        assertThat(hosts().find(app.id())).isEmpty();
        assertThat(hosts().named("app-1")).isEmpty();
        assertThat(hosts().removed()).extracting(RemovedHost::host).containsExactly(app);
        hosts().restoreAll(List.of(app.id()));
        assertThat(hosts().find(app.id())).contains(app);
        assertThat(hosts().removed()).isEmpty();
    }

    @Test
    void saving_a_removed_host_brings_it_back() {
        var app = host("app-1");
        hosts().save(app);
        hosts().remove(app.id());
        hosts().save(app);
        assertThat(hosts().all()).containsExactly(app);
        assertThat(hosts().removed()).isEmpty();
    }

    @Test
    void the_name_of_a_removed_host_is_free_and_then_it_cannot_come_back() {
        var first = host("app-1");
        hosts().save(first);
        hosts().remove(first.id());
        var second = host("APP-1");
        hosts().save(second);
        assertThatThrownBy(() -> hosts().restoreAll(List.of(first.id()))).isInstanceOf(Problem.class)
                .hasMessageContaining("app-1");
        hosts().remove(second.id());
        assertThat(hosts().removed()).extracting(RemovedHost::host).containsExactlyInAnyOrder(second, first);
        hosts().restoreAll(List.of(first.id()));
        assertThat(hosts().all()).containsExactly(first);
    }

    @Test
    void a_jump_host_and_the_hosts_behind_it_go_and_come_back_together() {
        var bastion = host("bastion");
        var app = host("app-1", bastion.id());
        hosts().saveAll(List.of(bastion, app));
        hosts().removeAll(List.of(bastion.id(), app.id()));
        assertThat(hosts().all()).isEmpty();
        assertThatThrownBy(() -> hosts().restoreAll(List.of(app.id()))).isInstanceOf(Problem.class);
        assertThat(hosts().all()).isEmpty();
        hosts().restoreAll(List.of(app.id(), bastion.id()));
        assertThat(hosts().all()).containsExactly(app, bastion);
    }

    @Test
    void when_one_cannot_be_removed_none_is() {
        var bastion = host("bastion");
        var app = host("app-1", bastion.id());
        var db = host("db-1");
        hosts().saveAll(List.of(bastion, app, db));
        assertThatThrownBy(() -> hosts().removeAll(List.of(db.id(), bastion.id()))).isInstanceOf(Problem.class);
        assertThat(hosts().all()).containsExactly(app, bastion, db);
        assertThat(hosts().removed()).isEmpty();
    }

    @Test
    void what_is_not_among_the_removed_is_left_as_it_is() {
        var app = host("app-1");
        hosts().save(app);
        hosts().restoreAll(List.of(app.id(), new HostId(UUID.randomUUID())));
        assertThat(hosts().all()).containsExactly(app);
    }

    private static Host host(String name, HostId... jumps) {
        return new Host(new HostId(UUID.randomUUID()), name, new Endpoint("10.0.0.1", 22),
                new Login("op", List.of("~/.ssh/id_ed25519"), false, false), List.of(jumps), Environment.DEVELOPMENT,
                new TreeSet<>(List.of("web")), new TreeSet<>(), false);
    }
}
