package org.watchkeeper.runbook.markdown.procedure;

import java.util.regex.Pattern;

/// Finds the condition in a title or in the comment behind a command: "if needed", "optional", "If tests pass".
final class Conditions {
    private static final String NEED = "(?:needed|required|necessary|applicable|desired|appropriate|wanted|relevant)";
    private static final Pattern TITLE = Pattern
            .compile("(?i)\\b((?:only )?if [^,.;:()]{2,80}|unless [^,.;:()]{2,80}|(?:as|when|where) "
                    + NEED + ")");
    private static final Pattern OPTIONAL = Pattern
            .compile("(?i)^\\W*optional(?:ly)?\\b|[(\\[]\\s*optional\\b[^)\\]]*[)\\]]");
    private static final Pattern REMARK = Pattern
            .compile("(?i)(?:(?:only )?(?:if|when|where|unless)\\b.{2,100}|optional\\b.*|for \\w+ installations)");
    /// "Check if the service runs" asks a question, it has no condition.
    private static final Pattern QUESTION = Pattern.compile(
            "(?i)\\b(?:check\\w*|verif\\w+|see|test\\w*|determin\\w+|confirm\\w*|find|know|decid\\w+|tell|detect\\w*|ask\\w*"
                    + "|validat\\w+|inspect\\w*|look\\w*|warn\\w*|alert\\w*|exits?|fails?|ensur\\w+|what|even|as)\\b[^(]*$");

    /// "Retry the failed migration" is for when it has failed.
    private static final Pattern RETRY = Pattern
            .compile("(?i)^\\W*(?:re-?try|repeat) (?:the |a |any )?(failed [^,.;:()]{2,60})$");
    private static final int LONGEST = 300;

    private Conditions() {}

    /// The condition in a title, in its own words; empty where there is none.
    static String ofTitle(String written) {
        var title = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        if (OPTIONAL.matcher(title).find()) {
            return "optional";
        }
        var retry = RETRY.matcher(title);
        if (retry.matches()) {
            return retry.group(1).strip();
        }
        var found = TITLE.matcher(title);
        return found.find() && !QUESTION.matcher(title.substring(0, found.start())).find()
                ? found.group(1).strip()
                : "";
    }

    /// The condition that the comment behind a command is; empty where it is something else.
    static String ofRemark(String remark) {
        return REMARK.matcher(remark).matches() ? remark : ofTitle(remark);
    }
}
