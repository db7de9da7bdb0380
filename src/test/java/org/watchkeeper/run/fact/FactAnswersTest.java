package org.watchkeeper.run.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.watchkeeper.health.Observation;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Round;
import org.watchkeeper.host.fact.HostClock;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.testing.Specimen;

/// What is made of answers, however they look.
class FactAnswersTest {
    private final Map<ProbeId, Observation> answers = new HashMap<>();

    @Test
    void how_far_a_clock_is_off_is_told_with_how_exactly_that_is_known() {
        var ahead = clock(192, Duration.ofSeconds(1));
        assertThat(ahead).isEqualTo(new HostClock("Europe/Berlin", Duration.ofSeconds(192), Duration.ofSeconds(1)));
        assertThat(ahead.isOff()).isTrue();
        assertThat(ahead.words()).isEqualTo("3 min 12 s ahead of this console's clock, give or take 1.0 s");
        assertThat(clock(-7260, Duration.ofSeconds(1)).words())
                .isEqualTo("2 h 1 min behind this console's clock, give or take 1.0 s");
        assertThat(clock(0, Duration.ofSeconds(1)).words())
                .isEqualTo("no difference to this console's clock, give or take 1.0 s");
    }

    @Test
    void a_clock_is_off_only_where_the_way_there_cannot_explain_it() {
        assertThat(clock(6, Duration.ofSeconds(1)).isOff()).as("it may be 5 s").isFalse();
        assertThat(clock(7, Duration.ofSeconds(1)).isOff()).isTrue();
        assertThat(clock(20, Duration.ofSeconds(40)).isOff()).as("the round took long").isFalse();
    }

    @Test
    void an_offset_has_to_do_where_a_zone_has_no_name_that_is_known() {
        said(FactScripts.CLOCK, "1795226400\n+0530\nMars/Olympus\n");
        assertThat(facts().clock().map(HostClock::zone)).contains("+05:30");
        said(FactScripts.CLOCK, "1795226400\n-0000\n");
        assertThat(facts().clock().map(HostClock::zone)).contains("UTC");
        said(FactScripts.CLOCK, "soon\n");
        assertThat(facts().clock()).isEmpty();
        assertThat(facts().remarks()).contains("It does not tell its time.");
    }

    @Test
    void a_machine_id_has_its_form_or_is_none() {
        assertThat(machine("3F2A90CC1B7D4E6F9A8B7C6D5E4F3A2B\n")).isEqualTo("3f2a90cc1b7d4e6f9a8b7c6d5e4f3a2b");
        assertThat(machine("3f2a90cc-1b7d-4e6f-9a8b-7c6d5e4f3a2b")).isEqualTo("3f2a90cc1b7d4e6f9a8b7c6d5e4f3a2b");
        assertThat(machine("uninitialized\n")).isEmpty();
        assertThat(machine("3f2a90cc1b7d4e6f9a8b7c6d5e4f3a2b\n3f2a")).isEmpty();
        assertThat(machine("")).isEmpty();
    }

    @Test
    void a_host_that_could_not_be_asked_at_all_is_a_problem_and_no_empty_answer() {
        answers.put(FactScripts.SYSTEM,
                new Observation.NotAsked("the host does not run scripts of /bin/sh: \u001b[2J"));
        assertThatThrownBy(this::facts).isInstanceOf(Problem.class).hasMessageContaining("does not run scripts")
                .message().doesNotContain("\u001b");
    }

    private String machine(String printed) {
        said(FactScripts.MACHINE, printed);
        return facts().machine();
    }

    /// That many seconds ahead, in the middle of a round.
    private HostClock clock(long ahead, Duration took) {
        var there = Specimen.NIGHT.plus(took.dividedBy(2)).plusSeconds(ahead).minusMillis(500).getEpochSecond();
        said(FactScripts.CLOCK, there + "\n+0100\nEurope/Berlin\n");
        return FactAnswers.of(new Round.Answered(Specimen.NIGHT, took, Map.copyOf(answers))).clock().orElseThrow();
    }

    private HostFacts facts() {
        return FactAnswers.of(new Round.Answered(Specimen.NIGHT, Duration.ofSeconds(1), Map.copyOf(answers)));
    }

    private void said(ProbeId part, String out) {
        answers.put(part, new Observation.Ended(0, out, "", false, Duration.ofMillis(10)));
    }
}
