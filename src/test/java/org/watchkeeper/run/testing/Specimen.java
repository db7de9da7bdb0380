package org.watchkeeper.run.testing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Passage;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.PlannedCommand;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.Source;
import org.watchkeeper.run.Task;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Success;

/// Hosts, steps, passages and plans that are good enough for a test. Same words in, same values out.
public final class Specimen {
    public static final Operator ADA = new Operator("ada");
    public static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00Z");

    private Specimen() {}

    public static Host host(String name) {
        return host(name, Environment.STAGING);
    }

    public static Host host(String name, Environment environment) {
        return new Host(hostId(name), name, new Endpoint("127.0.0.1", 2222), new Login("op", List.of(), false, false),
                List.of(), environment, new TreeSet<>(List.of("web")), new TreeSet<>(), false);
    }

    public static Host practiceHost(String name) {
        var host = host(name);
        return new Host(host.id(), name, host.endpoint(), host.login(), host.jumps(), host.environment(), host.groups(),
                host.tags(), true);
    }

    public static HostId hostId(String name) {
        return new HostId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    public static RunId runId(String word) {
        return new RunId(UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8)));
    }

    public static AttemptId attemptId(long number) {
        return new AttemptId("%024x".formatted(number));
    }

    public static PlannedCommand command(String script, Flag... flags) {
        return new PlannedCommand(script, script, Lines.at(1), Set.of(flags), Success.ZERO);
    }

    public static PlannedStep step(String title, String... scripts) {
        return stepWithUndo(title, List.of(), scripts);
    }

    public static PlannedStep stepOf(String title, List<PlannedCommand> commands) {
        return new PlannedStep(title, title, Lines.at(1), "", new PlannedStep.Work.Commands(commands), List.of());
    }

    public static PlannedStep stepWithUndo(String title, List<String> undo, String... scripts) {
        var commands = Arrays.stream(scripts).map(Specimen::command).toList();
        return new PlannedStep(title, title, Lines.at(1), "", new PlannedStep.Work.Commands(commands),
                undo.stream().map(Specimen::command).toList());
    }

    public static PlannedStep instruction(String title) {
        return new PlannedStep(title, title, Lines.at(1), "", new PlannedStep.Work.Instruction(), List.of());
    }

    /// Each step on all hosts, in the order given.
    public static Passage passage(List<Host> hosts, PlannedStep... steps) {
        var tasks = new ArrayList<Task>();
        for (int step = 0; step < steps.length; step++) {
            if (!(steps[step].work() instanceof PlannedStep.Work.Commands(var commands))) {
                tasks.add(new Task.ByPerson(step));
                continue;
            }
            for (var host : hosts) {
                for (int command = 0; command < commands.size(); command++) {
                    tasks.add(new Task.OnHost(step, host.id(), command));
                }
            }
        }
        return new Passage(List.of(steps), tasks);
    }

    public static Plan plan(String word, List<Host> hosts, List<PlannedStep> linkedRollback, PlannedStep... steps) {
        return new Plan(runId(word), attemptId(word.hashCode() & 0xffffffffL),
                new Source("docs/update.md", "ab".repeat(32), "Update guide", "minor-update", new Lines(1, 99)), word,
                ProcedureKind.MAINTENANCE, "Low", "< 5 minutes", hosts, Order.STEP_BY_STEP, new TreeMap<>(),
                passage(hosts, steps), linkedRollback, linkedRollback.isEmpty() ? "" : "Roll back");
    }

    /// The same plan with a key of its own, for hosts on which something is left where a test is killed.
    public static Plan ofItsOwn(Plan plan) {
        return new Plan(plan.id(), Ids.of(new SecureRandom()).attempt(), plan.source(), plan.title(), plan.kind(),
                plan.risk(), plan.downtime(), plan.hosts(), plan.order(), plan.values(), plan.forward(),
                plan.linkedRollback(), plan.rollbackTitle());
    }

    /// A plan on one host, app-1, without a linked rollback.
    public static Plan plan(PlannedStep... steps) {
        return plan("update", List.of(host("app-1")), List.of(), steps);
    }
}
