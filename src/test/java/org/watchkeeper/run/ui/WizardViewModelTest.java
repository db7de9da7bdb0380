package org.watchkeeper.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.Task;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Filled;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Parameter;

class WizardViewModelTest {
    private static final Host APP = Specimen.host("app-1", Environment.PRODUCTION);
    private static final Host DB = Specimen.host("db-1", Environment.PRODUCTION);
    private static final Host STAGE = Specimen.host("stage-1");
    private final WizardViewModel model = new WizardViewModel(
            new Stock(Offer.of(new Guide().entries()), List.of(APP, DB, STAGE)),
            new Planner(Ids.of(new Random())), Clock.fixed(Specimen.NIGHT, ZoneOffset.UTC));

    @Test
    void without_a_procedure_there_is_no_way_on() {
        model.next();
        assertThat(model.pageProperty().get()).isEqualTo(Page.CHOOSE);
        assertThat(model.missingProperty().get()).isEqualTo("Choose a procedure.");
    }

    @Test
    void an_empty_list_of_hosts_is_an_error_and_never_all() {
        choose("upgrade");
        model.next();
        model.next();
        assertThat(model.pageProperty().get()).isEqualTo(Page.TARGETS);
        assertThat(model.missingProperty().get()).contains("never means all");
    }

    @Test
    void a_strange_value_holds_the_wizard_up_and_says_why() {
        atParameters(STAGE);
        type("version", "1.0; rm -rf /");
        model.next();
        assertThat(model.pageProperty().get()).isEqualTo(Page.PARAMETERS);
        assertThat(model.values().objection(parameter("version").orElseThrow())).contains("strange version");
        assertThat(model.missingProperty().get()).isEqualTo("Put the value of 'Version' right.");
    }

    @Test
    void one_value_fills_every_place_in_the_preview() {
        atParameters(STAGE);
        type("version", "0.2.0");
        assertThat(model.preview()).extracting(line -> line.command().text()).containsExactly("stop",
                "migrate 0.2.0",
                "start");
        assertThat(model.preview().get(1).command().places()).containsExactly(new Filled.Place(8, 13));
    }

    @Test
    void a_value_that_is_refused_is_shown_as_refused_and_not_as_it_would_run() {
        atParameters(STAGE);
        type("version", "0.2.0; rm -r /");
        assertThat(model.preview().get(1).command().text()).isEqualTo("migrate ‹refused: 0.2.0; rm -r /›");
        assertThat(model.values().refused()).containsExactly("‹refused: 0.2.0; rm -r /›");
        type("version", "0.2.0");
        assertThat(model.preview().get(1).command().text()).isEqualTo("migrate 0.2.0");
        assertThat(model.values().refused()).isEmpty();
    }

    @Test
    void the_plan_goes_over_exactly_the_hosts_on_screen_in_their_order() {
        atParameters(STAGE, APP, DB);
        model.move(DB, -2);
        type("version", "0.2.0");
        model.next();
        model.confirmedProperty().set(true);
        assertThat(model.plan().orElseThrow().hosts()).containsExactly(DB, STAGE, APP);
    }

    @Test
    void the_hosts_that_the_document_is_meant_for_come_first() {
        var play = Specimen.practiceHost("a-practice");
        var known = Guide.watching();
        var shipped = new Library.Entry(known.file(), true, known.runbook());
        for (var entry : List.of(known, shipped)) {
            var choosing = new WizardViewModel(new Stock(Offer.of(List.of(entry)), List.of(play, APP, DB)),
                    new Planner(Ids.of(new Random(7))), Clock.fixed(Specimen.NIGHT, ZoneOffset.UTC));
            choosing.offerProperty().set(choosing.offers("").stream().findFirst());
            assertThat(choosing.inventory()).isEqualTo(
                    entry.shipped() ? List.of(play, APP, DB) : List.of(APP, DB, play));
        }
    }

    @Test
    void how_long_endless_commands_run_is_shown_and_can_be_changed() {
        choose("upgrade");
        assertThat(model.hasEndless()).as("nothing here is endless").isFalse();
        model.values().boundProperty().set("0");
        assertThat(model.values().boundObjection()).isNotEmpty();
        atParameters(STAGE);
        type("version", "0.2.0");
        assertThat(model.readyProperty().get()).as("it asks for no time").isTrue();
    }

    @Test
    void the_time_for_endless_commands_goes_into_the_plan_and_holds_the_wizard_up_while_it_is_none() {
        var endless = new WizardViewModel(new Stock(Offer.of(List.of(Guide.watching())), List.of(STAGE)),
                new Planner(Ids.of(new Random(7))), Clock.fixed(Specimen.NIGHT, ZoneOffset.UTC));
        endless.offerProperty().set(endless.offers("").stream().findFirst());
        endless.next();
        endless.choose(STAGE, true);
        endless.next();
        assertThat(endless.hasEndless()).isTrue();
        endless.values().boundProperty().set("soon");
        assertThat(endless.readyProperty().get()).isFalse();
        endless.values().boundProperty().set("45");
        endless.next();
        var plan = endless.plan().orElseThrow();
        assertThat(plan.forward().command((Task.OnHost) plan.forward().tasks().getFirst()).course())
                .isEqualTo("runs 45 s, then stopped");
    }

    @Test
    void production_is_not_started_before_it_is_confirmed() {
        atParameters(APP);
        type("version", "0.2.0");
        model.next();
        assertThat(model.readyProperty().get()).isFalse();
        assertThat(model.plan()).isEmpty();
        model.confirmedProperty().set(true);
        assertThat(model.plan()).isPresent();
    }

    @Test
    void staging_needs_no_confirmation() {
        atParameters(STAGE);
        type("version", "0.2.0");
        model.next();
        assertThat(model.plan()).isPresent();
    }

    @Test
    void a_plan_is_started_once_and_again_only_after_it_could_not_be_opened() {
        atParameters(STAGE);
        type("version", "0.2.0");
        model.next();
        assertThat(model.begin()).isPresent();
        assertThat(model.readyProperty().get()).isFalse();
        assertThat(model.begin()).isEmpty();
        model.startAgain();
        assertThat(model.begin()).isPresent();
    }

    @Test
    void the_wizard_opens_where_it_is_wanted() {
        Wanted.of("new:guide.md#upgrade@stage-1").into(model,
                new Stock(Offer.of(new Guide().entries()), model.inventory()));
        assertThat(model.pageProperty().get()).isEqualTo(Page.PARAMETERS);
        assertThat(model.targets()).containsExactly(STAGE);
    }

    @Test
    void what_was_used_last_in_the_environment_is_proposed_with_its_day() {
        var used = new org.watchkeeper.run.LastValues.LastValue("Guide", "staging", "version", "0.1.0", Specimen.NIGHT);
        var again = new WizardViewModel(new Stock(Offer.of(new Guide().entries()), List.of(STAGE), List.of(used)),
                new Planner(Ids.of(new Random())), Clock.fixed(Specimen.NIGHT, ZoneOffset.UTC));
        Wanted.of("new:guide.md#upgrade@stage-1").into(again,
                new Stock(Offer.of(new Guide().entries()), List.of(STAGE)));
        var version = again.offerProperty().get().orElseThrow().parameters().getFirst();
        assertThat(again.values().value(version).get()).as("the last version is seldom the next one").isEmpty();
        assertThat(again.values().hint(version)).contains("0.1.0 was used last on 2026-11-21 02:00 UTC in staging");
    }

    private void choose(String procedure) {
        model.offerProperty()
                .set(model.offers("").stream().filter(one -> one.procedure().id().equals(procedure)).findFirst());
    }

    private void atParameters(Host... hosts) {
        choose("upgrade");
        model.next();
        for (var host : hosts) {
            model.choose(host, true);
        }
        model.next();
    }

    private void type(String name, String value) {
        model.values().value(parameter(name).orElseThrow()).set(value);
    }

    private Optional<Parameter> parameter(String name) {
        return model.offerProperty().get().stream().flatMap(one -> one.parameters().stream())
                .filter(one -> one.name().equals(name)).findFirst();
    }
}
