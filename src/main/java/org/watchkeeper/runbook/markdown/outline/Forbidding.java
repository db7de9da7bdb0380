package org.watchkeeper.runbook.markdown.outline;

import java.util.regex.Pattern;

/// Sentences that stand before a command and are no order to run it: "This must never be run on production.", "Earlier it was
/// done by hand."
final class Forbidding {
    private static final String NO_MORE_THAN = "(?! (?:only|just|skip|forget|omit|miss|hesitate|worry|wait for)\\b)";
    private static final Pattern NOT = Pattern.compile("(?i)\\b(?:(?:never|not|\\w+n['’]t)" + NO_MORE_THAN
            + "|cannot|avoid|nobody|no one|no longer|no more|formerly|previously|in the past|earlier|older? (?:versions?|releases?|days|way)|legacy|used to be|deprecated|obsolete|forbidden|prohibited|beware)\\b");
    private static final Pattern HELD = Pattern.compile(
            "(?i)\\b(?:only|unless|except|without|if|when|instead|rather|wrong\\w*|danger\\w*|destr\\w+|destroys?|careful\\w*|caution|warning|tests?|by hand|as follows|outputs?|prints?|printed|shows?|looks? like|returns?|like this|versions?|previous|holds?|contains?)\\b");

    private Forbidding() {}

    /// Whether the sentences say that something is not done, or not done any more.
    static boolean isOne(String sentences) {
        return NOT.matcher(sentences).find();
    }

    /// Whether they say that, or tie what is done to something, or may speak of what is printed.
    static boolean isHeld(String sentences) {
        return isOne(sentences) || HELD.matcher(sentences).find();
    }
}
