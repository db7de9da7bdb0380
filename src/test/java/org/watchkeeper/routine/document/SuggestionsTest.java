package org.watchkeeper.routine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.drill.testing.Pack;
import org.watchkeeper.routine.Cadence;
import org.watchkeeper.routine.Subject;
import org.watchkeeper.routine.Suggestion;

/// What the shipped runbooks offer as routines.
class SuggestionsTest {
    @Test
    void the_governance_document_offers_its_four_cadences_with_their_lengths() {
        assertThat(of("governance-app-maintenance.md")).extracting(Suggestion::cadence, Suggestion::planned,
                one -> one.subject().title(), Suggestion::looksOnly).contains(
                        row(Cadence.DAILY, 5, "Daily maintenance (5 minutes)", true),
                        row(Cadence.WEEKLY, 30, "Weekly maintenance (30 minutes)", false),
                        row(Cadence.MONTHLY, 120, "Monthly maintenance (2 hours)", false),
                        row(Cadence.QUARTERLY, 240, "Quarterly maintenance (4 hours): Comprehensive review", false),
                        row(Cadence.DAILY, 0, "Daily verification", false),
                        row(Cadence.WEEKLY, 0, "Weekly verification", false));
    }

    @Test
    void lists_are_offered_by_their_titles_and_statements_about_a_procedure_count() {
        assertThat(of("freeagentics-maintenance.md")).extracting(one -> one.subject().kind(), Suggestion::cadence,
                one -> one.subject().title()).contains(
                        org.assertj.core.groups.Tuple.tuple(Subject.Kind.LIST, Cadence.DAILY, "Daily checklist"),
                        org.assertj.core.groups.Tuple.tuple(Subject.Kind.LIST, Cadence.QUARTERLY, "Quarterly tasks"),
                        org.assertj.core.groups.Tuple.tuple(Subject.Kind.PROCEDURE, Cadence.DAILY,
                                "Daily security check"));
        assertThat(of("unet-operations.md")).extracting(Suggestion::cadence, one -> one.subject().id()).contains(
                org.assertj.core.groups.Tuple.tuple(Cadence.DAILY, "log-management/log-analysis-procedures"),
                org.assertj.core.groups.Tuple.tuple(Cadence.MONTHLY,
                        "security-maintenance/access-control-review"));
    }

    @Test
    void items_that_say_themselves_how_often_they_come_are_a_routine_of_each_cadence() {
        assertThat(of("unet-operations.md")).filteredOn(one -> one.subject().id().startsWith("Procedure documentation"))
                .extracting(Suggestion::cadence, one -> one.subject().title()).containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Cadence.WEEKLY, "Procedure documentation: weekly"),
                        org.assertj.core.groups.Tuple.tuple(Cadence.MONTHLY, "Procedure documentation: monthly"),
                        org.assertj.core.groups.Tuple.tuple(Cadence.QUARTERLY, "Procedure documentation: quarterly"),
                        org.assertj.core.groups.Tuple.tuple(Cadence.ANNUAL, "Procedure documentation: annually"));
    }

    @Test
    void ways_back_and_emergencies_are_no_routines() {
        assertThat(Pack.shipped().stream().flatMap(pack -> of(pack.name()).stream()))
                .noneMatch(one -> one.subject().id().contains("rollback") || one.subject().id().contains("emergency"));
    }

    @Test
    void the_daily_looks_of_the_packs_only_look() {
        assertThat(Pack.shipped().stream().flatMap(pack -> of(pack.name()).stream())
                .filter(one -> one.looksOnly() && one.cadence() == Cadence.DAILY).map(one -> one.subject().id()))
                .contains("maintenance-schedule/daily-maintenance", "routine-maintenance/daily-operations",
                        "dependency-updates/security/daily-security-check");
    }

    private static List<Suggestion> of(String name) {
        return Suggestions.in(Path.of(name), Pack.named(name).runbook());
    }

    private static org.assertj.core.groups.Tuple row(Cadence cadence, int minutes, String title, boolean looksOnly) {
        return org.assertj.core.groups.Tuple.tuple(cadence, Duration.ofMinutes(minutes), title, looksOnly);
    }
}
