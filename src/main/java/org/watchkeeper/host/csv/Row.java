package org.watchkeeper.host.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.Variables;
import org.watchkeeper.host.bring.Brought;
import org.watchkeeper.host.bring.Unsaid;
import org.watchkeeper.host.bring.Withheld;

/// One row, understood by its heads. What is wrong with it is told by its line.
final class Row {
    /// Before the name of a variable in the head of its column.
    static final String VARIABLE = "variable.";

    /// Stands in for the address of a row that is refused.
    private static final String NOWHERE = "-";

    private final Sheet.Line line;
    private final List<String> heads;
    private final Map<Column, Integer> columns;
    private final List<String> wrong = new ArrayList<>();

    Row(Sheet.Line line, List<String> heads, Map<Column, Integer> columns) {
        this.line = line;
        this.heads = heads;
        this.columns = columns;
    }

    Optional<String> name() {
        return said(Column.NAME);
    }

    /// Nothing without a name.
    Optional<Brought> host(Origin origin, Unsaid unless) {
        return name().map(name -> host(name, origin, unless));
    }

    private Brought host(String name, Origin origin, Unsaid unless) {
        var host = Brought.named(name, hasBlank(name) ? NOWHERE : name, origin, unless);
        if (hasBlank(name) && said(Column.ADDRESS).isEmpty()) {
            wrong.add("its name is no address, and it has none");
        }
        host = variables(lists(way(host)));
        if (line.cells().size() > heads.size()) {
            wrong.add("it has " + line.cells().size() + " cells for " + heads.size() + " columns");
        }
        return wrong.isEmpty() ? host : host.refused("Line " + line.number() + ": " + String.join("; ", wrong));
    }

    private Brought way(Brought named) {
        var host = put(named, Column.ADDRESS, Brought::address);
        host = put(host, Column.PORT, (one, cell) -> one.port(port(cell)));
        host = put(host, Column.USER, Brought::user);
        host = put(host, Column.AGENT, (one, cell) -> one.agent(Cells.flag(cell)));
        return put(host, Column.PASSWORD, (one, cell) -> one.password(Cells.flag(cell)));
    }

    private Brought lists(Brought named) {
        var host = put(named, Column.ENVIRONMENT, (one, cell) -> one.environment(Cells.environment(cell)));
        host = put(host, Column.GROUPS, (one, cell) -> one.groups(Cells.several(cell)));
        host = put(host, Column.TAGS, (one, cell) -> one.tags(Cells.several(cell)));
        host = put(host, Column.JUMPS, (one, cell) -> one.jumps(Cells.several(cell)));
        return put(host, Column.KEYS, (one, cell) -> one.keys(Cells.several(cell)));
    }

    private Brought put(Brought host, Column column, BiFunction<Brought, String, Brought> put) {
        try {
            return said(column).map(cell -> put.apply(host, cell)).orElse(host);
        } catch (IllegalArgumentException e) {
            wrong.add("the column " + column.head() + " " + e.getMessage());
            return host;
        }
    }

    private Optional<String> said(Column column) {
        var at = columns.get(column);
        return at == null ? Optional.empty() : Optional.of(cell(at)).filter(cell -> !cell.isEmpty());
    }

    /// A row may be shorter than the heads.
    private String cell(int at) {
        return at < line.cells().size() ? line.cells().get(at) : "";
    }

    private static int port(String cell) {
        if (!cell.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("is a port of 1 to 65535, not '" + cell + "'");
        }
        return Integer.parseInt(cell);
    }

    private Brought variables(Brought host) {
        var kept = new TreeMap<String, @Nullable Object>();
        var secret = new ArrayList<String>();
        for (int at = 0; at < heads.size(); at++) {
            var head = heads.get(at);
            if (!head.isEmpty() && Column.of(head).isEmpty() && !cell(at).isEmpty()) {
                var name = head.startsWith(VARIABLE) ? head.substring(VARIABLE.length()) : head;
                var value = Cells.value(cell(at));
                if (Withheld.isSecret(name, value)) {
                    secret.add(name);
                } else {
                    kept.put(name, value);
                }
            }
        }
        var told = secret.isEmpty()
                ? host
                : host.remarks(List.of("Secrets in plain text, not taken over: " + String.join(", ", secret)));
        return kept.isEmpty() ? told : told.variables(Variables.of(kept));
    }

    private static boolean hasBlank(String name) {
        return name.chars().anyMatch(Character::isWhitespace);
    }
}
