package org.watchkeeper.host.bring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.RemovedHost;
import org.watchkeeper.host.Variables;

class ImportTest {
    private static final Unsaid UNSAID = Unsaid.usual("ann");

    private final List<Host> inventory = new ArrayList<>();
    private final List<RemovedHost> removed = new ArrayList<>();
    private int made;

    @Test
    void a_host_that_is_new_gets_what_its_source_says_and_the_usual_for_the_rest() {
        var host = only(brought("web-1").port(2222).groups(List.of("web", "all")), Change.Added.class).host();

        assertThat(host.endpoint()).isEqualTo(new Endpoint("web-1", 2222));
        assertThat(host.login()).isEqualTo(new Login("ann", List.of(), true, true));
        assertThat(host.environment()).isEqualTo(Environment.PRODUCTION);
        assertThat(host.groups()).containsExactly("all", "web");
        assertThat(host.origins()).containsExactly(origin("web-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.[1:3]", "web[1-3]", "a]b1", "web:99999999999", "web_:22", "1-1:22", "ops@web-1",
            "[::1]", "-oProxyCommand=x", "x|y", "web/1"})
    void what_is_no_address_is_not_taken_for_one(String leftover) {
        assertThat(only(brought("web-1").address(leftover), Change.Refused.class).why())
                .isEqualTo("'" + leftover + "' is no DNS name and no IP address");
    }

    /// It would clear a terminal, or stand on two lines of a list.
    @ParameterizedTest
    @ValueSource(strings = {"e\u001b[2Jvil", "two\nlines", "turned\u202earound"})
    void what_cannot_be_seen_stands_in_no_name_login_group_or_tag(String unseen) {
        var web = brought("web-1").address("10.0.0.1");
        for (var host : List.of(Brought.named(unseen, "10.0.0.1", origin("web-1"), UNSAID), web.user(unseen),
                web.groups(List.of(unseen)),
                web.tags(List.of(unseen)))) {
            assertThat(only(host, Change.Refused.class).why())
                    .isEqualTo("'" + unseen.replaceAll("[\u001b\n\u202e]", "\uFFFD")
                            + "' has letters that cannot be seen, or is too long");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "::1", "2001:db8::1", "fe80::1%eth0.7", "::ffff:10.0.0.1", "web_1.example.com",
            "bücher.example", "1.2", "xn--bcher-kva.example."})
    void names_and_numbers_of_all_kinds_are_addresses(String address) {
        assertThat(only(brought("web-1").address(address), Change.Added.class).host().endpoint().address())
                .isEqualTo(address);
    }

    @Test
    void what_a_source_does_not_speak_of_stays_as_it_is() {
        var before = kept("web-1", new Endpoint("10.0.0.1", 2222), Environment.STAGING);

        var after = only(brought("web-1").user("deploy"), Change.Changed.class);

        assertThat(after.after().endpoint()).isEqualTo(before.endpoint());
        assertThat(after.after().environment()).isEqualTo(Environment.STAGING);
        assertThat(after.differences()).containsExactly(new Change.Difference("user", "root", "deploy"),
                new Change.Difference("source", "", "Ansible inventory hosts.ini, web-1"));
    }

    @Test
    void a_host_renamed_in_the_inventory_is_found_by_its_name_in_the_source() {
        var renamed = from(kept("shop", new Endpoint("web-1", 22), Environment.STAGING), origin("web-1"));

        assertThat(only(brought("web-1").address("web-1"), Change.Same.class).host()).isEqualTo(renamed);
    }

    /// It was taken over by a version that did not look.
    @Test
    void what_cannot_be_seen_and_is_kept_already_keeps_nothing_else_from_being_taken_over() {
        var tag = "odd\u200btag";
        inventory.add(new Host(new HostId(UUID.randomUUID()), "web-1", new Endpoint("10.0.0.1", 22),
                new Login("root", List.of(), false, false), List.of(), Environment.STAGING, new TreeSet<>(),
                new TreeSet<>(List.of(tag)), false));
        assertThat(
                only(brought("web-1").tags(List.of(tag)).user("deploy"), Change.Changed.class).after().login().user())
                .isEqualTo("deploy");
        assertThat(only(brought("web-1").tags(List.of(tag, "a\u200bb")), Change.Refused.class).why())
                .startsWith("'a\uFFFDb' has letters that cannot be seen");
    }

    @Test
    void taking_over_a_second_time_changes_nothing() {
        var batch = batch(brought("db").variables(Variables.of(Map.of("port", 5432, "tags", List.of("a", 1)))),
                brought("web").jumps(List.of("DB")));
        inventory.addAll(importing(batch).saved());

        assertThat(importing(batch).changes()).hasSize(2).allMatch(Change.Same.class::isInstance);
    }

    @Test
    void a_host_the_source_no_longer_has_is_told_and_never_deleted() {
        var gone = from(kept("old", new Endpoint("old", 22), Environment.STAGING), origin("old"));
        kept("by-hand", new Endpoint("hand", 22), Environment.STAGING);

        var plan = importing(batch());

        assertThat(plan.changes()).containsExactly(new Change.Gone(gone));
        assertThat(plan.saved()).isEmpty();
    }

    @Test
    void a_removed_host_comes_back_under_its_name_with_what_the_source_does_not_speak_of() {
        var before = gone(kept("web-1", new Endpoint("10.0.0.1", 2222), Environment.STAGING), 2);
        gone(kept("Web-1", new Endpoint("10.0.0.9", 22), Environment.PRODUCTION), 1);

        var change = only(brought("WEB-1").user("deploy"), Change.Restored.class);

        assertThat(change.before()).isEqualTo(before);
        assertThat(change.after().id()).isEqualTo(before.id());
        assertThat(change.after().name()).isEqualTo("web-1");
        assertThat(change.after().endpoint()).isEqualTo(before.endpoint());
        assertThat(change.after().environment()).isEqualTo(Environment.STAGING);
        assertThat(change.differences()).contains(new Change.Difference("user", "root", "deploy"));
        assertThat(importing(batch(brought("WEB-1"))).saved()).singleElement().extracting(Host::id)
                .isEqualTo(before.id());
    }

    @Test
    void a_removed_host_whose_name_is_taken_stays_removed() {
        gone(kept("web-1", new Endpoint("10.0.0.1", 22), Environment.STAGING), 1);
        var taken = kept("web-1", new Endpoint("10.0.0.2", 22), Environment.STAGING);

        assertThat(only(brought("web-1"), Change.Changed.class).before()).isEqualTo(taken);
    }

    @Test
    void a_removed_host_comes_back_with_its_jump_host_or_not_at_all() {
        var bastion = kept("bastion", new Endpoint("10.0.0.1", 22), Environment.STAGING);
        var behind = new Host(new HostId(UUID.randomUUID()), "web-1", new Endpoint("10.0.0.2", 22), bastion.login(),
                List.of(bastion.id()), Environment.STAGING, new TreeSet<>(), new TreeSet<>(), false);
        inventory.add(behind);
        gone(behind, 2);
        gone(bastion, 2);

        assertThat(only(brought("web-1"), Change.Refused.class).why()).contains("so was its jump host");
        assertThat(importing(batch(brought("web-1"), brought("bastion"))).saved()).extracting(Host::id)
                .containsExactly(bastion.id(), behind.id());
    }

    @Test
    void a_practice_host_is_never_what_a_source_speaks_of() {
        var practice = new Host(new HostId(UUID.randomUUID()), "web-1", new Endpoint("practice", 22),
                new Login("ann", List.of(), false, false), List.of(), Environment.STAGING, new TreeSet<>(),
                new TreeSet<>(), true);
        inventory.add(practice);
        assertThat(only(brought("web-1"), Change.Refused.class).why()).contains("practice host of this name");

        gone(practice, 1);
        assertThat(only(brought("web-1"), Change.Added.class).host().practice()).isFalse();
    }

    @Test
    void jump_hosts_are_saved_before_those_behind_them_and_named_in_differences() {
        kept("a", new Endpoint("a", 22), Environment.STAGING);
        var plan = importing(batch(brought("a").jumps(List.of("b", "c")), brought("b"), brought("c")));

        assertThat(plan.saved()).extracting(Host::name).containsExactly("b", "c", "a");
        assertThat(((Change.Changed) plan.changes().getFirst()).differences())
                .contains(new Change.Difference("jumps", "", "b, c"));
    }

    @Test
    void what_cannot_be_taken_over_is_refused_with_a_reason() {
        assertThat(importing(batch(brought("a").jumps(List.of("nobody")), brought("b").jumps(List.of("b")),
                brought("c"), brought("C"))).changes()).filteredOn(Change.Refused.class::isInstance)
                .extracting(change -> ((Change.Refused) change).why())
                .containsExactly("Jump hosts are neither in the inventory nor in the source: nobody",
                        "It is its own jump host",
                        "The source has this host twice: upper and lower case count as the same name");
    }

    @Test
    void how_a_host_of_the_ssh_configuration_is_reached_no_other_source_says() {
        var known = from(kept("web", new Endpoint("10.1.1.1", 2222), Environment.STAGING),
                new Origin(Origin.Kind.SSH_CONFIG, "", "web"));

        var changed = only(brought("web").address("10.9.9.9").user("eve").groups(List.of("web")),
                Change.Changed.class);

        assertThat(changed.after().endpoint()).isEqualTo(known.endpoint());
        assertThat(changed.after().login()).isEqualTo(known.login());
        assertThat(changed.after().groups()).containsExactly("web");
        assertThat(changed.after().sshConfig()).isEqualTo(known.sshConfig());
        assertThat(changed.remarks()).containsExactly(
                "The ssh configuration decides how this host is reached; not taken over: address, user");
    }

    @Test
    void the_way_of_a_host_of_the_ssh_configuration_is_not_frozen_into_the_inventory() {
        var origin = new Origin(Origin.Kind.SSH_CONFIG, "", "web");
        var batch = new Batch(Origin.Kind.SSH_CONFIG, "",
                List.of(Brought.named("web", origin, UNSAID).jumps(List.of("ann@bastion:2222"))), List.of());

        assertThat(importing(batch).saved().getFirst().jumps()).isEmpty();
    }

    private <T extends Change> T only(Brought brought, Class<T> kind) {
        var changes = importing(batch(brought)).changes();
        assertThat(changes).singleElement().isInstanceOf(kind);
        return kind.cast(changes.getFirst());
    }

    private Import importing(Batch batch) {
        return Import.of(inventory, removed, batch, () -> new HostId(new UUID(7, made++)));
    }

    private static Batch batch(Brought... hosts) {
        return new Batch(Origin.Kind.ANSIBLE, "hosts.ini", List.of(hosts), List.of());
    }

    private static Brought brought(String name) {
        return Brought.named(name, origin(name), UNSAID);
    }

    private static Origin origin(String name) {
        return new Origin(Origin.Kind.ANSIBLE, "hosts.ini", name);
    }

    private Host kept(String name, Endpoint endpoint, Environment environment) {
        var host = new Host(new HostId(UUID.randomUUID()), name, endpoint,
                new Login("root", List.of(), false, false), List.of(), environment, new TreeSet<>(), new TreeSet<>(),
                false);
        inventory.add(host);
        return host;
    }

    private Host gone(Host host, int day) {
        inventory.remove(host);
        removed.add(new RemovedHost(host, Instant.EPOCH.plus(Duration.ofDays(day))));
        removed.sort(Comparator.comparing(RemovedHost::at).reversed());
        return host;
    }

    private Host from(Host host, Origin origin) {
        var moved = host.from(new TreeSet<>(List.of(origin)), Variables.none());
        inventory.remove(host);
        inventory.add(moved);
        return moved;
    }
}
