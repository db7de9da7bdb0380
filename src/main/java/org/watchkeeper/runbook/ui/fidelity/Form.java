package org.watchkeeper.runbook.ui.fidelity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.watchkeeper.runbook.correct.Correction;

/// A way to correct something: a few fields, and the correction that their values make.
record Form(String title, List<Field> fields, Function<Map<String, String>, Correction> making) {
    /// One field. Where there are choices one of them is chosen, else a text is typed; `hint` may be empty.
    record Field(String label, String value, List<String> choices, String hint) {
        Field {
            choices = List.copyOf(choices);
        }

        static Field text(String label, String value, String hint) {
            return new Field(label, value, List.of(), hint);
        }

        static Field choice(String label, String value, List<String> choices) {
            return new Field(label, value, choices, "");
        }
    }

    Form {
        fields = List.copyOf(fields);
    }

    /// What these values say; what is wrong with them is an `IllegalArgumentException` with a sentence.
    Correction correction(Map<String, String> values) {
        return making.apply(values);
    }
}
