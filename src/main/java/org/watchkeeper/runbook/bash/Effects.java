package org.watchkeeper.runbook.bash;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.watchkeeper.runbook.Flag;

/// What commands do beyond the rows of the table: by what they write, where they stand and what surrounds them.
final class Effects {
    private static final Set<Flag> THAT_CHANGE = EnumSet.of(Flag.SERVICE, Flag.DESTRUCTIVE, Flag.DISCONNECTS);

    private Effects() {}

    /// Corrects the flags that rows gave one program.
    static void refine(Invocation invocation, Set<Flag> flags) {
        if (invocation.sudo()) {
            flags.add(Flag.SUDO);
            flags.remove(Flag.NEEDS_SUDO);
        } else if (Places.written(invocation).stream().anyMatch(Places::belongsToRoot)) {
            flags.add(Flag.NEEDS_SUDO);
        }
        if (invocation.inside()) {
            flags.remove(Flag.NEEDS_SUDO);
        }
        if (!invocation.printsToTheScreen()) {
            flags.remove(Flag.PAGER);
        }
        if (invocation.before().stream().anyMatch(word -> word.startsWith("DEBIAN_FRONTEND="))) {
            flags.remove(Flag.MAY_PROMPT);
        }
        if (!invocation.inside() && Places.dependOnDirectory(invocation)) {
            flags.add(Flag.DIRECTORY);
        }
    }

    /// Settles what a whole command is, from what its programs are.
    static void settle(List<Set<Flag>> each, boolean looksOnly, Set<Flag> flags) {
        each.forEach(flags::addAll);
        flags.remove(Flag.READ_ONLY);
        if (looksOnly && flags.stream().noneMatch(THAT_CHANGE::contains)) {
            flags.add(Flag.READ_ONLY);
        } else if (!each.isEmpty()) {
            flags.add(Flag.CHANGES);
        }
    }
}
