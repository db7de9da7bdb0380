package org.watchkeeper.cli;

import java.util.List;
import java.util.Optional;

import org.watchkeeper.change.rule.Touched;

import picocli.CommandLine.Option;

/// What is said about planned changes that an edit of the calendar touches.
final class PlannedOptions {
    @Option(names = "--planned", paramLabel = "[CHANGE=]WAY", description = "What becomes of planned changes that it touches: along, next, keep or cancel, for one (by the beginning of its id) or for all; may be repeated.")
    private List<String> planned = List.of();

    @Option(names = "--why", paramLabel = "TEXT", description = "Why, for the changes; where one is kept against the calendar or cancelled it is needed.")
    private String why = "";

    @Option(names = "--json", description = "One JSON object: whether it is kept, and the changes it touches.")
    private boolean json;

    String why() {
        return why.strip();
    }

    boolean json() {
        return json;
    }

    /// Throws where what is said of one change would be said of several.
    void refuseSeveral(List<Touched> touched) {
        for (var each : planned) {
            int end = each.indexOf('=');
            if (end >= 0 && touched.stream().map(one -> one.change().id().toString())
                    .filter(id -> id.startsWith(each.substring(0, end))).count() > 1) {
                throw new Misuse("Several changes begin with '" + each.substring(0, end) + "'", "--planned " + each,
                        "Write more of the id.");
            }
        }
    }

    /// The word for a change: what was said of it, else what was said of all.
    Optional<String> word(Touched touched) {
        var id = touched.change().id().toString();
        return planned.stream()
                .filter(each -> each.contains("=") && id.startsWith(each.substring(0, each.indexOf('='))))
                .map(each -> each.substring(each.indexOf('=') + 1)).findFirst()
                .or(() -> planned.stream().filter(each -> !each.contains("=")).findFirst());
    }
}
