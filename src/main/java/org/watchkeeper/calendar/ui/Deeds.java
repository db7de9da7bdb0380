package org.watchkeeper.calendar.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.scene.Node;
import javafx.scene.control.TextField;

import org.watchkeeper.calendar.Amendment;
import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Flag;
import org.watchkeeper.calendar.Conflict;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Occurrence;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.ui.entry.Shape;
import org.watchkeeper.calendar.ui.view.Hand;
import org.watchkeeper.fx.control.ConfirmPane;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Question;
import org.watchkeeper.fx.place.Desk;

/// What can be done on the calendar. Everything is asked, everything can be undone.
final class Deeds implements Hand {
    private final CalendarModel model;
    private final Desk desk;
    private Consumer<Optional<Ruling>> form = _ -> {};

    Deeds(CalendarModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    /// Who asks for a window or blackout: a new one, or what is there.
    void onForm(Consumer<Optional<Ruling>> ask) {
        form = ask;
    }

    org.watchkeeper.fx.control.Overlay overlay() {
        return desk.overlay();
    }

    /// Asks for a new window or blackout.
    void create() {
        form.accept(Optional.empty());
    }

    @Override
    public void open(CalendarEntry entry) {
        switch (entry.kind()) {
            case WINDOW, BLACKOUT -> model.ruling(entry).ifPresent(found -> form.accept(Optional.of(found.ruling())));
            case CHANGE -> model.services().changes().open(entry);
            case JOB -> openSource(entry);
        }
    }

    @Override
    public void openDay(LocalDate day) {
        model.sight().goTo(day);
        model.sight().shape().set(Shape.DAY);
    }

    @Override
    public boolean moves(CalendarEntry entry) {
        return switch (entry.kind()) {
            case WINDOW, BLACKOUT -> !entry.is(Flag.CANCELLED);
            case CHANGE -> model.services().changes().isPossible();
            case JOB -> false;
        };
    }

    @Override
    public void plan(LocalDateTime start) {
        model.services().changes().planAt(start.atZone(model.sight().zone().get()).toInstant(),
                model.sight().line().get());
    }

    @Override
    public void planToday() {
        plan(model.sight().page().get().firstWindow(model.sight().day().get()));
    }

    @Override
    public boolean plans() {
        return model.services().changes().isPossible();
    }

    /// Opens the document that states it.
    void openSource(CalendarEntry entry) {
        var source = entry.ref().source();
        if (!source.equals(Ruling.Source.NONE)) {
            desk.navigation().open("runbooks", source.file());
        }
    }

    /// Plans a change in a window, on the hosts of the line it was chosen on as far as it is for them.
    void plan(CalendarEntry window) {
        model.services().changes().plan(window,
                model.sight().line().get().stream().filter(window.scope()::covers).toList());
    }

    /// Asks with before and after, in every zone, and what it would then not go together with.
    @Override
    public void move(CalendarEntry entry, LocalDateTime start) {
        var to = start.atZone(model.sight().zone().get()).toInstant();
        if (to.equals(entry.span().start())) {
            return;
        }
        switch (entry.kind()) {
            case CHANGE -> model.services().changes().move(entry, to);
            case WINDOW, BLACKOUT -> model.ruling(entry)
                    .ifPresent(found -> askMove(entry, found, to.atZone(entry.zone()).toLocalDateTime()));
            case JOB -> {
            }
        }
    }

    private void askMove(CalendarEntry entry, Edit.Version found, LocalDateTime local) {
        var length = found.ruling().series().length();
        var after = new CalendarEntry(entry.kind(), entry.ref(), entry.title(),
                Span.of(Occurrence.at(local, length, entry.zone())), entry.zone(), entry.scope(), entry.flags(),
                entry.detail());
        model.tryOut(entry, after, conflicts -> askMove(entry, after, found, conflicts));
    }

    private void askMove(CalendarEntry entry, CalendarEntry after, Edit.Version found, List<Conflict> conflicts) {
        var reason = reason();
        var local = after.span().start().atZone(entry.zone()).toLocalDateTime();
        ask(Question.plain("Move this date of " + entry.title() + "?",
                "Only this date moves; the rule stays as it is.", "Move it", "Leave it"), entry, () -> {
                    var moved = new Amendment.Moved(original(entry), local, found.ruling().series().length(),
                            reason.getText().strip());
                    amend(found, moved, "Moved " + entry.title());
                }, BeforeAfter.of(entry, after, model.sight().here(), conflicts), new FormField("Reason", reason, ""));
    }

    /// Asks whether this one date shall not take place.
    void cancel(CalendarEntry entry) {
        if (entry.kind() == CalendarEntry.Kind.CHANGE) {
            model.services().changes().cancel(entry);
            return;
        }
        model.ruling(entry).filter(_ -> !entry.is(Flag.CANCELLED)).ifPresent(found -> {
            var reason = reason();
            var question = Question.destructive("Cancel this date of " + entry.title() + "?",
                    "Only this date is cancelled; the rule stays as it is.", "Cancel this date", "Keep it");
            ask(question, entry, () -> amend(found, new Amendment.Cancelled(original(entry), reason.getText().strip()),
                    "Cancelled a date of " + entry.title()),
                    BeforeAfter.now(entry, model.sight().here()), new FormField("Reason", reason, ""));
        });
    }

    /// Takes a date as the rule has it again.
    void restore(CalendarEntry entry) {
        model.ruling(entry).ifPresent(found -> change(found, series -> series.restored(original(entry)),
                "A date of " + entry.title() + " is as its rule has it"));
    }

    /// Says that a tentative or emergency date takes place, with the reason.
    void confirm(CalendarEntry entry) {
        model.ruling(entry).ifPresent(found -> {
            var reason = reason();
            ask(Question.plain("Does this date of " + entry.title() + " take place?",
                    "Changes can be booked in it then. The reason is kept.", "Confirm it", "Leave it open"), entry,
                    () -> amend(found, new Amendment.Confirmed(original(entry), model.services().operator().get(),
                            reason.getText().isBlank() ? "confirmed on the calendar" : reason.getText().strip()),
                            "Confirmed a date of " + entry.title()),
                    BeforeAfter.now(entry, model.sight().here()), new FormField("Reason", reason, ""));
        });
    }

    /// Asks whether all dates shall be taken off the calendar.
    void remove(Ruling ruling) {
        model.rulebook().get().find(ruling.id()).ifPresent(found -> ConfirmPane.ask(desk.overlay(),
                Question.destructive("Remove " + ruling.name() + " with all its dates?",
                        "What becomes of changes that are planned in them is asked next.", "Remove it", "Keep it"),
                yes -> {
                    if (yes) {
                        keep(Edit.after(found, model.services().clock().instant(),
                                model.services().operator().get(), "", new Edit.Removed()),
                                "Removed " + ruling.name(), Optional.of(ruling));
                    }
                }));
    }

    /// Keeps a new or changed window or blackout.
    void keep(Ruling ruling) {
        var now = model.services().clock().instant();
        var by = model.services().operator().get();
        var before = model.rulebook().get().find(ruling.id());
        var edit = before.map(found -> Edit.after(found, now, by, "", new Edit.Kept(ruling)))
                .orElseGet(() -> Edit.first(ruling, now, by, ""));
        keep(edit, (before.isEmpty() ? "Added " : "Changed ") + ruling.name(), before.map(Edit.Version::ruling));
    }

    private void amend(Edit.Version found, Amendment amendment, String words) {
        change(found, series -> series.with(amendment), words);
    }

    private void change(Edit.Version found, Function<Series, Series> change, String words) {
        var ruling = switch (found.ruling()) {
            case Window window -> window.with(change.apply(window.series()));
            case Blackout blackout -> blackout.with(change.apply(blackout.series()));
        };
        keep(Edit.after(found, model.services().clock().instant(), model.services().operator().get(), "",
                new Edit.Kept(ruling)), words, Optional.of(found.ruling()));
    }

    private void keep(Edit edit, String words, Optional<Ruling> before) {
        model.keep(edit, () -> desk.overlay().notices().tell(words, "Undo", () -> undo(edit, before)));
    }

    /// An edit more that says what was before: nothing is taken out of the history.
    private void undo(Edit edit, Optional<Ruling> before) {
        var act = before.<Edit.Act>map(Edit.Kept::new).orElseGet(Edit.Removed::new);
        model.keep(new Edit(edit.subject(), edit.version(), edit.version() + 1, model.services().clock().instant(),
                model.services().operator().get(), "undone", act), () -> desk.overlay().notices().tell("Undone"));
    }

    private void ask(Question question, CalendarEntry entry, Runnable consent, Node... more) {
        var reach = model.sight().page().get().inventory().reach(entry.scope());
        var hosts = List.of(model.sight().page().get().inventory().words(entry.scope()));
        ConfirmPane.ask(desk.overlay(), question.on(reach.stake(), hosts), yes -> {
            if (yes) {
                consent.run();
            }
        }, more);
    }

    private static TextField reason() {
        var field = new TextField();
        field.setId("calendar-reason");
        field.setPromptText("Why: it is kept with the edit");
        return field;
    }

    private static LocalDateTime original(CalendarEntry entry) {
        return LocalDateTime.parse(entry.ref().occurrence());
    }
}
