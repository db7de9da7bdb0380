package org.watchkeeper.routine.ui;

import java.util.function.Consumer;
import java.util.stream.Collectors;

import javafx.scene.control.TextField;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.ConfirmPane;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Question;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Subject;

/// What is asked before something is done about a routine, and the ways to other places.
final class Deeds {
    private static final double WIDTH = 520;
    private final RoutinesModel model;
    private final Desk desk;

    Deeds(RoutinesModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        model.onByPerson(this::bring);
    }

    /// Brings what a person has to carry out: the wizard on its procedure and hosts, or the list.
    private void bring(Appointment appointment) {
        var routine = appointment.routine();
        if (routine.subject().kind() == Subject.Kind.LIST) {
            model.services().lists().accept(appointment);
            return;
        }
        var hosts = model.items().stream().filter(item -> item.id().equals(routine.id())).findFirst()
                .map(item -> item.hosts().stream().collect(Collectors.joining(","))).orElse("");
        desk.navigation().open("runs", "new:" + routine.subject().file() + "#" + routine.subject().id()
                + (hosts.isEmpty() ? "" : "@" + hosts));
    }

    /// Carries the selected routine out. What somebody has begun and not ended is begun again only when that is meant.
    void carryOut() {
        var begun = model.selected().get().flatMap(item -> item.diary().current())
                .filter(one -> one.standing() == Appointment.Standing.BEGUN).flatMap(Appointment::lastTurn);
        if (begun.isEmpty()) {
            model.carryOut();
            return;
        }
        var text = begun.get().by().name() + " began it at " + MomentWords.at(begun.get().began(),
                model.services().clock().getZone()) + ", and no end of it is known. It may still be under way.";
        ConfirmPane.ask(desk.overlay(), Question.plain("Begin it once more?", text, "Begin it", "Leave it"), yes -> {
            if (yes) {
                model.carryOut();
            }
        });
    }

    void adopt() {
        if (!model.offers().get().suggestions().isEmpty()) {
            AdoptSheet.show(desk.overlay(), new AdoptForm(model.offers().get(), model.services(), model.items()),
                    model::adopt);
        }
    }

    /// Dismissing needs a reason, and says how much is dismissed.
    void dismiss() {
        model.selected().get().filter(Item::isOpen).ifPresent(item -> reason(
                "Dismiss '" + item.title() + "'?", count(item.diary().open().size()), model::dismiss));
    }

    private static String count(int open) {
        return open == 1
                ? "Its open date is settled without being done. The reason goes into its history."
                : "All " + open
                        + " open dates are settled without being done. The reason goes into the history of each.";
    }

    private void reason(String title, String text, Consumer<String> answer) {
        var field = new TextField();
        field.setId(RoutineStyles.REASON);
        var sheet = new Sheet(title, WIDTH).with(Words.prose(text), new FormField("Reason", field, ""));
        Runnable consent = () -> {
            desk.overlay().close(sheet);
            answer.accept(field.getText().strip());
        };
        var dismiss = Buttons.plain("Dismiss", consent);
        dismiss.disableProperty().bind(field.textProperty().map(String::isBlank));
        sheet.buttons(Buttons.plain("Keep it open", () -> desk.overlay().close(sheet)), dismiss);
        desk.overlay().show(sheet, () -> {});
        Fx.later(field::requestFocus); // the key that asked must not be typed into the answer
    }

    void giveUp(Item item) {
        ConfirmPane.ask(desk.overlay(),
                Question.destructive("Give up '" + item.title() + "'?",
                        "It is not due any more. Its runs stay, and it can be adopted again.", "Give it up", "Keep it"),
                yes -> {
                    if (yes) {
                        model.giveUp(item.diary().routine());
                    }
                });
    }

    /// Brings the run of a turn.
    void openRun(String run) {
        desk.navigation().open("runs", run);
    }

    void openDocument(Item item) {
        var subject = item.diary().routine().subject();
        desk.navigation().open("runbooks",
                subject.file() + (subject.kind() == Subject.Kind.PROCEDURE ? "#" + subject.id() : ""));
    }
}
