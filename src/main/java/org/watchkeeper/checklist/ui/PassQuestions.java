package org.watchkeeper.checklist.ui;

import java.util.List;
import java.util.function.BiConsumer;

import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.control.ConfirmPane;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Question;
import org.watchkeeper.host.Host;
import org.watchkeeper.runbook.Procedure;

/// What going through a list item by item asks: a reason or a note in a line, whether to run what cannot be taken back, whether a
/// procedure proves an item. The answer is about the item that was in hand when it was asked, whichever is by then.
record PassQuestions(PassModel model, Overlay overlay) {
    /// A line of text about the item in hand.
    void line(String title, String hint, String verb, BiConsumer<ItemKey, String> answer) {
        model.item().ifPresent(item -> Ask.line(overlay, new Ask.Wording(title, item.item().text(), hint, verb),
                text -> answer.accept(item.item().key(), text)));
    }

    /// Who does the item in hand.
    void person(BiConsumer<ItemKey, String> answer) {
        model.item().ifPresent(item -> Ask.person(overlay, "Who does it?", item.item().text(), item.assigned(),
                name -> answer.accept(item.item().key(), name)));
    }

    /// Whether to run the item's command there, although `why`.
    void run(Host host, String why) {
        var asked = model.item().map(item -> item.item().key());
        var question = Question.destructive("Run this on " + host.name() + "?",
                why + "\n\n" + model.proof().prospectProperty().get().map(prospect -> prospect.shown()).orElse(""),
                "Run on " + host.name(), "Leave it").on(Stake.of(host.environment().word(), host.practice()),
                        List.of(host.name()));
        ConfirmPane.ask(overlay, question, yes -> {
            if (yes) {
                asked.ifPresent(model::runConfirmed);
            }
        });
    }

    /// Whether that procedure proves the item, in lists to come, and in those that are open.
    void bind(Procedure procedure) {
        model.item().ifPresent(item -> bind(item, procedure));
    }

    private void bind(ItemState item, Procedure procedure) {
        ConfirmPane.ask(overlay, Question.plain("Does '" + procedure.title() + "' prove this item?",
                "'" + item.item().text()
                        + "' is then run from lists that are opened from now on, and ticked when all of it did what it "
                        + "should. It is written into the document as an answer in its front matter.",
                "Write it into the document", "Leave it"), yes -> {
                    if (yes) {
                        model.bind(item, procedure, this::alsoHere);
                    }
                });
    }

    /// Lists that are open keep what they were opened with, unless their operator says otherwise.
    private void alsoHere(Binder.Open open) {
        if (open.places().isEmpty()) {
            return;
        }
        var where = open.lists().size() == 1 ? "this list that is" : open.lists().size() + " lists that are";
        ConfirmPane.ask(overlay, Question.plain("In " + where + " open, too?", String.join("\n", open.lists())
                + "\n\nThe item is then run from there, too, and ticked when all of it did what it should.",
                "In open lists, too", "Only in new ones"), yes -> {
                    if (yes) {
                        model.bind(open);
                    }
                });
    }
}
