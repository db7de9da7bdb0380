package org.watchkeeper.runbook.advice.look;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.Set;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Invocation;

/// apt, yum and dnf: what they ask, and what they do not know.
public final class PackageLook implements Look {
    private static final Set<String> OPERATIONS = Set.of("update", "upgrade", "dist-upgrade", "full-upgrade", "install",
            "reinstall", "remove", "purge", "autoremove", "autopurge", "clean", "autoclean", "list", "search", "show",
            "policy", "download", "source", "build-dep", "depends", "rdepends", "changelog", "edit-sources", "satisfy",
            "showsrc", "moo", "check", "indextargets", "dselect-upgrade", "modernize-sources", "history-list",
            "history-info",
            "history-undo", "history-redo", "history-rollback", "why", "why-not", "pkgnames", "madison", "showpkg",
            "stats",
            "help", "markauto", "version", "distclean");
    private static final Set<String> CHANGING = Set.of("install", "upgrade", "dist-upgrade", "full-upgrade", "remove",
            "purge", "autoremove", "update", "reinstall");
    private static final Set<String> NO_PACKAGES = Set.of("security-updates", "updates", "all-updates", "security");

    @Override
    public void at(Seen seen, Invocation program, Notes notes) {
        switch (program.name()) {
            case "apt", "apt-get" -> apt(seen, program, notes);
            case "yum", "dnf" -> yum(seen, program, notes);
            default -> {
            }
        }
    }

    private static void apt(Seen seen, Invocation apt, Notes notes) {
        var operands = apt.operands();
        if (operands.isEmpty()) {
            return;
        }
        var operation = operands.getFirst();
        if (operation.value().matches("[a-z-]+") && !OPERATIONS.contains(operation.value())) {
            notes.add(seen, Rule.REFUSED_BY_ITS_TOOL, apt.name() + " has no operation '" + operation.value() + "'");
        } else if (operation.value().equals("install")
                && operands.stream().skip(1).anyMatch(word -> NO_PACKAGES.contains(word.value()))) {
            notes.add(seen, Rule.REFUSED_BY_ITS_TOOL, "There is no package '" + operands.get(1).value() + "'",
                    new Edits(seen).replace(apt.spelled().getFirst().start(), operands.get(1).end(),
                            "apt-get upgrade -y"),
                    "Upgrades what is installed, security updates included");
        } else if (CHANGING.contains(operation.value()) && !operation.value().equals("update")
                && !apt.has("-s", "--simulate", "--dry-run")) {
            asks(seen, apt, operation, notes);
        }
    }

    private static void asks(Seen seen, Invocation apt, Invocation.Word operation, Notes notes) {
        boolean yes = apt.has("-y", "--yes", "--assume-yes", "-qq");
        boolean quiet = apt.before().stream().anyMatch(word -> word.startsWith("DEBIAN_FRONTEND="))
                || seen.text().contains("DEBIAN_FRONTEND=");
        if (yes && quiet || apt.apart()) {
            return;
        }
        var first = apt.spelled().getFirst();
        var edits = new Edits(seen)
                .replace(first.start(), first.end(), (quiet ? "" : "DEBIAN_FRONTEND=noninteractive ") + "apt-get"
                        + " -o Dpkg::Options::=--force-confold")
                .after(operation, yes ? "" : " -y");
        notes.add(seen, Rule.ASKS_UNATTENDED, yes
                ? "It may still ask about configuration files and restarts"
                : "Without -y it asks, and nobody answers", edits,
                "It asks nothing and keeps configuration files that were changed here");
    }

    private static void yum(Seen seen, Invocation yum, Notes notes) {
        var operation = yum.operands().stream().findFirst().filter(word -> CHANGING.contains(word.value()));
        if (operation.isPresent() && !yum.has("-y", "--assumeyes", "--assumeno") && !yum.apart()) {
            notes.add(seen, Rule.ASKS_UNATTENDED, "Without -y it asks, and nobody answers",
                    new Edits(seen).after(operation.get(), " -y"), "With -y it goes on");
        }
    }
}
