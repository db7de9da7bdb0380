package org.watchkeeper.runbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// One complete shell command of a document: the unit of execution. `text` is as written (indentation of its block removed).
///
/// `tools` are the programs a host must have for it, `installs` the files it writes from the document.
public record ShellCommand(String text, Lines lines, Set<Flag> flags, Success success, List<Slot> slots,
        List<String> tools, List<InstalledFile> installs) {
    /// A command of which no more is known.
    public ShellCommand(String text, Lines lines, Set<Flag> flags, Success success, List<Slot> slots) {
        this(text, lines, flags, success, slots, List.of(), List.of());
    }

    public ShellCommand {
        tools = List.copyOf(tools);
        installs = List.copyOf(installs);
        flags = flags.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(flags));
        slots = slots.stream().sorted(Comparator.comparingInt(Slot::start)).toList();
    }

    /// What is sent to a host: each slot is a reference to its variable, so that a value can never be read as code.
    public String script() {
        return fill(Slot::reference);
    }

    /// What a person is shown: each slot is its value, or stays as written where none is known yet.
    public String shown(Map<String, String> values) {
        return filled(values).text();
    }

    /// The same with the places of the values that are known.
    public Filled filled(Map<String, String> values) {
        var filled = new StringBuilder();
        var places = new ArrayList<Filled.Place>();
        int done = 0;
        for (var slot : slots) {
            filled.append(Visible.of(text.substring(done, slot.start())));
            var value = values.get(slot.parameter());
            int start = filled.length();
            filled.append(Visible.of(value == null ? text.substring(slot.start(), slot.end()) : value));
            if (value != null) {
                places.add(new Filled.Place(start, filled.length()));
            }
            done = slot.end();
        }
        return new Filled(filled.append(Visible.of(text.substring(done))).toString(), places);
    }

    private String fill(Function<Slot, String> filling) {
        var filled = new StringBuilder();
        int done = 0;
        for (var slot : slots) {
            filled.append(text, done, slot.start()).append(filling.apply(slot));
            done = slot.end();
        }
        return filled.append(text, done, text.length()).toString();
    }
}
