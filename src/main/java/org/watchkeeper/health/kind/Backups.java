package org.watchkeeper.health.kind;

import java.time.Duration;

import org.watchkeeper.health.Probe;

/// Backups in a folder of the host, by name (`*.sql*` as find takes it).
public final class Backups {
    private static final Duration SELDOM = Duration.ofMinutes(5);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /// `time size name` of the files, the newest first.
    private static final String LIST = """
            [ -d "$folder" ] || { echo "there is no $folder"; exit 1; }
            [ -r "$folder" ] && [ -x "$folder" ] || barred "$folder cannot be read"
            listed=$(find "$folder" -type f -name "$pattern" -exec stat -c '%Y %s %n' {} + 2>/dev/null) ||
                listed=$(find "$folder" -type f -name "$pattern" -exec stat -f '%m %z %N' {} + 2>/dev/null) || barred "$folder cannot be listed"
            [ -n "$listed" ] || { echo "there is no $pattern in $folder"; exit 1; }
            listed=$(printf '%s\\n' "$listed" | sort -rn)
            """;
    private static final String AGE = LIST
            + """
                    printf '%s\\n' "$listed" | awk -v now="$(date +%s)" 'NR == 1 { time = $1; size = $2; sub(/^[0-9]+ [0-9]+ /, "")
                        printf "%d s old, %d bytes: %s\\n", now - time, size, $0 }'
                    """;
    private static final String SIZE = LIST
            + """
                    printf '%s\\n' "$listed" | awk 'NR == 1 { size = $2; sub(/^[0-9]+ [0-9]+ /, ""); name = $0 } NR == 2 { before = $2 }
                        END { printf "%d %% of the one before, %d bytes: %s\\n", (before > 0 ? size * 100 / before : 100), size, name
                              exit size > 0 ? 0 : 1 }'
                    """;
    private static final String COUNT = """
            [ -d "$folder" ] || absent "there is no $folder"
            [ -r "$folder" ] && [ -x "$folder" ] || barred "$folder cannot be read"
            listed=$(find "$folder" -type f -name "$pattern" 2>&1) || barred "$listed"
            [ -n "$listed" ] && count=$(printf '%s\\n' "$listed" | wc -l) || count=0
            echo "$((count)) of $pattern in $folder"
            """;
    private static final String SUM = """
            [ -f "$sums" ] || { echo "there is no $sums"; exit 1; }
            [ -r "$sums" ] || barred "$sums cannot be read"
            case $sums in */*) cd "${sums%/*}/" || barred "its folder cannot be entered" ;; esac
            case ${sums##*/} in
                *[sS][hH][aA]512*) tool=sha512sum ;;
                *[mM][dD]5*) tool=md5sum ;;
                *) tool=sha256sum ;;
            esac
            need $tool
            told=$($tool -c "${sums##*/}" 2>&1) && { echo "all sums of $sums are right"; exit 0; }
            printf '%s\\n' "$told" | grep -v ': OK$'
            exit 1
            """;

    private Backups() {}

    /// How old the newest is: a day is a warning, two are critical, as is none at all.
    public static Probe age(String folder, String pattern) {
        var age = "number(/^(-?\\d+) s/)";
        return script("backup-age", folder, pattern, "Newest backup in " + folder).probe(AGE,
                Script.number(age, "s", age + " > 24 h", "exit == 1 or " + age + " > 48 h"));
    }

    /// How large the newest is against the one before it: under a half is a warning, an empty one critical.
    public static Probe size(String folder, String pattern) {
        var part = "number(/^(\\d+) %/)";
        return script("backup-size", folder, pattern, "Size of the backup in " + folder).probe(SIZE,
                Script.number(part, "%", part + " < 50", "exit == 1"));
    }

    /// Whether files are as a list of sums says that lies beside them (`SHA256SUMS`, `dump.sql.gz.sha256`).
    public static Probe sums(String file) {
        return Script.of("sums", file, "Sums of " + file).with("sums", file).every(Duration.ofHours(1))
                .within(Duration.ofMinutes(2)).probe(SUM, Script.states("", "exit == 1"));
    }

    /// How many files there are: none is a warning (rotated logs, say).
    public static Probe count(String folder, String pattern) {
        var count = "number(/^(\\d+) /)";
        return script("files", folder, pattern, pattern + " in " + folder).probe(COUNT,
                Script.number(count, "", count + " < 1", ""));
    }

    private static Script script(String kind, String folder, String pattern, String title) {
        return Script.of(kind, folder + " " + pattern, title).with("folder", folder).with("pattern", pattern)
                .every(SELDOM)
                .within(LIMIT);
    }
}
