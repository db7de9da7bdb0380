package org.watchkeeper.run.store.search;

import java.util.Map;

import org.jdbi.v3.core.statement.Query;
import org.watchkeeper.run.search.Wanted;
import org.watchkeeper.store.Utc;

import com.fasterxml.jackson.databind.node.TextNode;

/// Which chunks are worth reading, as a condition: those of runs that may fit and of the time that is wanted. A run on several
/// hosts passes for each of them; which one printed a line is looked at when it was found.
record Sieve(String condition, Map<String, String> values) {
    static final Sieve NONE = new Sieve("", Map.of());
    private static final String RUNS = " AND attempt IN (SELECT attempt.id FROM attempt JOIN run ON run.id = attempt.run WHERE ";

    Sieve {
        values = Map.copyOf(values);
    }

    static Sieve of(Wanted wanted) {
        var condition = new StringBuilder();
        var values = new java.util.HashMap<String, String>();
        wanted.since().ifPresent(since -> {
            condition.append(" AND at >= :since");
            values.put("since", Utc.text(since));
        });
        if (!wanted.host().isEmpty()) {
            condition.append(RUNS).append("run.hosts LIKE :host ESCAPE '!')");
            values.put("host", anywhere(TextNode.valueOf(wanted.host()).toString()));
        }
        if (!wanted.runbook().isEmpty()) {
            condition.append(RUNS).append("LOWER(run.runbook) LIKE LOWER(:runbook) ESCAPE '!')");
            values.put("runbook", anywhere(wanted.runbook()));
        }
        return new Sieve(condition.toString(), values);
    }

    private static String anywhere(String text) {
        return "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }

    Query bind(Query query) {
        values.forEach(query::bind);
        return query;
    }
}
