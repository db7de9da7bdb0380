package org.watchkeeper.run.ui.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.search.Hit;
import org.watchkeeper.run.search.Needle;
import org.watchkeeper.run.search.OutputSearch;
import org.watchkeeper.run.search.Wanted;

/// A search that always finds the same, for a picture of it.
public final class SampleFindings {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:09:41Z");
    private static final List<String> LINES = List.of(
            "unet-server[4711]: dial tcp 10.3.0.7:5432: connect: connection refused, retrying in 2 s",
            "curl: (7) Failed to connect to localhost port 8080 after 0 ms: Connection refused",
            "2026-11-14T02:31:07.220814Z unet-worker[902]: {\"level\":\"error\",\"queue\":\"outbound\",\"attempt\":4,\"error\":"
                    + "\"write tcp 10.3.0.12:44810->10.3.0.7:5432: connection refused\",\"retry_in_seconds\":16,\"trace\":\"8f2c41\"}",
            "psql: error: connection to server at \"db-1\" (10.3.0.7), port 5432 failed: Connection refused",
            "Is the server running on that host and accepting TCP/IP connections? (connection refused)");

    private SampleFindings() {}

    /// Five lines, whatever is looked for, where it stands in them.
    public static OutputSearch.Reach look(Wanted wanted, OutputSearch.Listener listener) {
        int number = 0;
        for (var line : LINES) {
            for (var place : wanted.needle().placesIn(line)) {
                listener.found(hit(number++, line, place));
            }
        }
        listener.moreOf(new AttemptId("%024x".formatted(2)));
        return OutputSearch.Reach.ALL;
    }

    private static Hit hit(int number, String line, Needle.Place place) {
        var where = new Hit.Where(new RunId(new UUID(7, number)),
                number == 2 ? "Weekly maintenance window" : "Minor update",
                "μNet service update", number == 3, new AttemptId("%024x".formatted(number)),
                number + 1 + " " + (number == 1 ? "Check that the service answers" : "Start the services"),
                number == 4 ? "practice-app" : "app-" + (1 + number % 2));
        return new Hit(where, Stream.ERR, 0, NIGHT.minusSeconds(200_000L * number), line, place);
    }
}
