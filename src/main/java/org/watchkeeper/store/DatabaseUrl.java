package org.watchkeeper.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

import org.watchkeeper.kernel.Problem;

/// Which database: a SQLite file, or a PostgreSQL by its JDBC URL. Never holds a password (PRODUCT rule 6).
public sealed interface DatabaseUrl {
    /// A file of this console's own.
    record SqliteFile(Path file) implements DatabaseUrl {
        @Override
        public String toString() {
            return SQLITE + file;
        }
    }

    /// A server that a team's consoles share.
    record Postgres(String url) implements DatabaseUrl {
        @Override
        public String toString() {
            return url;
        }
    }

    String SQLITE = "jdbc:sqlite:";
    String POSTGRES = "jdbc:postgresql:";
    Pattern PASSWORD = Pattern.compile("[?&]password=|//[^/?]*:[^/?@]*@", Pattern.CASE_INSENSITIVE);

    /// Reads the setting; throws `Problem` for anything but the two kinds, and for a URL with a password in it.
    static DatabaseUrl of(String text) {
        var url = text.strip();
        if (PASSWORD.matcher(url).find()) {
            throw new Problem("The database setting has a password in it", "database.url",
                    "Take it out and put it into ~/.pgpass, as host:port:database:user:password with mode 0600.");
        }
        if (url.startsWith(SQLITE) && url.length() > SQLITE.length()) {
            return new SqliteFile(Path.of(url.substring(SQLITE.length())).toAbsolutePath());
        }
        if (url.toLowerCase(Locale.ROOT).startsWith(POSTGRES + "//")) {
            return new Postgres(url);
        }
        throw new Problem("The database setting is not understood", url,
                "Write jdbc:sqlite:/path/to/file or jdbc:postgresql://host:5432/database?user=name.");
    }
}
