package org.watchkeeper.notice;

import java.util.Locale;

/// What a subject may state about itself beside title and times.
public enum Fact {
    /// What users will notice.
    IMPACT,
    /// Why it is done, moved or cancelled.
    REASON,
    /// Whom to ask.
    CONTACT,
    /// Where to read more: an address.
    LINK,
    /// Production, staging or development.
    ENVIRONMENT,
    /// Who carries it out.
    OPERATOR;

    /// Lower-case word, as in templates and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
