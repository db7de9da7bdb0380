package org.watchkeeper.runbook;

import org.watchkeeper.runbook.Finding.Severity;

/// What can be found in a document. Codes never change their meaning; docs/lint.md explains each.
public enum Rule {
    // @formatter:off
    NOT_UTF8("RB001", Severity.ERROR),
    UNREADABLE("RB002", Severity.ERROR),
    LINE_TOO_LONG("RB003", Severity.ERROR),
    FRONT_MATTER("RB004", Severity.ERROR),
    UNKNOWN_ANNOTATION("RB005", Severity.WARNING),
    ANNOTATION_WITHOUT_TARGET("RB006", Severity.WARNING),
    EMPTY("RB007", Severity.WARNING),
    ANSWER_WITHOUT_LINE("RB008", Severity.INFO),
    OPEN_FENCE("RB010", Severity.ERROR),
    NOT_SHELL("RB011", Severity.INFO),
    NOT_SHELL_BUT_SAYS_SO("RB012", Severity.WARNING),
    OPTION_FRAGMENT("RB013", Severity.WARNING),
    TRANSCRIPT("RB014", Severity.INFO),
    OTHER_PROMPT("RB015", Severity.INFO),
    PRINTED("RB016", Severity.WARNING),
    TYPED_INSIDE("RB018", Severity.WARNING),
    SYNTAX("RB020", Severity.ERROR),
    NO_GRAMMAR("RB021", Severity.ERROR),
    ALTERNATIVES("RB022", Severity.INFO),
    BLANK_AFTER_BACKSLASH("RB023", Severity.WARNING),
    DATE_NOT_EXPANDED("RB024", Severity.WARNING),
    BACKGROUND("RB025", Severity.WARNING),
    PLACEHOLDER("RB030", Severity.INFO),
    CANNOT_FILL("RB031", Severity.ERROR),
    VERSION_FROM_TITLE("RB032", Severity.INFO),
    CONDITION("RB034", Severity.INFO),
    ENVIRONMENT("RB035", Severity.INFO),
    PROCEDURE_FROM_LIST("RB040", Severity.INFO),
    MANUAL_STEP("RB041", Severity.INFO),
    WAY_BACK_INFERRED("RB042", Severity.INFO),
    NO_WAY_BACK("RB043", Severity.WARNING),
    WAY_BACK_UNKNOWN("RB044", Severity.ERROR),
    CONTINUED_SECTION("RB045", Severity.INFO),
    NOTHING_TO_RUN("RB046", Severity.WARNING),
    SCHEDULE_UNCLEAR("RB050", Severity.INFO),
    CRON_EITHER_DAY("RB051", Severity.WARNING),
    NOTICES_DIFFER("RB052", Severity.INFO),
    RETENTION_CONFLICT("RB053", Severity.WARNING),
    BLACKOUT_UNCLEAR("RB054", Severity.INFO);
    // @formatter:on

    private final String code;
    private final Severity severity;

    Rule(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /// The stable code, RB and three digits.
    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    /// A finding of this rule.
    public Finding at(int line, String message) {
        return new Finding(line, severity, code, message);
    }
}
