package org.watchkeeper.runbook.bash;

import java.util.EnumSet;
import java.util.Set;

import org.watchkeeper.runbook.Flag;

/// What a text does that a person typed: it is read by the same classes as the commands of a document.
public final class Classes {
    private static final ShellScripts SCRIPTS = ShellScripts.load();

    private Classes() {}

    /// What all commands of this text do together.
    public static Set<Flag> of(String text) {
        var commands = SCRIPTS.cut(text).commands();
        var flags = EnumSet.noneOf(Flag.class);
        commands.forEach(command -> flags.addAll(command.flags()));
        if (!commands.stream().allMatch(command -> command.flags().contains(Flag.READ_ONLY))) {
            flags.remove(Flag.READ_ONLY);
        }
        return flags;
    }
}
