package org.watchkeeper.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Hurdle;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Target;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.Gatekeeper;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Objection;
import org.watchkeeper.run.Planned;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.testing.Specimen;

/// The wizard where windows, blackouts or a change stand in the way, and the wizard for a change.
class PermitTest {
    private static final Host APP = Specimen.host("app-1", Environment.PRODUCTION);
    private static final Host STAGE = Specimen.host("stage-1", Environment.STAGING);
    private static final Clock CLOCK = Clock.fixed(Specimen.NIGHT, ZoneOffset.UTC);
    private static final Gatekeeper CLOSED = (_, _, _, _, _) -> List.of(new Hurdle(Hurdle.Kind.BLACKOUT,
            "It is in the blackout year end", "Take the next time that fits."));

    @Test
    void what_stands_in_the_way_is_passed_only_with_a_reason() {
        var model = onReview(CLOSED, STAGE);
        assertThat(objections(model)).containsExactly(Objection.Kind.HELD_UP);
        assertThat(model.plan()).isEmpty();
        model.permit().reasonProperty().set("the disk is full");
        assertThat(model.plan().orElseThrow().mandate()).satisfies(mandate -> {
            assertThat(mandate.against()).containsExactly("It is in the blackout year end");
            assertThat(mandate.reason()).isEqualTo("the disk is full");
        });
    }

    @Test
    void in_production_somebody_else_has_to_agree() {
        var model = onReview(CLOSED, APP);
        model.confirmedProperty().set(true);
        model.permit().reasonProperty().set("the disk is full");
        assertThat(objections(model)).containsExactly(Objection.Kind.NO_SECOND_PERSON);
        model.permit().secondProperty().set(" Ada ");
        assertThat(model.plan()).as("who starts it is not another person").isEmpty();
        model.permit().secondProperty().set("bob");
        assertThat(model.plan().orElseThrow().mandate().second()).isEqualTo("bob");
    }

    @Test
    void what_is_read_again_counts_from_the_next_try() {
        var model = onReview(Gatekeeper.OPEN, STAGE);
        assertThat(model.begin()).isPresent();
        model.permit().read(CLOSED);
        model.startAgain();
        assertThat(objections(model)).containsExactly(Objection.Kind.HELD_UP);
    }

    @Test
    void the_wizard_for_a_change_has_its_procedure_hosts_and_values() {
        var change = change("0.2.0", STAGE);
        var stock = new Stock(Offer.of(new Guide().entries()), List.of(APP, STAGE), List.of(), Gatekeeper.OPEN,
                Optional.of(change));
        var model = model(stock);
        Wanted.change(change.id().toString()).into(model, stock);
        assertThat(model.pageProperty().get()).isEqualTo(Page.PARAMETERS);
        assertThat(model.targets()).containsExactly(STAGE);
        model.next();
        assertThat(model.plan().orElseThrow()).satisfies(plan -> {
            assertThat(plan.values()).containsEntry("version", "0.2.0");
            assertThat(plan.mandate().change()).contains(change.id());
        });
    }

    private static ChangeState change(String version, Host... hosts) {
        var guide = new Guide().entries().getFirst();
        var work = new Phase.Work(guide.file().toString(), guide.runbook().title(), "upgrade", "Upgrade");
        var targets = List.of(hosts).stream().map(Target::of).toList();
        var values = new TreeMap<>(java.util.Map.of("version", version));
        return new ChangeDesk(new MemoryChanges(), () -> Sample.ADA, CLOCK, () -> Sample.id("one"))
                .draft(new Proposal("Upgrade", List.of(new Phase(work, Specimen.NIGHT, java.time.Duration.ofHours(1))),
                        targets, values, Window.Impact.UPDATE, ZoneOffset.UTC, Proposal.least(targets), "", ""));
    }

    private static WizardViewModel onReview(Gatekeeper gatekeeper, Host host) {
        var stock = new Stock(Offer.of(new Guide().entries()), List.of(APP, STAGE), List.of(), gatekeeper,
                Optional.empty());
        var model = model(stock);
        new Wanted(stock.offers().getFirst().entry().file().toString(), "upgrade", List.of(host.name()))
                .into(model, stock);
        model.parameters().stream().filter(one -> one.name().equals("version"))
                .forEach(one -> model.values().value(one).set("0.2.0"));
        model.next();
        assertThat(model.pageProperty().get()).isEqualTo(Page.REVIEW);
        return model;
    }

    private static WizardViewModel model(Stock stock) {
        return new WizardViewModel(stock, new Planner(Ids.of(new Random(1))), CLOCK,
                new Permit(stock.gatekeeper(), stock.change(), () -> Specimen.ADA, CLOCK));
    }

    private static List<Objection.Kind> objections(WizardViewModel model) {
        return model.plannedProperty().get().filter(Planned.Objected.class::isInstance)
                .map(planned -> ((Planned.Objected) planned).objections().stream().map(Objection::kind).toList())
                .orElse(List.of());
    }
}
