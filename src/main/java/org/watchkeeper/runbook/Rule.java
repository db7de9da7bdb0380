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
    INLINE_COMMAND("RB017", Severity.INFO),
    TYPED_INSIDE("RB018", Severity.WARNING),
    FORBIDDEN("RB019", Severity.INFO),
    SYNTAX("RB020", Severity.ERROR),
    NO_GRAMMAR("RB021", Severity.ERROR),
    ALTERNATIVES("RB022", Severity.INFO),
    BLANK_AFTER_BACKSLASH("RB023", Severity.WARNING),
    DATE_NOT_EXPANDED("RB024", Severity.WARNING),
    BACKGROUND("RB025", Severity.WARNING),
    DECEPTIVE_CHARACTER("RB026", Severity.ERROR),
    TYPOGRAPHY("RB027", Severity.WARNING),
    HIDDEN_CHARACTER("RB028", Severity.WARNING),
    ENCODING("RB029", Severity.WARNING),
    PLACEHOLDER("RB030", Severity.INFO),
    CANNOT_FILL("RB031", Severity.ERROR),
    VERSION_FROM_TITLE("RB032", Severity.INFO),
    CONDITION("RB034", Severity.INFO),
    ENVIRONMENT("RB035", Severity.INFO),
    STAMP("RB036", Severity.INFO),
    PROCEDURE_FROM_LIST("RB040", Severity.INFO),
    MANUAL_STEP("RB041", Severity.INFO),
    WAY_BACK_INFERRED("RB042", Severity.INFO),
    NO_WAY_BACK("RB043", Severity.WARNING),
    WAY_BACK_UNKNOWN("RB044", Severity.ERROR),
    CONTINUED_SECTION("RB045", Severity.INFO),
    NOTHING_TO_RUN("RB046", Severity.WARNING),
    OTHER_LANGUAGE("RB047", Severity.WARNING),
    NO_HEADING("RB048", Severity.INFO),
    STAGES("RB049", Severity.INFO),
    SCHEDULE_UNCLEAR("RB050", Severity.INFO),
    CRON_EITHER_DAY("RB051", Severity.WARNING),
    NOTICES_DIFFER("RB052", Severity.INFO),
    RETENTION_CONFLICT("RB053", Severity.WARNING),
    BLACKOUT_UNCLEAR("RB054", Severity.INFO),
    OUTSIDE_WINDOWS("RB055", Severity.WARNING),
    STATUS_UNCLEAR("RB056", Severity.INFO),
    STAGES_UNCLEAR("RB057", Severity.INFO),
    SUCCESS_INFERRED("RB070", Severity.INFO),
    ERROR_PAGE("RB071", Severity.WARNING),
    NO_TIME_LIMIT("RB072", Severity.INFO),
    HIDDEN_FAILURE("RB073", Severity.WARNING),
    HIDDEN_DATABASE_ERROR("RB074", Severity.WARNING),
    WHICH_DATABASE("RB075", Severity.WARNING),
    ASKS_UNATTENDED("RB076", Severity.WARNING),
    REFUSED_BY_ITS_TOOL("RB077", Severity.WARNING),
    GONE_BEFORE_REPLACED("RB078", Severity.WARNING),
    DELETES_BY_PATTERN("RB079", Severity.WARNING),
    WHOLE_CRONTAB("RB080", Severity.WARNING),
    DATE_MISREAD("RB081", Severity.WARNING),
    DATE_TAKEN_AGAIN("RB082", Severity.WARNING),
    READ_NEVER_WRITTEN("RB083", Severity.WARNING),
    OVERWRITES("RB084", Severity.WARNING),
    FINDS_ITSELF("RB085", Severity.WARNING),
    KEEPS_OLD_DOWNLOAD("RB086", Severity.WARNING),
    EDITED_WITHOUT_COPY("RB087", Severity.WARNING),
    REDIRECT_WITHOUT_ROOT("RB088", Severity.WARNING),
    ROOT_NOT_WRITTEN("RB089", Severity.INFO),
    SAYS_CHECK_BUT_CHANGES("RB090", Severity.WARNING),
    DOUBTFUL_ORDER("RB091", Severity.WARNING),
    TOO_EARLY("RB092", Severity.WARNING),
    COPY_LOSES_OWNER("RB093", Severity.INFO),
    LEFT_OPEN("RB094", Severity.WARNING),
    CUTS_OFF("RB095", Severity.WARNING),
    NOT_TIED_TO_CHECK("RB096", Severity.WARNING),
    LIVE_DATABASE_REPLACED("RB097", Severity.WARNING),
    SHOWS_SECRETS("RB098", Severity.WARNING),
    INSTALLS_FILE("RB099", Severity.INFO),
    OTHER_OPTIONS("RB100", Severity.WARNING),
    RETENTION("RB101", Severity.WARNING),
    BUILT_NOT_INSTALLED("RB102", Severity.WARNING),
    MIGRATES_WITHOUT_BACKUP("RB103", Severity.WARNING),
    UNDONE_TWICE("RB104", Severity.WARNING),
    SAMPLE_ADDRESS("RB105", Severity.WARNING),
    SCRIPT_UNKNOWN("RB106", Severity.INFO),
    LOCKS("RB107", Severity.INFO),
    SAYS_LESS("RB108", Severity.INFO),
    MESSAGE_FORM("RB109", Severity.WARNING),
    DIRECTORY_NOT_MADE("RB110", Severity.WARNING),
    CONFIGURATION_TO_INSTALL("RB111", Severity.INFO),
    MUTABLE_IMAGE("RB112", Severity.WARNING),
    UNKNOWN_UNIT("RB113", Severity.WARNING),
    NEEDS_FIRST("RB114", Severity.INFO),
    NEVER_READ("RB115", Severity.INFO),
    DONE_TWICE("RB116", Severity.WARNING),
    SCANNED_ANOTHER("RB117", Severity.WARNING),
    REMOTE_CONTENT("RB120", Severity.INFO),
    ACTIVE_MARKUP("RB121", Severity.WARNING),
    DANGEROUS_LINK("RB122", Severity.WARNING),
    YAML_ALIAS("RB123", Severity.WARNING),
    DEEP_NESTING("RB124", Severity.WARNING),
    LOOKALIKE_TEXT("RB125", Severity.WARNING);
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

    /// A finding of this rule with corrected forms to choose from.
    public Finding at(int line, String message, java.util.List<Repair> repairs) {
        return new Finding(line, severity, code, message, repairs, Answer.OPEN);
    }
}
