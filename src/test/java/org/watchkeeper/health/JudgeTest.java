package org.watchkeeper.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.watchkeeper.health.Observation.Ended;
import org.watchkeeper.health.Observation.NotAsked;
import org.watchkeeper.health.Observation.TimedOut;

final class JudgeTest {
    private static final Instant AT = Instant.parse("2026-11-30T03:00:00Z");

    private static Probe probe(Judgement judgement) {
        return new Probe(new ProbeId("shop"), "Shop", new Ask.OnHost("shop check"), judgement, Probe.USUAL,
                Duration.ofSeconds(5), Optional.empty(), "");
    }

    private static Ended ended(int status, String out, String err) {
        return new Ended(status, out, err, false, Duration.ofMillis(20));
    }

    private static Reading read(Observation observation) {
        return Judge.reading(probe(Judgement.EXIT), observation, AT, Level.OK);
    }

    @Test
    void exit_status_0_is_good_and_any_other_is_critical() {
        assertEquals(Level.OK, read(ended(0, "fine\n", "")).level());
        assertEquals(Level.CRITICAL, read(ended(1, "", "broken\n")).level());
    }

    @Test
    void the_first_line_that_says_something_is_its_text() {
        assertEquals("fine", read(ended(0, "\n  fine \nmore\n", "")).text());
        assertEquals("broken", read(ended(1, "\n", "broken\n")).text());
        assertEquals("exit status 1", read(ended(1, "", "")).text());
    }

    @Test
    void a_tool_that_is_not_there_is_unknown_and_not_critical() {
        var reading = read(ended(127, "", "sh: 1: shop: not found\n"));
        assertEquals(Level.UNKNOWN, reading.level());
        assertEquals("sh: 1: shop: not found", reading.text());
    }

    @Test
    void what_was_not_asked_and_what_did_not_answer_in_time_is_unknown() {
        assertEquals(Level.UNKNOWN, read(new NotAsked("the connection was lost")).level());
        assertEquals("the connection was lost", read(new NotAsked("the connection was lost")).text());
        assertEquals("no answer within 5 s", read(new TimedOut("", "", Duration.ofSeconds(5))).text());
    }
}
