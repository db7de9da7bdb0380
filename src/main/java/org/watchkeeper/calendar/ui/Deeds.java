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
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Length;
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
import org.watchkeeper.host.HostId;

/// What can be done on the calendar. Everything is asked, everything can be undone.
final class Deeds implements Hand {
    private static final String ONE_DATE = "Only this date changes; the rule stays as it is.";

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

    /// Copies a command for these hosts, and leads to a terminal on them.
    void copy(String command, List<HostId> hosts) {
        desk.clip().put(command);
        overlay().notices().tell("Copied: " + command, "Open a terminal",
                () -> hosts.forEach(host -> desk.navigation().open("terminals", host.toString())));
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
            case WINDOW, BLACKOUT -> moveTo(entry, LocalDateTime.ofInstant(to, entry.zone()), "");
            case JOB -> {
            }
        }
    }

    /// Where a single date shall be instead, how that is asked, and what is told when it is.
    private record There(LocalDateTime start, Length length, Question question, String done) {
        static There moved(CalendarEntry entry, Edit.Version found, LocalDateTime start) {
            return new There(start, found.ruling().series().length(original(entry)),
                    Question.plain("Move this date of " + entry.title() + "?", ONE_DATE, "Move it", "Leave it"),
                    "Moved " + entry.title());
        }

        static There shortened(CalendarEntry entry, Span to) {
            return new There(LocalDateTime.ofInstant(to.start(), entry.zone()), Length.of(to.length()),
                    Question.plain("Shorten this date of " + entry.title() + "?", ONE_DATE, "Shorten it", "Leave it"),
                    "Shortened a date of " + entry.title());
        }
    }

    /// Asks whether this one date shall begin at that local time of its own zone; `why` is the reason that is proposed.
    void moveTo(CalendarEntry entry, LocalDateTime start, String why) {
        model.ruling(entry).ifPresent(found -> look(entry, found, There.moved(entry, found, start), why));
    }

    /// Asks whether this one date shall only be that; `why` is the reason that is proposed.
    void shorten(CalendarEntry entry, Span to, String why) {
        model.ruling(entry).ifPresent(found -> look(entry, found, There.shortened(entry, to), why));
    }

    private void look(CalendarEntry entry, Edit.Version found, There there, String why) {
        var after = new CalendarEntry(entry.kind(), entry.ref(), entry.title(),
                Span.of(Occurrence.at(there.start(), there.length(), entry.zone())), entry.zone(), entry.scope(),
                entry.flags(), entry.detail());
        model.tryOut(entry, after, conflicts -> {
            var reason = reason(why);
            ask(there.question(), entry, () -> amend(found, new Amendment.Moved(original(entry), there.start(),
                    there.length(), reason.getText().strip()), there.done()),
                    BeforeAfter.of(entry, after, model.sight().here(), conflicts), new FormField("Reason", reason, ""));
        });
    }

    /// Asks whether this one date shall not take place.
    void cancel(CalendarEntry entry) {
        cancel(entry, "");
    }

    /// The same; `why` is the reason that is proposed.
    void cancel(CalendarEntry entry, String why) {
        if (entry.kind() == CalendarEntry.Kind.CHANGE) {
            model.services().changes().cancel(entry);
            return;
        }
        model.ruling(entry).filter(_ -> !entry.is(Flag.CANCELLED)).ifPresent(found -> {
            var reason = reason(why);
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
            var reason = reason("");
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

    private static TextField reason(String why) {
        var field = new TextField(why);
        field.setId("calendar-reason");
        field.setPromptText("Why: it is kept with the edit");
        return field;
    }

    private static LocalDateTime original(CalendarEntry entry) {
        return LocalDateTime.parse(entry.ref().occurrence());
    }
}
