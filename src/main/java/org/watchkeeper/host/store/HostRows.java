package org.watchkeeper.host.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;

/// A host as rows: one of its own, and one each for its keys, groups, tags and jumps.
final class HostRows {
    private static final Comparator<Host> BY_NAME = Comparator.comparing(Host::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Host::name);

    private HostRows() {}

    static List<Host> all(Handle handle) {
        var parts = HostParts.all(handle);
        return handle.createQuery("SELECT * FROM host WHERE removed_at IS NULL").map((row, _) -> host(row, parts))
                .list().stream()
                .sorted(BY_NAME)
                .toList();
    }

    static Optional<Host> find(Handle handle, String id) {
        var parts = HostParts.of(handle, id);
        return handle.createQuery("SELECT * FROM host WHERE id = :id AND removed_at IS NULL").bind("id", id)
                .map((row, _) -> host(row, parts))
                .findOne();
    }

    static boolean isThere(Handle handle, String id) {
        return handle.createQuery("SELECT COUNT(*) FROM host WHERE id = :id AND removed_at IS NULL").bind("id", id)
                .mapTo(Integer.class).one() > 0;
    }

    static Host host(ResultSet row, HostParts parts) throws SQLException {
        var id = row.getString("id");
        var login = new Login(row.getString("login_user"), parts.keyFiles(id), row.getBoolean("agent"),
                row.getBoolean("password"));
        var provenance = Provenance.read(row.getString("provenance"));
        return new Host(HostId.of(id), row.getString("name"),
                new Endpoint(row.getString("address"), row.getInt("port")),
                login, parts.jumps(id), Environment.of(row.getString("environment")), new TreeSet<>(parts.groups(id)),
                new TreeSet<>(parts.tags(id)), row.getBoolean("practice"), provenance.origins(),
                provenance.variables());
    }

    static void save(Handle handle, Host host, String key) {
        handle.createUpdate("""
                INSERT INTO host (id, name, name_key, address, port, login_user, agent, password, environment, practice,
                    provenance)
                VALUES (:id, :name, :key, :address, :port, :user, :agent, :password, :environment, :practice,
                    :provenance)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key,
                    address = excluded.address, port = excluded.port, login_user = excluded.login_user,
                    agent = excluded.agent, password = excluded.password, environment = excluded.environment,
                    practice = excluded.practice, provenance = excluded.provenance, removed_at = NULL
                """)
                .bind("id", host.id().toString()).bind("name", host.name()).bind("key", key)
                .bind("address", host.endpoint().address()).bind("port", host.endpoint().port())
                .bind("user", host.login().user()).bind("agent", host.login().agent())
                .bind("password", host.login().password()).bind("environment", host.environment().word())
                .bind("practice", host.practice()).bind("provenance", Provenance.write(host)).execute();
        HostParts.save(handle, host);
    }
}
