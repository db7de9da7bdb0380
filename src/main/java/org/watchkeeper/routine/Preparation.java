package org.watchkeeper.routine;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.Objection;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.Planned;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.Proposals;
import org.watchkeeper.run.Wish;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Procedure;

/// Makes the plan of a routine from its document as it is now, on its hosts, with the values that were used last. Reads.
public record Preparation(Library library, Hosts hosts, Planner planner, LastValues lastValues, Clearance clearance,
        InstantSource clock) {
    /// What can be carried out without a person, or why it cannot, as sentences.
    public sealed interface Prepared {
        record Ready(Look look, Library.Entry entry) implements Prepared {}

        record NeedsAPerson(List<String> because) implements Prepared {}
    }

    public Prepared prepare(Routine routine) {
        var entry = document(routine);
        var procedure = entry.flatMap(one -> one.runbook().procedure(routine.subject().id()));
        if (routine.subject().kind() == Subject.Kind.LIST || procedure.isEmpty()) {
            return needs(routine.subject().kind() == Subject.Kind.LIST
                    ? "It is a list for a person."
                    : "'" + routine.subject().title() + "' is no longer in " + routine.subject().file() + ".");
        }
        var found = routine.hosts().stream().flatMap(id -> hosts.find(id).stream()).toList();
        return found.size() < routine.hosts().size()
                ? needs("A host of this routine is no longer in the inventory: choose its hosts anew.")
                : prepare(entry.get(), procedure.get(), found);
    }

    private Prepared prepare(Library.Entry entry, Procedure procedure, List<Host> on) {
        var wish = new Wish(entry.file().toString(), entry.runbook(), procedure.id(), on, Order.HOST_BY_HOST,
                values(entry, procedure, on), Map.of(), "");
        return switch (planner.plan(wish, clearance.unaccepted(entry))) {
            case Planned.Objected(var objections) ->
                new Prepared.NeedsAPerson(objections.stream().map(Objection::message).toList());
            case Planned.Ready(var plan) -> look(plan, entry);
        };
    }

    private static Prepared look(Plan plan, Library.Entry entry) {
        var objection = Look.objection(plan);
        return objection.isPresent() ? needs(objection.get() + ".") : new Prepared.Ready(new Look(plan), entry);
    }

    private Map<String, String> values(Library.Entry entry, Procedure procedure, List<Host> on) {
        var last = on.isEmpty()
                ? Map.<String, LastValues.LastValue>of()
                : LastValues.of(lastValues.all(), entry.runbook().title(), LastValues.environment(on));
        var proposals = new Proposals(clock.instant(), last);
        var linked = entry.runbook().procedure(procedure.rollback()).stream();
        return Stream.concat(Stream.of(procedure), linked).flatMap(each -> each.parameters().stream())
                .filter(parameter -> parameter.type() != Parameter.Type.SECRET)
                .filter(parameter -> !proposals.value(parameter).isEmpty())
                .collect(Collectors.toMap(Parameter::name, proposals::value, (one, _) -> one, HashMap::new));
    }

    private static Prepared needs(String why) {
        return new Prepared.NeedsAPerson(List.of(why));
    }

    /// The document of a routine, where it still is one of the library's.
    public Optional<Library.Entry> document(Routine routine) {
        return library.entries().stream().filter(one -> one.file().toString().equals(routine.subject().file()))
                .findFirst();
    }
}
