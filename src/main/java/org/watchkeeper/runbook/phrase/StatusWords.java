package org.watchkeeper.runbook.phrase;

import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule.Status;

/// Words that say whether something happens: "if needed", "announced 2 weeks in advance", "anytime".
public final class StatusWords {
    private static final Pattern ANY_TIME = Pattern.compile(
            "(?i)\\b(any\\s?time|on[- ]demand|ad[- ]hoc|at any time|whenever (?:needed|required|necessary)|upon request|on request|as soon as possible)\\b");
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?i)\\b(announced|to be (?:announced|confirmed|determined|scheduled|agreed|defined)|tba|tbd|tbc|by announcement|as announced|(?:scheduled|planned|agreed) (?:case by case|individually|with))\\b");
    private static final Pattern TENTATIVE = Pattern.compile(
            "(?i)\\b(?:(?:if|as|when|where|only if)\\s+(?:needed|required|necessary|applicable)|tentative(?:ly)?|optional(?:ly)?|provisional(?:ly)?|unless)\\b");

    private StatusWords() {}

    /// What a text says; CONFIRMED where it says nothing of the kind.
    public static Status of(String text) {
        if (TENTATIVE.matcher(text).find()) {
            return ANY_TIME.matcher(text).find() ? Status.ON_DEMAND : Status.TENTATIVE;
        }
        if (ANY_TIME.matcher(text).find()) {
            return Status.ON_DEMAND;
        }
        return ANNOUNCED.matcher(text).find() ? Status.TO_BE_ANNOUNCED : Status.CONFIRMED;
    }

    /// What has to be asked then.
    public static String question(String text) {
        return switch (of(text)) {
            case CONFIRMED -> "";
            case TENTATIVE -> "Not every time: who confirms it, and until when?";
            case TO_BE_ANNOUNCED -> "Which date was announced?";
            case ON_DEMAND -> "No date: it is entered when it is needed.";
        };
    }
}
