package org.watchkeeper.runbook.advice.look;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.Set;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Invocation;

/// `sudo echo x > /etc/file`: the file is opened by the shell, before sudo.
public final class RootLook implements Look {
    private static final Set<String> PRINTS = Set.of("echo", "printf", "cat");

    @Override
    public void at(Seen seen, Invocation program, Notes notes) {
        if (!program.sudo() || !PRINTS.contains(program.name()) || program.apart()) {
            return;
        }
        var into = program.redirects().stream().filter(each -> each.writes() && each.takesOutput()
                && each.target().value().startsWith("/")).findFirst();
        if (into.isEmpty()) {
            return;
        }
        var target = into.get().target();
        var redirect = seen.text().lastIndexOf('>', target.start());
        int from = redirect > 0 && seen.text().charAt(redirect - 1) == '>' ? redirect - 1 : redirect;
        var tee = "| sudo tee " + (from < redirect ? "-a " : "") + seen.written(target) + " > /dev/null";
        notes.add(seen, Rule.REDIRECT_WITHOUT_ROOT,
                "The file is opened by the shell, without sudo: permission is denied",
                program.heredocs().isEmpty()
                        ? new Edits(seen).replace(from, target.end(), tee)
                        : new Edits(seen).replace(seen.text().indexOf("sudo"), target.end(),
                                "sudo tee " + seen.written(target) + " > /dev/null"),
                "tee opens the file, as root");
    }
}
