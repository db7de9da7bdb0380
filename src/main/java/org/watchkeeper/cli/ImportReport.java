package org.watchkeeper.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.bring.Brought;
import org.watchkeeper.host.bring.Change;
import org.watchkeeper.host.bring.Change.Difference;
import org.watchkeeper.host.bring.Import;
import org.watchkeeper.kernel.OneLine;

/// What an import changes, for people and for scripts (docs/json.md).
final class ImportReport {
    private final Import plan;
    private final Tools.Terminal terminal;

    ImportReport(Import plan, Tools.Terminal terminal) {
        this.plan = plan;
        this.terminal = terminal;
    }

    /// A host as it is after the import.
    record Line(String name, String address, int port, String user, SortedSet<String> groups,
            Map<String, @Nullable Object> variables, String environment, SortedSet<String> tags, List<String> keys,
            List<String> jumps, String change, List<Difference> differences, List<String> remarks) {}

    void print(boolean asJson, boolean dry) {
        plan.batch().remarks().forEach(remark -> terminal.err().println(OneLine.of(remark)));
        if (asJson) {
            terminal.out().println(Json.text(plan.changes().stream().map(this::line).toList()));
        } else {
            plan.changes().forEach(this::print);
        }
        terminal.err().println(counts() + (dry ? "; nothing was saved" : ""));
    }

    private Line line(Change change) {
        return switch (change) {
            case Change.Added(var host, var remarks) -> line(host, "added", List.of(), remarks);
            case Change.Changed(_, var after, var differences, var remarks) -> line(after, "changed", differences,
                    remarks);
            case Change.Restored(_, var after, var differences, var remarks) -> line(after, "restored", differences,
                    remarks);
            case Change.Same(var host, var remarks) -> line(host, "same", List.of(), remarks);
            case Change.Gone(var host) -> line(host, "gone", List.of(), List.of());
            case Change.Refused(var host, var why) -> new Line(host.name(), host.endpoint().address(),
                    host.endpoint().port(), host.login().user(), host.groups(), host.variables().values(),
                    host.environment().word(), host.tags(), host.login().keyFiles(), host.jumps(), "refused",
                    List.of(), Stream.concat(Stream.of(why), host.remarks().stream()).toList());
        };
    }

    private Line line(Host host, String change, List<Difference> differences, List<String> remarks) {
        return new Line(host.name(), host.endpoint().address(), host.endpoint().port(), host.login().user(),
                host.groups(), host.variables().values(), host.environment().word(), host.tags(),
                host.login().keyFiles(), brought(host).map(Brought::jumps).orElse(List.of()), change, differences,
                remarks);
    }

    private Optional<Brought> brought(Host host) {
        return plan.batch().hosts().stream().filter(one -> host.origins().contains(one.origin())).findFirst();
    }

    private void print(Change change) {
        switch (change) {
            case Change.Added(var host, _) -> say("+", host.name(), host.login().user() + "@" + host.endpoint());
            case Change.Changed(_, var after, var differences, _) -> say(after, differences);
            case Change.Restored(_, var after, var differences, _) -> {
                say("^", after.name(), "was removed, and comes back");
                say(after, differences);
            }
            case Change.Same(var host, _) -> say("=", host.name(), "");
            case Change.Gone(var host) -> say("-", host.name(), "no longer in the source; it stays in the inventory");
            case Change.Refused(var host, var why) -> say("!", host.name(), why);
        }
        change.remarks().forEach(remark -> terminal.out().println("    " + OneLine.of(remark)));
    }

    private void say(Host after, List<Difference> differences) {
        differences.forEach(difference -> say("~", after.name(),
                difference.part() + ": " + difference.before() + " → " + difference.after()));
    }

    private void say(String mark, String name, String what) {
        terminal.out().println(OneLine.of(String.format("%s %-24s %s", mark, name, what)));
    }

    private String counts() {
        return count(Change.Added.class) + " added, " + count(Change.Restored.class) + " brought back, "
                + count(Change.Changed.class) + " changed, "
                + count(Change.Same.class) + " as they are, " + count(Change.Gone.class) + " no longer in the source, "
                + count(Change.Refused.class) + " refused";
    }

    private long count(Class<? extends Change> kind) {
        return plan.changes().stream().filter(kind::isInstance).count();
    }
}
