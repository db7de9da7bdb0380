package org.watchkeeper.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Proviso;

/// Which hosts take which of several ways.
record Crossroads(List<Choice> choices, Wish wish) {
    /// Why a step is carried out on no host; empty where it is on any.
    String leftOut(Proviso proviso) {
        var taken = choice(proviso).map(wish::taken).orElse(List.of()).stream().filter(name -> !name.isEmpty())
                .toList();
        boolean isTaken = taken.isEmpty()
                || taken.stream().anyMatch(name -> Choice.isTaken(proviso.alternative().orElseThrow(), name));
        return isTaken ? "" : "not chosen: " + String.join(" and ", taken) + (taken.size() == 1 ? " is" : " are");
    }

    /// The hosts that take another way than this step's, or do not play its role, while others do.
    Set<HostId> otherWay(Proviso proviso) {
        return leftOut(proviso).isEmpty()
                ? wish.hosts().stream()
                        .filter(host -> takesAnother(proviso, host) || !wish.casting().isFor(proviso, host))
                        .map(Host::id).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private boolean takesAnother(Proviso proviso, Host host) {
        var name = choice(proviso).map(choice -> wish.chosen(choice, host)).orElse("");
        return !name.isEmpty() && !Choice.isTaken(proviso.alternative().orElseThrow(), name);
    }

    private Optional<Choice> choice(Proviso proviso) {
        return proviso.alternative()
                .flatMap(one -> choices.stream().filter(choice -> choice.id().equals(one.choice())).findFirst());
    }
}
