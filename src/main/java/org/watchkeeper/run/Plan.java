package org.watchkeeper.run;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.runbook.Digest;
import org.watchkeeper.runbook.ProcedureKind;

/// What a run will do, frozen when it is opened: the list on screen is the list executed (PRODUCT rule 1).
///
/// `hosts` are never empty. `values` hold no secret. `linkedRollback` are the steps of the linked rollback procedure, bound to
/// the same values, and empty when there is none. `runKey` names the run's folders on its hosts (`folderAt`). `withoutWayBack` is why the
/// operator changes something without a way back, and empty where nobody had to say so; `withoutLists` is
/// why it starts although lists for before the work are not done, `mandate` under what it starts. `oneFolder` tells that a console began
/// it that named the run's folder alike on all hosts.
public record Plan(RunId id, AttemptId runKey, Source source, String title, ProcedureKind kind, String risk,
        String downtime, List<Host> hosts, Order order, SortedMap<String, String> values, Passage forward,
        List<PlannedStep> linkedRollback, String rollbackTitle, String withoutWayBack, String withoutLists,
        Mandate mandate, boolean oneFolder) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{wk_([a-z][a-z0-9_]*)}");

    public Plan {
        hosts = List.copyOf(hosts);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        linkedRollback = List.copyOf(linkedRollback);
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("a plan has hosts: an empty list is an error, never 'all'");
        }
        if (forward.tasks().isEmpty()) {
            throw new IllegalArgumentException("a plan has something to do: zero work done is never success");
        }
    }

    /// A plan for which nobody had to say why there is no way back.
    public Plan(RunId id, AttemptId runKey, Source source, String title, ProcedureKind kind, String risk,
            String downtime,
            List<Host> hosts, Order order, SortedMap<String, String> values, Passage forward,
            List<PlannedStep> linkedRollback, String rollbackTitle) {
        this(id, runKey, source, title, kind, risk, downtime, hosts, order, values, forward, linkedRollback,
                rollbackTitle, "", "", Mandate.NONE, false);
    }

    /// The same plan with the reason why it may change something without a way back.
    public Plan withoutWayBack(String reason) {
        return new Plan(id, runKey, source, title, kind, risk, downtime, hosts, order, values, forward, linkedRollback,
                rollbackTitle, reason, withoutLists, mandate, oneFolder);
    }

    /// The same plan with the reason why it starts although lists for before the work are not done.
    public Plan withoutLists(String reason) {
        return new Plan(id, runKey, source, title, kind, risk, downtime, hosts, order, values, forward, linkedRollback,
                rollbackTitle, withoutWayBack, reason, mandate, oneFolder);
    }

    /// The same plan under what it starts.
    public Plan under(Mandate other) {
        return new Plan(id, runKey, source, title, kind, risk, downtime, hosts, order, values, forward, linkedRollback,
                rollbackTitle, withoutWayBack, withoutLists, other, oneFolder);
    }

    /// The parameters that a script refers to and `values` does not hold: secrets, which are asked for and never stored.
    public SortedSet<String> secretsIn(String script) {
        return REFERENCE.matcher(script).results().map(found -> found.group(1))
                .filter(name -> !values.containsKey(name)).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The text of every command of the way forward and the ways back, as it would be sent.
    public Set<String> scripts() {
        return Stream.of(forward.steps(), linkedRollback).flatMap(List::stream).filter(step -> !step.isLeftOut())
                .flatMap(step -> Stream.concat(step.undo().stream(),
                        step.work() instanceof PlannedStep.Work.Commands(var commands)
                                ? commands.stream()
                                : Stream.of()))
                .map(PlannedCommand::script).collect(Collectors.toUnmodifiableSet());
    }

    /// The name of the run's folder on that host, where what one command leaves is kept for the next. Each host has its own, also
    /// where two are one machine or share a file system: no variable and no directory of one reaches the other.
    public AttemptId folderAt(HostId host) {
        if (oneFolder || hosts.getFirst().id().equals(host)) {
            return runKey;
        }
        return new AttemptId(Digest.sha256((runKey + " " + host).getBytes(StandardCharsets.UTF_8)).substring(0, 24));
    }

    /// The frozen host with that id.
    public Host host(HostId id) {
        return hosts.stream().filter(host -> host.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("host " + id + " is not in the plan"));
    }
}
