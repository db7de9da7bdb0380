package org.watchkeeper.run.ui;

import java.util.Optional;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.run.Objection;

/// The fields that objections ask for: why it is done all the same, and who else agrees. A field that was asked for stays, so that
/// what stands in it can be seen and changed; none has a default.
final class AllTheSame extends VBox {
    static final String REASON_ID = "review-reason";
    static final String AGAINST_ID = "review-against";
    static final String SECOND_ID = "review-second";
    private static final int GAP = 12;

    private final WizardViewModel model;

    AllTheSame(WizardViewModel model) {
        super(GAP);
        this.model = model;
        setManaged(false);
    }

    /// Asks for what this objection yields to, unless that is asked already.
    void ask(Objection objection) {
        switch (objection.kind()) {
            case HELD_UP, OTHER_MACHINE, MACHINE_UNASKED -> field(AGAINST_ID, "Why it is started all the same",
                    "The reason is recorded with what stood in the way", model.permit().reasonProperty());
            case NO_SECOND_PERSON -> field(SECOND_ID, "Who agrees (another person)",
                    "The name is recorded: this is production", model.permit().secondProperty());
            case NO_WAY_BACK, LISTS_UNDONE -> field(REASON_ID, "Why it is done all the same",
                    "The reason is recorded in the plan", model.reasonProperty());
            default -> {
                /* nothing makes up for it */ }
        }
    }

    /// The first empty field, else the first; none where nothing is asked.
    Optional<Node> first() {
        var fields = lookupAll(".text-field").stream().filter(TextField.class::isInstance).map(TextField.class::cast)
                .toList();
        return fields.stream().filter(field -> field.getText().isBlank()).findFirst()
                .or(() -> fields.stream().findFirst()).map(Node.class::cast);
    }

    private void field(String id, String label, String hint, StringProperty value) {
        boolean asked = getChildren().stream().anyMatch(child -> child.lookup("#" + id) != null);
        if (!asked) {
            var field = new TextField();
            field.setId(id);
            field.textProperty().bindBidirectional(value);
            getChildren().add(new FormField(label, field, hint));
            setManaged(true);
        }
    }
}
