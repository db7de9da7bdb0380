package org.watchkeeper.host.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// What a host has several of, by the host's id.
record HostParts(Map<String, List<String>> keys, Map<String, List<String>> jumping, Map<String, List<String>> grouped,
        Map<String, List<String>> tagged) {
    private record Part(String host, String value) {}

    /// A table of parts and the column of their value.
    private enum Table {
        KEYS("host_key_file", "path"), JUMPS("host_jump", "jump"), GROUPS("host_group", "name"), TAGS("host_tag",
                "name");

        private final String name;
        private final String value;

        Table(String name, String value) {
            this.name = name;
            this.value = value;
        }
    }

    static HostParts all(Handle handle) {
        return read(table -> handle.createQuery(select(table) + " ORDER BY host, position"));
    }

    static HostParts of(Handle handle, String host) {
        return read(table -> handle.createQuery(select(table) + " WHERE host = :host ORDER BY position")
                .bind("host", host));
    }

    private static HostParts read(Function<Table, Query> query) {
        return new HostParts(parts(query.apply(Table.KEYS)), parts(query.apply(Table.JUMPS)),
                parts(query.apply(Table.GROUPS)), parts(query.apply(Table.TAGS)));
    }

    private static String select(Table table) {
        return "SELECT host, " + table.value + " AS part FROM " + table.name;
    }

    private static Map<String, List<String>> parts(Query query) {
        return query.map((row, _) -> new Part(row.getString("host"), row.getString("part"))).list().stream()
                .collect(Collectors.groupingBy(Part::host, Collectors.mapping(Part::value, Collectors.toList())));
    }

    List<String> keyFiles(String host) {
        return keys.getOrDefault(host, List.of());
    }

    List<HostId> jumps(String host) {
        return jumping.getOrDefault(host, List.of()).stream().map(HostId::of).toList();
    }

    List<String> groups(String host) {
        return grouped.getOrDefault(host, List.of());
    }

    List<String> tags(String host) {
        return tagged.getOrDefault(host, List.of());
    }

    static void save(Handle handle, Host host) {
        var id = host.id().toString();
        replace(handle, Table.KEYS, id, host.login().keyFiles());
        replace(handle, Table.JUMPS, id, host.jumps().stream().map(HostId::toString).toList());
        replace(handle, Table.GROUPS, id, host.groups());
        replace(handle, Table.TAGS, id, host.tags());
    }

    private static void replace(Handle handle, Table table, String host, Collection<String> values) {
        handle.createUpdate("DELETE FROM " + table.name + " WHERE host = :host").bind("host", host).execute();
        int position = 0;
        for (var value : values) {
            handle.createUpdate("INSERT INTO " + table.name + " (host, position, " + table.value
                    + ") VALUES (:host, :position, :value)")
                    .bind("host", host).bind("position", position++).bind("value", value).execute();
        }
    }
}
