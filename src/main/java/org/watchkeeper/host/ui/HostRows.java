package org.watchkeeper.host.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// The inventory cut into lines: filtered, sorted, grouped. Pure.
record HostRows(String filter, Grouping grouping, Sorting sorting) {
    private static final String NO_GROUP = "no group";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    enum Grouping {
        ENVIRONMENT, GROUP, NONE;

        String label() {
            return switch (this) {
                case ENVIRONMENT -> "Environment";
                case GROUP -> "Group";
                case NONE -> "None";
            };
        }
    }

    enum Sorting {
        NAME, ADDRESS, CONTACT;

        String label() {
            return switch (this) {
                case NAME -> "Name";
                case ADDRESS -> "Address";
                case CONTACT -> "Last contact";
            };
        }
    }

    List<HostRow> rows(List<Host> hosts, Map<HostId, Contact> contacts) {
        var names = hosts.stream().collect(Collectors.toMap(Host::id, Host::name));
        var shown = hosts.stream().filter(matches()).sorted(order(contacts))
                .map(host -> new HostRow.Line(host, way(host, names), Optional.ofNullable(contacts.get(host.id()))))
                .toList();
        return switch (grouping) {
            case NONE -> List.copyOf(shown);
            case ENVIRONMENT -> byEnvironment(shown);
            case GROUP -> byGroup(shown);
        };
    }

    private static String way(Host host, Map<HostId, String> names) {
        return host.jumps().stream().map(jump -> names.getOrDefault(jump, "?")).collect(Collectors.joining(" → "));
    }

    private Predicate<Host> matches() {
        var words = BLANKS.splitAsStream(filter.strip().toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty())
                .toList();
        return host -> words.stream().allMatch(word -> text(host).contains(word));
    }

    private static String text(Host host) {
        return String.join(" ", host.name(), host.endpoint().toString(), host.login().user(), host.environment().word(),
                String.join(" ", host.groups()), String.join(" ", host.tags()), host.practice() ? "practice" : "",
                host.variables().values().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(" ")))
                .toLowerCase(Locale.ROOT);
    }

    private Comparator<Host> order(Map<HostId, Contact> contacts) {
        var byName = Comparator.comparing(Host::name, String.CASE_INSENSITIVE_ORDER);
        return switch (sorting) {
            case NAME -> byName;
            case ADDRESS -> Comparator.comparing((Host host) -> host.endpoint().address()).thenComparing(byName);
            case CONTACT ->
                Comparator.comparing((Host host) -> Optional.ofNullable(contacts.get(host.id())).map(Contact::at)
                        .orElse(java.time.Instant.MIN), Comparator.reverseOrder()).thenComparing(byName);
        };
    }

    private static List<HostRow> byEnvironment(List<HostRow.Line> lines) {
        var rows = new ArrayList<HostRow>();
        for (var environment : Environment.values()) {
            var these = lines.stream().filter(line -> !line.host().practice()
                    && line.host().environment() == environment).toList();
            add(rows, environment.word(), Optional.of(Stakes.of(environment)), these);
        }
        // Practice stands apart: what it plays is nobody's production.
        add(rows, Stake.PRACTICE.word(), Optional.of(Stake.PRACTICE),
                lines.stream().filter(line -> line.host().practice()).toList());
        return rows;
    }

    private static List<HostRow> byGroup(List<HostRow.Line> lines) {
        var groups = new TreeMap<String, List<HostRow.Line>>();
        for (var line : lines) {
            var names = line.host().groups().isEmpty() ? new TreeSet<>(List.of(NO_GROUP)) : line.host().groups();
            names.forEach(name -> groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(line));
        }
        var rows = new ArrayList<HostRow>();
        groups.forEach((name, these) -> add(rows, name, Optional.empty(), these));
        return rows;
    }

    private static void add(List<HostRow> rows, String title, Optional<Stake> stake, List<HostRow.Line> lines) {
        if (!lines.isEmpty()) {
            rows.add(new HostRow.Head(title, stake, lines.size()));
            rows.addAll(lines);
        }
    }
}
