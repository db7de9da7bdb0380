package org.watchkeeper.remote.ui.own;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextField;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.own.TerminalProgram;
import org.watchkeeper.remote.own.TerminalPrograms;

/// Chooses the terminal program: a name, or a command with options.
public final class TerminalSetting {
    public static final String FIELD = "settings-terminal";

    private TerminalSetting() {}

    /// `now` is what is kept, `keep` keeps what was typed. Looks at PATH once, away from the screen.
    public static Node of(TerminalPrograms programs, Supplier<String> now, Consumer<String> keep,
            Background background) {
        var text = new TextField(now.get());
        text.setId(FIELD);
        background.run(() -> programs.usualOne().map(TerminalProgram::name).orElse("none was found: name yours"),
                text::setPromptText, _ -> text.setPromptText("none can be looked for: name yours"));
        var field = new FormField("Program", text,
                "Empty: the first that is found. Options may follow; {title} and {ssh} say where those go. Enter keeps it");
        text.setOnAction(_ -> {
            try {
                keep.accept(text.getText().strip());
                field.objectionProperty().set("");
            } catch (Problem problem) {
                field.objectionProperty().set(problem.getMessage());
            }
        });
        return field;
    }
}
