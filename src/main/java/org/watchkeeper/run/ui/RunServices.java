package org.watchkeeper.run.ui;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.change.Deadlines;
import org.watchkeeper.run.fact.HostsAsked;
import org.watchkeeper.run.search.OutputSearch;
import org.watchkeeper.run.ui.walk.Walks;
import org.watchkeeper.runbook.Library;

/// What the Runs place works with. `practice` starts the practice hosts and leads to the practice upgrade; `clearance` says
/// which documents may be run, `facts` what hosts say of themselves, `search` finds what runs printed, `changes`
/// looks a planned change up, `driven` tells whether a console drives a run now and may block, `deadlines` says until when a run is to be over, `monitor` how hosts are.
public record RunServices(Runs runs, Walks walks, Library library, Hosts hosts, Planner planner,
        LastValues lastValues, Supplier<Operator> operator, Questions questions, Clock clock, Runnable practice,
        Clearance clearance, HostsAsked facts, OutputSearch search,
        Function<ChangeId, Optional<ChangeState>> changes, Deadlines deadlines, Monitor monitor,
        Predicate<RunId> driven) {
    /// Services that let every document through and remember nothing.
    public RunServices(Runs runs, Walks walks, Library library, Hosts hosts, Planner planner,
            Supplier<Operator> operator, Questions questions, Clock clock, Runnable practice) {
        this(runs, walks, library, hosts, planner, LastValues.none(), operator, questions, clock, practice,
                Clearance.EVERYTHING, HostsAsked.NOBODY,
                (_, _) -> OutputSearch.Reach.ALL, _ -> Optional.empty(), Deadlines.NONE, Monitor.NOBODY, _ -> false);
    }
}
