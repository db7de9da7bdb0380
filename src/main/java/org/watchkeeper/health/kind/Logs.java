package org.watchkeeper.health.kind;

import java.time.Duration;

import org.watchkeeper.health.Probe;

/// Lines in logs that should be few. Patterns are extended regular expressions of grep.
public final class Logs {
    private static final String COUNT = "number(/^(\\d+) /)";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /// Counts what is piped in, and shows the last of it. That reading failed comes through the pipe as a line of its own.
    private static final String TELL = """
            tell() {
                grep -E -e "$pattern" -e '^watchkeeper: cannot read this log$' | awk -v basis="$basis" '
                    /^watchkeeper: cannot read this log$/ { broken = 1; next }
                    { n++; last[n % 5] = $0 }
                    END { if (broken) exit 2
                          printf "%d lines in %s\\n", n, basis; for (i = n > 4 ? n - 4 : 1; i <= n; i++) print last[i % 5] }'
            }
            broken() { echo 'watchkeeper: cannot read this log'; }
            """;
    /// A login that may read only its own journal gets an answer too, of nothing, and so does one of a host that keeps none: only a hint
    /// on stderr tells, and not with `-o cat`.
    private static final String READABLE = """
            case $(journalctl --no-pager -n 1 2>&1 >/dev/null) in
                *'No journal files were found'*) absent 'this host keeps no journal' ;;
                *'not seeing messages'*) barred 'this login may not read the journal of the system (group systemd-journal)' ;;
            esac
            """;
    private static final String JOURNAL = TELL
            + """
                    need journalctl
                    [ "$(systemctl show -p LoadState -- "$unit" 2>/dev/null)" != LoadState=not-found ] || absent "there is no unit $unit"
                    """
            + READABLE + """
                    basis="the journal of $unit since $since"
                    { journalctl -q --no-pager -u "$unit" --since "$since" -o cat || broken; } | tell || exit 126
                    """;
    private static final String FILE = TELL + """
            [ -e "$file" ] || absent "there is no $file"
            [ -r "$file" ] || barred "$file cannot be read"
            basis="all of $file"
            { cat "$file" || broken; } | tell || exit 126
            """;
    private static final String LOGINS = TELL
            + """
                    for file in /var/log/auth.log /var/log/secure; do
                        [ -e "$file" ] || continue
                        [ -r "$file" ] || barred "$file cannot be read"
                        basis="all of $file"
                        { cat "$file" || broken; } | tell && exit 0
                        exit 126
                    done
                    command -v journalctl >/dev/null 2>&1 || absent "there is neither an auth.log nor a journal"
                    """
            + READABLE
            + """
                    basis='the journal of sshd, 24 hours'
                    { journalctl -q --no-pager -t sshd -t sshd-session --since '24 hours ago' -o cat || broken; } | tell || exit 126
                    """;

    private Logs() {}

    /// Lines in a unit's journal since a time as journalctl takes it ("24 hours ago").
    public static Probe journal(String unit, String pattern, String since) {
        return Script.of("journal", unit + " " + pattern, "'" + pattern + "' in the log of " + unit).with("unit", unit)
                .with("pattern", pattern).with("since", since).every(Duration.ofMinutes(1)).within(LIMIT).probe(JOURNAL,
                        Script.number(COUNT, "", COUNT + " >= 1", COUNT + " >= 10"));
    }

    /// Lines in a file, all of it. One that is missing is unknown, not 0.
    public static Probe file(String file, String pattern) {
        return Script.of("log", file + " " + pattern, "'" + pattern + "' in " + file).with("file", file)
                .with("pattern", pattern).every(Duration.ofMinutes(1)).within(LIMIT).probe(FILE,
                        Script.number(COUNT, "", COUNT + " >= 1", COUNT + " >= 10"));
    }

    /// Failed logins over SSH: in all of the current log file, or in a day of the journal where there is none.
    public static Probe failedLogins() {
        return Script.of("failed-logins", "", "Failed logins").with("pattern", "Failed password|Invalid user")
                .every(Duration.ofMinutes(1)).within(LIMIT).probe(LOGINS,
                        Script.number(COUNT, "", COUNT + " >= 10", COUNT + " >= 1000"));
    }
}
