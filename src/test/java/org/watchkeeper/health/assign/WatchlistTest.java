package org.watchkeeper.health.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;

/// What assignments mean for each host.
class WatchlistTest {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00Z");
    private static final Host WEB = host("web-1", false, "web");
    private static final Host DB = host("db-1", false, "db");
    private static final Host PLAYED = host("practice-1", true, "web");

    @Test
    void a_probe_is_watched_where_its_scope_is() {
        var disk = assigned(new Scope.All(), probe("disk", "90"), true);
        var page = assigned(new Scope.Group("web"), probe("page", "1"), true);
        var watched = Watchlist.of(List.of(WEB, DB, PLAYED), List.of(disk, page));
        assertThat(watched.get(WEB)).extracting(probe -> probe.id().text()).containsExactly("disk", "page");
        assertThat(watched.get(DB)).extracting(probe -> probe.id().text()).containsExactly("disk");
        assertThat(watched.get(PLAYED)).as("all hosts are not those of practice")
                .extracting(probe -> probe.id().text()).containsExactly("page");
    }

    @Test
    void the_more_special_says_more_in_whatever_order_it_was_said() {
        var all = assigned(new Scope.All(), probe("disk", "80"), true);
        var group = assigned(new Scope.Group("web"), probe("disk", "85"), true);
        var one = assigned(new Scope.One(WEB.id()), probe("disk", "95"), true);
        var none = assigned(new Scope.One(DB.id()), probe("disk", "80"), false);
        for (var order : List.of(List.of(all, group, one, none), List.of(none, one, group, all))) {
            var watched = Watchlist.of(List.of(WEB, DB), order);
            assertThat(watched.get(WEB)).extracting(probe -> probe.judgement().critical())
                    .containsExactly("number(out) > 95");
            assertThat(watched).doesNotContainKey(DB);
        }
    }

    @Test
    void what_wider_scopes_have_watched_is_told_whatever_is_said_of_the_host_itself() {
        var all = assigned(new Scope.All(), probe("disk", "80"), true);
        var group = assigned(new Scope.Group("web"), probe("disk", "85"), true);
        var off = assigned(new Scope.Group("db"), probe("disk", "80"), false);
        var one = assigned(new Scope.One(WEB.id()), probe("disk", "95"), true);
        var disk = one.probe().id();
        assertThat(Watchlist.wider(WEB, disk, List.of(one, group, all))).contains(group.probe());
        assertThat(Watchlist.wider(WEB, disk, List.of(one))).isEmpty();
        assertThat(Watchlist.wider(DB, disk, List.of(off, all))).as("a group took it away").isEmpty();
        assertThat(Watchlist.wider(PLAYED, disk, List.of(all))).isEmpty();
    }

    @Test
    void a_scope_is_read_as_it_is_written() {
        for (var scope : List.of(new Scope.All(), new Scope.Group("a:b"), new Scope.One(WEB.id()))) {
            assertThat(Scope.of(scope.text())).isEqualTo(scope);
        }
        assertThatThrownBy(() -> Scope.of("everything")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scope.of("group:")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_mark_always_ends_and_says_who_made_it() {
        var mark = new Mark(WEB.id(), "new disk", "ada", NIGHT, NIGHT.plus(Duration.ofHours(2)));
        assertThat(mark.work().words()).isEqualTo("marked by ada: new disk");
        assertThat(mark.work().isOn(mark.until())).isFalse();
        assertThatThrownBy(() -> new Mark(WEB.id(), "new disk", "ada", NIGHT, NIGHT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Assignment assigned(Scope scope, Probe probe, boolean watched) {
        return new Assignment(scope, probe, watched, "ada", NIGHT);
    }

    private static Probe probe(String id, String limit) {
        return new Probe(new ProbeId(id), id, new Ask.OnHost(":"),
                new Judgement("number(out)", "%", "", "number(out) > " + limit, 1, 0), Probe.USUAL,
                Duration.ofSeconds(10),
                Optional.empty(), "");
    }

    private static Host host(String name, boolean practice, String group) {
        return new Host(new HostId(UUID.randomUUID()), name, new Endpoint("192.0.2.1", 22),
                new Login("ops", List.of(), false, false), List.of(), Environment.STAGING, new TreeSet<>(Set.of(group)),
                new TreeSet<>(), practice);
    }
}
