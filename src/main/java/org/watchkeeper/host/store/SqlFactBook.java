package org.watchkeeper.host.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;

/// What hosts said of themselves, and the machines they are known as, in the database.
public final class SqlFactBook implements FactBook {
    private final Database database;

    public SqlFactBook(Database database) {
        this.database = database;
    }

    @Override
    public Map<HostId, Known> all() {
        return database.read(handle -> known(facts(handle, ""), machines(handle, "")));
    }

    @Override
    public Known of(HostId host) {
        return database.read(handle -> known(facts(handle, host.toString()), machines(handle, host.toString())))
                .getOrDefault(host, Known.NOTHING);
    }

    private static Map<HostId, Known> known(Map<String, HostFacts> facts, Map<String, List<KnownMachine>> machines) {
        var hosts = new TreeSet<>(facts.keySet());
        hosts.addAll(machines.keySet());
        var known = new HashMap<HostId, Known>();
        hosts.forEach(host -> known.put(HostId.of(host), new Known(Optional.ofNullable(facts.get(host)),
                machines.getOrDefault(host, List.of()).stream().findFirst())));
        return known;
    }

    @Override
    public List<KnownMachine> machines(HostId host) {
        return database.read(handle -> machines(handle, host.toString())).getOrDefault(host.toString(), List.of());
    }

    /// An empty host is all of them.
    private static Map<String, HostFacts> facts(Handle handle, String host) {
        var facts = new HashMap<String, HostFacts>();
        handle.createQuery("SELECT host, at, body FROM host_facts WHERE :host IN ('', host)").bind("host", host)
                .map((row, _) -> facts.put(row.getString("host"), FactsJson.read(row.getString("host"),
                        Utc.instant(row.getString("at")), row.getString("body"))))
                .list();
        return facts;
    }

    private static Map<String, List<KnownMachine>> machines(Handle handle, String host) {
        record Row(String host, KnownMachine machine) {}
        return handle.createQuery("SELECT * FROM host_machine WHERE :host IN ('', host) ORDER BY host, number DESC")
                .bind("host", host).map((row, _) -> new Row(row.getString("host"), machine(row))).list().stream()
                .collect(Collectors.groupingBy(Row::host,
                        Collectors.mapping(Row::machine, Collectors.toList())));
    }

    private static KnownMachine machine(ResultSet row) throws SQLException {
        return new KnownMachine(row.getString("machine"), Utc.instant(row.getString("since")),
                row.getString("by_whom"), row.getString("reason"), row.getBoolean("silent"));
    }

    @Override
    public void keep(HostId host, HostFacts facts) {
        database.write(Durability.POWER_LOSS, handle -> {
            if (!facts.machine().isEmpty()) {
                heard(handle, host, facts);
            }
            return handle.createUpdate("""
                    INSERT INTO host_facts (host, at, body) VALUES (:host, :at, :body)
                    ON CONFLICT (host) DO UPDATE SET at = excluded.at, body = excluded.body
                    """).bind("host", host.toString()).bind("at", Utc.text(facts.at()))
                    .bind("body", FactsJson.write(facts)).execute();
        });
    }

    private static void heard(Handle handle, HostId host, HostFacts facts) {
        add(handle, host, 1, KnownMachine.first(facts.machine(), facts.at()));
        machines(handle, host.toString()).getOrDefault(host.toString(), List.of()).stream().findFirst()
                .filter(as -> as.isSilent() && as.machine().equals(facts.machine()))
                .ifPresent(as -> add(handle, host, next(handle, host), as.telling(facts.at(), "", "")));
    }

    @Override
    public void meet(HostId host, KnownMachine machine) {
        // Another console may be the first at the same time: then the one it wrote counts.
        database.write(Durability.POWER_LOSS, handle -> add(handle, host, 1, machine));
    }

    @Override
    public void accept(HostId host, KnownMachine before, KnownMachine machine) {
        int added = database.write(Durability.POWER_LOSS, handle -> {
            var known = known(facts(handle, host.toString()), machines(handle, host.toString()))
                    .getOrDefault(host, Known.NOTHING);
            return known.allows(before, machine) ? add(handle, host, next(handle, host), machine) : 0;
        });
        if (added == 0) {
            throw Known.changed(machine);
        }
    }

    private static int next(Handle handle, HostId host) {
        return 1 + handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM host_machine WHERE host = :host")
                .bind("host", host.toString()).mapTo(Integer.class).one();
    }

    private static int add(Handle handle, HostId host, int number, KnownMachine machine) {
        return handle.createUpdate("""
                INSERT INTO host_machine (host, number, machine, since, by_whom, reason, silent)
                VALUES (:host, :number, :machine, :since, :by, :reason, :silent) ON CONFLICT (host, number) DO NOTHING
                """).bind("host", host.toString()).bind("number", number).bind("machine", machine.machine())
                .bind("since", Utc.text(machine.since())).bind("by", machine.by()).bind("reason", machine.reason())
                .bind("silent", machine.isSilent()).execute();
    }
}
