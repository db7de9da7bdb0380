package org.watchkeeper.run;

/// Why something cannot be planned as asked, as a sentence. `about` names the parameter, host or step, or is empty.
public record Objection(Kind kind, String about, String message) {
    public enum Kind {
        NO_HOSTS, SAME_HOST_TWICE, NO_PROCEDURE, NO_STEPS, UNKNOWN_PARAMETER, MISSING_VALUE, INVALID_VALUE, SECRET_AS_TEXT, UNFILLED_SLOT, PLACEHOLDER_LEFT, NOT_CHOSEN, UNKNOWN_CHOICE, OTHER_ENVIRONMENT, BAD_RULE, DOCUMENT_ERROR, UNACCEPTED, NO_WAY_BACK, LISTS_UNDONE, HELD_UP, OTHER_MACHINE, MACHINE_UNASKED, NO_SECOND_PERSON
    }

    /// Whether the operator may go on all the same by giving a reason, which is recorded in the plan.
    public boolean yieldsToReason() {
        return kind == Kind.NO_WAY_BACK || kind == Kind.LISTS_UNDONE || kind == Kind.HELD_UP
                || kind == Kind.OTHER_MACHINE || kind == Kind.MACHINE_UNASKED;
    }
}
