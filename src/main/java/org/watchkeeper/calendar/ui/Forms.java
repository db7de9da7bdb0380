package org.watchkeeper.calendar.ui;

import java.util.Optional;

import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.ui.form.AdoptSheet;
import org.watchkeeper.calendar.ui.form.FoundWindow;
import org.watchkeeper.calendar.ui.form.RulingForm;
import org.watchkeeper.calendar.ui.form.RulingSheet;
import org.watchkeeper.calendar.ui.form.RulingsSheet;
import org.watchkeeper.calendar.ui.form.Sentence;
import org.watchkeeper.fx.place.Desk;

/// Brings the forms to the screen.
final class Forms {
    private final CalendarModel model;
    private final Deeds deeds;
    private final Desk desk;

    Forms(CalendarModel model, Deeds deeds, Desk desk) {
        this.model = model;
        this.deeds = deeds;
        this.desk = desk;
        deeds.onForm(this::ask);
    }

    /// A new window or blackout, or what is there.
    void ask(Optional<Ruling> ruling) {
        show(ruling.map(there -> RulingForm.of(with(), there)).orElseGet(() -> RulingForm.fresh(with())),
                () -> ruling.ifPresent(deeds::remove));
    }

    /// A new one that begins with a sentence.
    void fresh(String sentence) {
        var form = RulingForm.fresh(with());
        form.sentence().set(sentence);
        show(form, () -> {});
    }

    /// All windows and blackouts, to be edited.
    void all() {
        RulingsSheet.show(desk.overlay(),
                model.rulebook().get().versions().stream().map(Edit.Version::ruling).toList(),
                model.services().clock().instant(), one -> ask(Optional.of(one)));
    }

    /// The windows and blackouts that runbooks state; they are looked for in the background.
    void adopt() {
        var services = model.services();
        var rules = model.rulebook().get();
        desk.background().run(
                () -> FoundWindow.in(services.library(), rules, new Sentence(services.reader(), services.clock())),
                found -> AdoptSheet.show(desk.overlay(), found, one -> show(RulingForm.of(with(), one), () -> {}),
                        source -> desk.navigation().open("runbooks", source.file())),
                trouble -> desk.overlay().notices().warn(String.valueOf(trouble.getMessage())));
    }

    private void show(RulingForm form, Runnable remove) {
        RulingSheet.show(desk.overlay(), form, deeds::keep, remove);
    }

    private RulingForm.With with() {
        var services = model.services();
        return new RulingForm.With(services.reader(), desk.background(), model.sight().page().get().inventory(),
                services.clock());
    }
}
