package org.watchkeeper.host;

/// What a host is for; decides colour, word and icon of everything about it (PRODUCT rule 9).
public enum Environment {
    PRODUCTION("production"), STAGING("staging"), DEVELOPMENT("development");

    private final String word;

    Environment(String word) {
        this.word = word;
    }

    /// Lower-case English word, as shown and stored.
    public String word() {
        return word;
    }

    /// The environment of that word; throws `IllegalArgumentException` for any other word.
    public static Environment of(String word) {
        for (var environment : values()) {
            if (environment.word.equals(word)) {
                return environment;
            }
        }
        throw new IllegalArgumentException("no environment '" + word + "': production, staging or development");
    }
}
