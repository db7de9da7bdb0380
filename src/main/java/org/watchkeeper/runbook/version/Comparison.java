package org.watchkeeper.runbook.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.watchkeeper.kernel.Counted;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Runbook;

/// How a newer version of a document differs from an older one in what can be carried out: procedure by procedure, step by
/// step, command by command. Both must have been read by the same reader.
public record Comparison(List<Difference> differences) {
    public Comparison {
        differences = List.copyOf(differences);
    }

    public static Comparison of(Runbook before, Runbook after) {
        var found = new ArrayList<Difference>();
        var left = new ArrayList<>(before.procedures());
        var right = new ArrayList<>(after.procedures());
        pair(left, right, found, Procedure::id);
        pair(left, right, found, Procedure::title);
        pair(left, right, found, Comparison::commands);
        left.forEach(gone -> found.addAll(new ProcedureComparison(gone, gone).allRemoved()));
        right.forEach(come -> found.addAll(new ProcedureComparison(come, come).allAdded()));
        return new Comparison(found.stream().sorted(Comparator.comparingInt(Comparison::position)).toList());
    }

    /// The differences that must be accepted before the newer version is run.
    public List<Difference> toAccept() {
        return differences.stream().filter(Difference::mustBeAccepted).toList();
    }

    /// "3 commands changed", "1 command changed": how many must be accepted.
    public String inWords() {
        int count = toAccept().size();
        return Counted.of(count, "command") + " changed";
    }

    private static void pair(List<Procedure> left, List<Procedure> right, List<Difference> found,
            Function<Procedure, String> key) {
        for (var old : List.copyOf(left)) {
            var wanted = key.apply(old);
            right.stream().filter(one -> !wanted.isEmpty() && key.apply(one).equals(wanted)).findFirst()
                    .ifPresent(one -> {
                        found.addAll(new ProcedureComparison(old, one).differences());
                        left.remove(old);
                        right.remove(one);
                    });
        }
    }

    private static String commands(Procedure procedure) {
        return procedure.commands().stream().map(command -> command.text()).reduce("", (one, more) -> one + more);
    }

    private static int position(Difference difference) {
        return difference.line() > 0 ? difference.line() : difference.oldLine();
    }
}
