package org.watchkeeper.runbook.markdown.outline;

import java.util.Locale;
import java.util.regex.Pattern;

/// Sentences that stand before a command and are no order to run it: "This must never be run on production.", "Earlier it was
/// done by hand."
final class Forbidding {
    private static final String NO_MORE_THAN = "(?! (?:only|just|skip|forget|omit|miss|hesitate|worry|wait for)\\b)";
    private static final Pattern NOT = Pattern.compile("(?i)\\b(?:(?:never|not|\\w+n['’]t)" + NO_MORE_THAN
            + "|cannot|avoid|nobody|no one|no longer|no more|formerly|previously|in the past|earlier|older? (?:versions?|releases?|days|way)|legacy|used to be|deprecated|obsolete|forbidden|prohibited|beware)\\b");
    private static final Pattern HELD = Pattern.compile(
            "(?i)\\b(?:only|unless|except|without|if|when|instead|rather|wrong\\w*|danger\\w*|destr\\w+|destroys?|careful\\w*|caution|warning|tests?|by hand|as follows|outputs?|prints?|printed|shows?|looks? like|returns?|like this|versions?|previous|holds?|contains?)\\b");

    /// "Reload it rather than stopping the service:", and what stands before that.
    private static final Pattern INSTEAD = Pattern.compile(
            "(?is)(?:.*[.;!?]\\s)?(?<lead>.*?)\\b(?:instead of|rather than) (?<verb>\\w+?)ing\\b[^.;:]*[:：]\\W*");

    private Forbidding() {}

    /// Whether the sentences say that something is not done, or not done any more.
    static boolean isOne(String sentences) {
        return NOT.matcher(sentences).find();
    }

    /// Whether they say that, or tie what is done to something, or may speak of what is printed.
    static boolean isHeld(String sentences) {
        return isOne(sentences) || HELD.matcher(sentences).find();
    }

    /// Whether a command is what a sentence replaces by something else: it does what is not to be done, or nothing else is said.
    static boolean isReplaced(String before, String command) {
        var instead = INSTEAD.matcher(before);
        return instead.matches() && (!instead.group("lead").matches("(?s).*\\p{L}.*")
                || command.toLowerCase(Locale.ROOT).contains(stem(instead.group("verb").toLowerCase(Locale.ROOT))));
    }

    /// "stopp" of "stopping" is "stop".
    private static String stem(String verb) {
        return verb.replaceFirst("([^aeiou])\\1$", "$1");
    }
}
