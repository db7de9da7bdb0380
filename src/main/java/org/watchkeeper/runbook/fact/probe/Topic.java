package org.watchkeeper.runbook.fact.probe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.phrase.Hint;

/// Things everybody watches, and the usual command for each; empty where there is none that fits all.
record Topic(String title, Pattern words, String command, String reads) {
    private static final List<Topic> ALL = List.of(
            topic("Disk usage", "disk (?:space|usage)|storage usage|df\\b", "df -P", "column Use%"),
            topic("Memory usage", "memory usage|\\bmemory\\b|\\bfree -", "free -b", "used of total"),
            topic("CPU usage", "cpu usage|\\bcpu\\b|processor", "top -bn2 -d1", "100 - idle of the second sample"),
            topic("Database connections",
                    "(?:database|db) connections?|connection count|connection exhaustion|max_connections",
                    "psql -Atc \"select count(*)*100.0/current_setting('max_connections')::int from pg_stat_activity\"",
                    "percent"),
            topic("Waiting locks", "lock contention|waiting (?:queries|locks)",
                    "psql -Atc \"select count(*) from pg_stat_activity where wait_event_type='Lock'\"", "number"),
            topic("Replication lag", "replication (?:lag|delay)",
                    "psql -Atc \"select extract(epoch from now()-pg_last_xact_replay_timestamp())\"", "seconds"),
            topic("Connection pools", "connection pools?", "", "percent in use"),
            topic("Error rate and response time", "error rates?|response times?|latency", "", "rate and milliseconds"),
            topic("Queue length", "queue (?:length|depth|size)|backlog", "", "number"),
            topic("Certificate", "certificate|\\bssl\\b|\\btls\\b", "", "days left"));

    private static final Hint ANY = Hint.of("disk", "storage", "df", "memory", "free", "cpu", "processor", "connection",
            "lock", "waiting", "replication", "error", "response", "latency", "queue", "backlog", "certificate", "ssl",
            "tls");

    private static Topic topic(String title, String words, String command, String reads) {
        return new Topic(title, Pattern.compile(words, Pattern.CASE_INSENSITIVE), command, reads);
    }

    /// The first that a text is about.
    static Optional<Topic> of(String text) {
        if (!ANY.isIn(text)) {
            return Optional.empty();
        }
        return ALL.stream().filter(topic -> topic.words().matcher(text).find()).findFirst();
    }
}
