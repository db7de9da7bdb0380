package org.watchkeeper.change.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Stage;

/// What a person may do with a change.
enum Deed {
    HAND_IN("Hand in for approval…"), APPROVE("Approve…"), REFUSE("Refuse…"), ANNOUNCE("It is announced…"), GO(
            "Go…"), NO_GO("No-go…"), START("Start the run…"), EXTEND("Extend…"), MOVE(
                    "Move…"), REVISE("Revise…"), NOTE("Add a note…"), REPORT("Report…"), CANCEL("Cancel the change…");

    private final String verb;

    Deed(String verb) {
        this.verb = verb;
    }

    String verb() {
        return verb;
    }

    /// As the id of its button.
    String id() {
        return "change-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it destroys something.
    boolean isDestructive() {
        return this == CANCEL;
    }

    /// What a change allows as it stands at that stage, what is meant to come next first.
    static List<Deed> of(ChangeState state, Stage stage) {
        return Stream.concat(next(state, stage), Stream.of(NOTE, REPORT)).distinct().toList();
    }

    private static Stream<Deed> next(ChangeState state, Stage stage) {
        return switch (stage) {
            case DRAFT -> Stream.of(HAND_IN, REVISE, MOVE, CANCEL);
            case AWAITING_APPROVAL -> Stream.of(APPROVE, REFUSE, REVISE, MOVE, CANCEL);
            case APPROVED, ANNOUNCED -> Stream.concat(
                    state.announced().isEmpty() ? Stream.of(ANNOUNCE) : Stream.empty(),
                    Stream.of(GO, NO_GO, START, MOVE, REVISE, CANCEL));
            case GO -> Stream.of(START, NO_GO, MOVE, REVISE, CANCEL);
            case NO_GO -> Stream.of(MOVE, GO, REVISE, CANCEL);
            case RUNNING -> Stream.of(EXTEND);
            case MISSED -> Stream.of(MOVE, REVISE, CANCEL);
            case DONE, ROLLED_BACK, CANCELLED -> Stream.empty();
        };
    }
}
