package org.watchkeeper.host.store;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Inventory;
import org.watchkeeper.host.RemovedHost;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;

/// The inventory in the database.
public final class SqlHosts implements Inventory {
    private final Database database;
    private final Clock clock;

    /// The clock says when a host was removed.
    public SqlHosts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Host> all() {
        return database.read(HostRows::all);
    }

    @Override
    public Optional<Host> find(HostId id) {
        return database.read(handle -> HostRows.find(handle, id.toString()));
    }

    @Override
    public Optional<Host> named(String name) {
        return database.read(handle -> idOf(handle, name).flatMap(id -> HostRows.find(handle, id)));
    }

    private static Optional<String> idOf(Handle handle, String name) {
        return handle.createQuery("SELECT id FROM host WHERE name_key = :key").bind("key", key(name))
                .mapTo(String.class).findOne();
    }

    @Override
    public void save(Host host) {
        saveAll(List.of(host));
    }

    @Override
    public void saveAll(List<Host> hosts) {
        database.write(Durability.POWER_LOSS, handle -> {
            hosts.forEach(host -> save(handle, host));
            return hosts;
        });
    }

    private static void save(Handle handle, Host host) {
        refuseTakenName(handle, host);
        refuseMissingJump(handle, host);
        HostRows.save(handle, host, key(host.name()));
    }

    private static void refuseTakenName(Handle handle, Host host) {
        if (idOf(handle, host.name()).filter(id -> !id.equals(host.id().toString())).isPresent()) {
            throw new Problem("There is another host of this name", "host " + host.name(),
                    "Choose another name: upper and lower case count as the same.");
        }
    }

    private static void refuseMissingJump(Handle handle, Host host) {
        for (var jump : host.jumps()) {
            if (!HostRows.isThere(handle, jump.toString())) {
                throw new Problem("A jump host is not in the inventory", "host " + host.name() + ", jump host " + jump,
                        "Add the jump host first, or take it out of the way to " + host.name() + ".");
            }
        }
    }

    @Override
    public void remove(HostId id) {
        removeAll(List.of(id));
    }

    @Override
    public void removeAll(Collection<HostId> ids) {
        var at = clock.instant();
        database.write(Durability.POWER_LOSS, handle -> {
            ids.forEach(id -> RemovedRows.remove(handle, id, at));
            ids.forEach(id -> refuseJumpHost(handle, id));
            return ids;
        });
    }

    private static void refuseJumpHost(Handle handle, HostId id) {
        var behind = handle.createQuery("""
                SELECT DISTINCT host.name FROM host_jump JOIN host ON host.id = host_jump.host
                WHERE host_jump.jump = :id AND host.removed_at IS NULL ORDER BY host.name
                """).bind("id", id.toString()).mapTo(String.class).list();
        if (!behind.isEmpty()) {
            throw new Problem("The host is the jump host of others", String.join(", ", behind),
                    "Give them another way first, then remove it.");
        }
    }

    @Override
    public List<RemovedHost> removed() {
        return database.read(RemovedRows::all);
    }

    @Override
    public void restoreAll(Collection<HostId> ids) {
        database.write(Durability.POWER_LOSS, handle -> {
            var back = RemovedRows.all(handle).stream().map(RemovedHost::host).filter(host -> ids.contains(host.id()))
                    .toList();
            back.forEach(host -> {
                refuseTakenName(handle, host);
                HostRows.save(handle, host, key(host.name()));
            });
            back.forEach(host -> refuseMissingJump(handle, host));
            return back;
        });
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
