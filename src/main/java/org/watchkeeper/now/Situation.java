package org.watchkeeper.now;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.watchkeeper.routine.Diary;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;

/// All that is known at a moment. `closed` are runs that are over; `since` is when the operator was last here; `here` is the
/// zone of the person who looks. `proofs` are the runs among them that prove items of lists. `lists` are lines that lists in use make of themselves. `fresh` says that nothing was ever run
/// or adopted here.
public record Situation(Instant now, Instant since, ZoneId here, List<OpenRun> open, List<RunLine> closed,
        Map<RunId, Proven> proofs, List<Diary> diaries, List<Line> lists, List<HostTrouble> hosts, List<Paper> papers,
        boolean fresh) {
    /// The places that lines lead to.
    public static final String RUNS = "runs";
    public static final String CHECKLISTS = "checklists";
    public static final String ROUTINES = "routines";
    public static final String HOSTS = "hosts";
    public static final String RUNBOOKS = "runbooks";

    /// One in which nothing proves an item of a list.
    public Situation(Instant now, Instant since, ZoneId here, List<OpenRun> open, List<RunLine> closed,
            List<Diary> diaries, List<Line> lists, List<HostTrouble> hosts, List<Paper> papers, boolean fresh) {
        this(now, since, here, open, closed, Map.of(), diaries, lists, hosts, papers, fresh);
    }

    public Situation {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
        proofs = Map.copyOf(proofs);
        diaries = List.copyOf(diaries);
        lists = List.copyOf(lists);
        hosts = List.copyOf(hosts);
        papers = List.copyOf(papers);
    }
}
