package org.watchkeeper.host.ui;

import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A text of a form and what is wrong with it. It is judged when asked, and from then on as it is typed.
final class Input {
    private final StringProperty text;
    private final StringProperty objection = new SimpleStringProperty("");
    private final UnaryOperator<String> rule;
    private boolean isJudged;

    /// `rule` says what is wrong with a stripped text, or nothing.
    Input(String text, UnaryOperator<String> rule) {
        this.text = new SimpleStringProperty(text);
        this.rule = rule;
        // Once judged, a correction takes the objection away while it is typed.
        this.text.subscribe((_, _) -> judgeAgain());
    }

    StringProperty text() {
        return text;
    }

    StringProperty objection() {
        return objection;
    }

    String value() {
        return text.get().strip();
    }

    /// Judges it and says whether it can be used.
    boolean isGood() {
        isJudged = true;
        judgeAgain();
        return objection.get().isEmpty();
    }

    private void judgeAgain() {
        if (isJudged) {
            objection.set(rule.apply(value()));
        }
    }
}
