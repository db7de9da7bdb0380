package org.watchkeeper.host.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.CsvRow;

/// The inventory as CSV: a column a part, and one for each variable. `CsvSource` reads it back as it was.
public final class CsvInventory {
    private final Map<HostId, String> names;
    private final SortedSet<String> variables = new TreeSet<>();

    private CsvInventory(Collection<Host> hosts) {
        this.names = hosts.stream().collect(Collectors.toMap(Host::id, Host::name));
        hosts.forEach(host -> variables.addAll(host.variables().values().keySet()));
    }

    /// Practice hosts are left out: the console that plays them has them already.
    public static String of(Collection<Host> hosts) {
        var shown = hosts.stream().filter(host -> !host.practice()).toList();
        var inventory = new CsvInventory(shown);
        return CsvRow.of(inventory.heads())
                + shown.stream().map(inventory::cells).map(CsvRow::of).collect(Collectors.joining());
    }

    private List<String> heads() {
        var heads = new ArrayList<>(Arrays.stream(Column.values()).map(Column::head).toList());
        variables.forEach(variable -> heads.add(Row.VARIABLE + variable));
        return heads;
    }

    private List<String> cells(Host host) {
        var cells = new ArrayList<>(Arrays.stream(Column.values()).map(column -> cell(column, host)).toList());
        var values = host.variables().values();
        variables.forEach(name -> cells.add(values.containsKey(name) ? Cells.variable(values.get(name)) : ""));
        return cells;
    }

    private String cell(Column column, Host host) {
        return switch (column) {
            case NAME -> host.name();
            case ADDRESS -> host.endpoint().address();
            case PORT -> Integer.toString(host.endpoint().port());
            case USER -> host.login().user();
            case ENVIRONMENT -> host.environment().word();
            case GROUPS -> Cells.several(host.groups());
            case TAGS -> Cells.several(host.tags());
            case JUMPS -> Cells.several(host.jumps().stream().map(jump -> names.getOrDefault(jump, jump.toString()))
                    .toList());
            case KEYS -> Cells.several(host.login().keyFiles());
            case AGENT -> Cells.flag(host.login().agent());
            case PASSWORD -> Cells.flag(host.login().password());
        };
    }
}
