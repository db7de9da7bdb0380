package org.watchkeeper.run.ui.close;

import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Clip;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.run.account.Account;
import org.watchkeeper.run.account.Edit;
import org.watchkeeper.run.ui.walk.DifferenceText;

/// The edits of a run as changes to the document, which no run makes by itself (PRODUCT rule 12).
final class EditList extends VBox {
    static final String OPEN_ID = "close-edit-";
    private final Account account;
    private final Clip clip;
    private final Consumer<Edit> open;

    EditList(Account account, Clip clip, Consumer<Edit> open) {
        super(12);
        this.account = account;
        this.clip = clip;
        this.open = open;
        var about = Words
                .prose("The document is as it was. These are the changes that would make it say what was run.");
        about.getStyleClass().add(Styles.MUTED);
        getChildren().addAll(new VBox(4, Words.heading("Suggested edits to the document"), about));
        account.edits().forEach(edit -> getChildren().add(row(edit)));
    }

    private Node row(Edit edit) {
        var file = account.state().plan().source().file();
        var words = Words.prose("Edited by " + edit.by() + " on " + String.join(", ", edit.hosts()) + "; "
                + (edit.worked() ? "with it the step went on" : "the step did not go on with it") + ". " + file
                + ", line " + edit.lines());
        words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var look = Buttons.plain(Icon.EDITOR, "Open the document at line " + edit.lines().first(),
                () -> open.accept(edit));
        look.setId(OPEN_ID + account.edits().indexOf(edit));
        var copy = Buttons.plain(Icon.COPY, "Copy the change", () -> clip.put(String.join("\n", edit.difference())));
        return new VBox(6, Words.strong("Step " + edit.step()), words, new DifferenceText(edit),
                new FlowPane(8, 8, look, copy));
    }
}
