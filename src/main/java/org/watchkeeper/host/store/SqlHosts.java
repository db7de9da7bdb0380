package org.watchkeeper.host.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;

/// The inventory in the database.
public final class SqlHosts implements Hosts {
    private final Database database;

    public SqlHosts(Database database) {
        this.database = database;
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
        database.write(Durability.POWER_LOSS, handle -> {
            refuseTakenName(handle, host);
            refuseMissingJump(handle, host);
            HostRows.save(handle, host, key(host.name()));
            return host;
        });
    }

    private static void refuseTakenName(Handle handle, Host host) {
        if (idOf(handle, host.name()).filter(id -> !id.equals(host.id().toString())).isPresent()) {
            throw new Problem("There is another host of this name", "host " + host.name(),
                    "Choose another name: upper and lower case count as the same.");
        }
    }

    private static void refuseMissingJump(Handle handle, Host host) {
        for (var jump : host.jumps()) {
            if (HostRows.find(handle, jump.toString()).isEmpty()) {
                throw new Problem("A jump host is not in the inventory", "host " + host.name() + ", jump host " + jump,
                        "Add the jump host first, or take it out of the way to " + host.name() + ".");
            }
        }
    }

    @Override
    public void remove(HostId id) {
        database.write(Durability.POWER_LOSS, handle -> {
            refuseJumpHost(handle, id);
            return handle.createUpdate("DELETE FROM host WHERE id = :id").bind("id", id.toString()).execute();
        });
    }

    private static void refuseJumpHost(Handle handle, HostId id) {
        var behind = handle.createQuery("""
                SELECT DISTINCT host.name FROM host_jump JOIN host ON host.id = host_jump.host
                WHERE host_jump.jump = :id ORDER BY host.name
                """).bind("id", id.toString()).mapTo(String.class).list();
        if (!behind.isEmpty()) {
            throw new Problem("The host is the jump host of others", String.join(", ", behind),
                    "Give them another way first, then remove it.");
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
