package org.watchkeeper.change.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

import javafx.scene.Node;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Target;
import org.watchkeeper.change.told.ToldChanges;
import org.watchkeeper.change.ui.ask.Ask;
import org.watchkeeper.change.ui.ask.ExtendSheet;
import org.watchkeeper.change.ui.ask.ReportSheet;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.health.ui.live.HealthNow;
import org.watchkeeper.notice.ui.DuePane;
import org.watchkeeper.runbook.Notice;

/// What is done with a change: each is asked first, with what it takes.
final class Deeds {

    private final ChangesModel model;
    private final Desk desk;

    Deeds(ChangesModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    /// Who is told of it, and what came of that.
    DuePane notices(ChangeState state) {
        var services = model.services();
        boolean open = !state.settled().isOver()
                && !state.proposal().targets().stream().allMatch(Target::practice);
        var work = new DuePane.Work(ToldChanges.subject(state.id()), ToldChanges.approvals(state),
                state.proposal().zone(), open,
                () -> stated(state));
        return new DuePane(services.notices(), work, services.clock(), desk);
    }

    /// How its hosts are now; nothing once it is over.
    Node health(Told told, HealthNow.Form form) {
        return new HealthNow(model.services().monitor(), told.hosts(), model.background(), form);
    }

    /// What its documents say about notices.
    private List<Notice> stated(ChangeState state) {
        return state.proposal().phases().stream().map(phase -> Path.of(phase.work().file())).distinct()
                .flatMap(file -> model.services().library().find(file).stream())
                .flatMap(entry -> entry.runbook().facts().notices().stream()).toList();
    }

    private Overlay overlay() {
        return desk.overlay();
    }

    /// Opens the form for a new change.
    void plan() {
        plan(Optional.empty(), Set.of());
    }

    /// Opens the form for a new change at that time, on the hosts with these ids.
    void plan(Optional<Instant> start, Set<String> hosts) {
        form(stock -> {
            var form = PlanForm.fresh(stock);
            start.ifPresent(form::startAt);
            stock.outlook().inventory().stream().filter(host -> hosts.contains(host.id().toString()))
                    .forEach(host -> form.choose(host, true));
            draft(form);
        });
    }

    /// Where something came in against it meanwhile the form comes again with what was typed, and with what the calendar says now.
    private void draft(PlanForm form) {
        var seen = form.stock().outlook();
        PlanSheet.show(overlay(), form, "Draft the change", proposal -> model.plan(desk -> desk.draft(proposal, seen),
                typed -> form(stock -> draft(PlanForm.of(stock, typed, "")))));
    }

    private void form(java.util.function.Consumer<Stock> ready) {
        model.background().run(() -> Stock.of(model), ready, this::warn);
    }

    private void warn(RuntimeException trouble) {
        overlay().notices().warn(String.valueOf(trouble.getMessage()));
    }

    void carryOut(Deed deed, Told told) {
        var state = told.state();
        switch (deed) {
            case HAND_IN -> ask(state, wording("Hand in for approval", handIn(state), "Note", "Hand it in", false),
                    ChangeEvent.Submitted::new);
            case APPROVE -> ask(state, wording("Approve " + title(state), agreed(state), "Note", "Approve it", false),
                    ChangeEvent.Approved::new);
            case REFUSE -> ask(state, wording("Refuse " + title(state), "It goes back to its author as a draft.",
                    "Reason", "Refuse it", true), ChangeEvent.Refused::new);
            case ANNOUNCE -> ask(state, wording("It is announced", "Say how those who are to know were told.",
                    "How they were told", "It is announced", true), ChangeEvent.Announced::new);
            case GO -> decide(told, wording("Go for " + title(state), "The run may be started then, at its time.",
                    "Note", "Go", false), note -> new ChangeEvent.Decided(true, note));
            case NO_GO -> decide(told, wording("No-go for " + title(state),
                    "Its run is held up until it is decided again.", "Reason", "No-go", true),
                    note -> new ChangeEvent.Decided(false, note));
            case START -> model.services().start().accept(state.id());
            case EXTEND -> extend(told);
            case MOVE -> moveBy(told, Duration.ZERO);
            case REVISE -> revise(state);
            case NOTE -> ask(state, wording("Add a note", "It stands in the change's history.", "Note", "Add it", true),
                    ChangeEvent.Noted::new);
            case REPORT -> ReportSheet.show(model.services().reports(), state, desk);
            case CANCEL -> ask(state,
                    new Ask.Wording("Cancel " + title(state) + "?", "It does not take place. This cannot "
                            + "be taken back: another change would have to be planned.", "Reason", "Cancel the change",
                            true, true),
                    ChangeEvent.Cancelled::new);
        }
    }

    /// Asks whether a change shall begin then.
    void move(Told told, Instant start) {
        move(told, (stock, sheet) -> MoveSheet.show(overlay(), stock, told, start, sheet));
    }

    /// Asks whether a change shall begin at the next time that fits it.
    void fit(Told told) {
        move(told, (stock, sheet) -> MoveSheet.fitting(overlay(), stock, told, sheet));
    }

    private void move(Told told, BiConsumer<Stock, BiConsumer<Proposal, String>> ask) {
        if (Deed.of(told.state(), told.stage()).contains(Deed.MOVE)) {
            form(stock -> ask.accept(stock, (proposal, why) -> model.plan(
                    desk -> desk.move(told.state(), new ChangeEvent.Moved(proposal, why), stock.outlook()), _ -> {})));
        } else {
            overlay().notices().warn(title(told.state()) + " cannot be moved: " + told.stage().words() + ".");
        }
    }

    /// The same, as far from its time as that.
    void moveBy(Told told, Duration by) {
        move(told, told.start().plus(by));
    }

    private void revise(ChangeState state) {
        revise(state, state.proposal());
    }

    private void revise(ChangeState state, Proposal typed) {
        form(stock -> PlanSheet.show(overlay(), PlanForm.of(stock, typed, state.id().toString()), "Revise the change",
                proposal -> model.plan(
                        desk -> desk.revise(state, new ChangeEvent.Revised(proposal, ""), stock.outlook()),
                        again -> revise(state, again))));
    }

    private void extend(Told told) {
        model.background().run(() -> model.outlook().overtime(),
                overtime -> ExtendSheet.show(overlay(), ExtendSheet.Late.of(told.state(), overtime, model.now()),
                        model.now(),
                        (until, why) -> model.write(told.state(), new ChangeEvent.Extended(until, why))),
                this::warn);
    }

    /// Asked with how its hosts are now: that is what is decided on.
    private void decide(Told told, Ask.Wording wording, Function<String, ChangeEvent> event) {
        Ask.line(overlay(), wording, List.of(health(told, HealthNow.Form.NARROW)),
                text -> model.write(told.state(), event.apply(text)));
    }

    private void ask(ChangeState seen, Ask.Wording wording, Function<String, ChangeEvent> event) {
        Ask.line(overlay(), wording, text -> model.write(seen, event.apply(text)));
    }

    private static Ask.Wording wording(String title, String text, String label, String verb, boolean needed) {
        return new Ask.Wording(title, text, label, verb, needed, false);
    }

    private static String title(ChangeState state) {
        return "'" + state.proposal().title() + "'";
    }

    private static String handIn(ChangeState state) {
        int approvals = state.proposal().approvals();
        return approvals == 0
                ? "No real production host is touched: it counts as approved at once."
                : approvals + (approvals == 1 ? " other person has" : " other people have") + " to approve it.";
    }

    private static String agreed(ChangeState state) {
        return "You agree to " + state.proposal().phases().getFirst().work().title() + " on "
                + String.join(", ", state.proposal().targets().stream().map(target -> target.name()).toList()) + ", "
                + MomentWords.at(state.proposal().span().start(), state.proposal().zone()) + ".";
    }
}
