package org.watchkeeper.runbook.markdown.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.watchkeeper.runbook.markdown.procedure.StepDraft.Placed;

/// Lines for several package managers in one step are alternatives: no host has two of them (T-141).
final class PackageManagers {
    private static final Map<String, String> OF_PROGRAMS = Map.ofEntries(Map.entry("apt", "apt"),
            Map.entry("apt-get", "apt"), Map.entry("aptitude", "apt"), Map.entry("yum", "yum"), Map.entry("dnf", "dnf"),
            Map.entry("zypper", "zypper"), Map.entry("pacman", "pacman"), Map.entry("apk", "apk"),
            Map.entry("brew", "brew"), Map.entry("port", "port"), Map.entry("pkg", "pkg"), Map.entry("choco", "choco"));

    private PackageManagers() {}

    /// The first run of lines for several of them, one list for each; empty where there are not two.
    static List<List<Placed>> among(List<Placed> commands) {
        var options = new ArrayList<List<Placed>>();
        for (int at = 0; at < commands.size(); at++) {
            var manager = of(commands.get(at));
            if (manager.isEmpty()) {
                if (options.size() > 1) {
                    return options;
                }
                options.clear();
            } else if (!options.isEmpty() && of(options.getLast().getFirst()).equals(manager)) {
                options.getLast().add(commands.get(at));
            } else {
                options.add(new ArrayList<>(List.of(commands.get(at))));
            }
        }
        boolean several = options.stream().map(option -> of(option.getFirst())).distinct().count() == options.size();
        return options.size() > 1 && several ? options : List.of();
    }

    private static String of(Placed placed) {
        return placed.command().programs().stream().filter(OF_PROGRAMS::containsKey).map(OF_PROGRAMS::get).findFirst()
                .orElse("");
    }
}
