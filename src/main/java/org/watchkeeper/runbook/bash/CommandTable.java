package org.watchkeeper.runbook.bash;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.watchkeeper.runbook.Flag;

/// What is known of programs: rows of `commands.txt`, each a program, what its words must look like, and flags.
final class CommandTable {
    static final CommandTable SHIPPED = shipped();

    private final Map<String, List<CommandRow>> rows = new HashMap<>();

    CommandTable(List<String> lines) {
        for (var line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line);
            }
        }
    }

    private void add(String line) {
        var row = CommandRow.of(line);
        for (var name : row.names()) {
            rows.computeIfAbsent(name, unknown -> new ArrayList<>()).add(row);
        }
    }

    /// What a command does that runs these programs.
    Set<Flag> flags(List<Invocation> invocations) {
        var flags = EnumSet.noneOf(Flag.class);
        var each = new ArrayList<Set<Flag>>();
        boolean looksOnly = !invocations.isEmpty();
        for (var invocation : invocations) {
            var own = flags(invocation);
            looksOnly &= own.contains(Flag.READ_ONLY) && !invocation.writes();
            each.add(own);
        }
        Effects.settle(each, looksOnly, flags);
        return flags;
    }

    private Set<Flag> flags(Invocation invocation) {
        var known = rows.get(invocation.name());
        var flags = EnumSet.noneOf(Flag.class);
        if (known != null) {
            collect(known, invocation, flags);
        } else {
            collect(rows.getOrDefault("*", List.of()), invocation, flags);
            ScriptNames.judge(invocation, flags);
        }
        Effects.refine(invocation, flags);
        return flags;
    }

    private static void collect(List<CommandRow> rows, Invocation invocation, Set<Flag> flags) {
        for (var row : rows) {
            if (row.fits(invocation)) {
                flags.addAll(row.flags());
            }
        }
    }

    /// Whether the table has rows for that program.
    boolean knows(String program) {
        return rows.containsKey(program);
    }

    private static CommandTable shipped() {
        try (InputStream table = Objects.requireNonNull(CommandTable.class.getResourceAsStream("commands.txt"))) {
            return new CommandTable(new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
