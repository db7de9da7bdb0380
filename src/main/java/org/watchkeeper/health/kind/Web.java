package org.watchkeeper.health.kind;

import java.time.Duration;

import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Probe;

/// Pages and interfaces, asked on the host itself.
public final class Web {
    /// The answer without the line that the script puts before it.
    static final String BODY = "text(/\\A[^\\n]*\\n([\\s\\S]*)/)";
    private static final Duration LIMIT = Duration.ofSeconds(7);

    /// First a line about the answer, then the answer. 22 is any code but 2xx, as with `curl -f`. `get` does not end the script.
    static final String GET = """
            get() {
                if command -v curl >/dev/null 2>&1; then
                    answer=$(curl -sS -k --max-time 5 -w '\\n%{http_code} %{time_total}' -- "$1") || return
                    about=${answer##*
            } answer=${answer%
            *}
                    code=${about% *} time=${about#* }
                elif command -v wget >/dev/null 2>&1; then
                    time=''
                    if answer=$(wget -q -T 5 -O - "$1" 2>/dev/null); then
                        code=200
                    else
                        code=$(wget -S -T 5 -O /dev/null "$1" 2>&1 | sed -n 's/^ *HTTP\\/[0-9.]* *\\([0-9][0-9]*\\).*/\\1/p' | tail -n 1)
                        [ -n "$code" ] || { echo "no answer from $1" >&2; return 7; }
                    fi
                else
                    absent "neither curl nor wget is installed"
                fi
                case $code in 2??) return 0 ;; esac
                return 22
            }
            """;
    private static final String TEXT = GET + """
            code=''
            get "$url"
            status=$?
            [ -z "$code" ] || echo "HTTP $code${time:+ in $time s}"
            [ -z "$code" ] || printf '%s\\n' "$answer" | head -c 12000
            exit $status
            """;

    private Web() {}

    /// Whether it answers with a code of 2xx. How long it took is the number.
    public static Probe http(String url) {
        return probe("http", url, Script.number("number(/ in ([0-9.]+) s/)", "s", "", "exit != 0 or timed out"));
    }

    /// The same, and slow is a warning.
    public static Probe http(String url, Duration slow) {
        return probe("http", url, Script.number("number(/ in ([0-9.]+) s/)", "s",
                "number(/ in ([0-9.]+) s/) > " + slow.toMillis() + " ms", "exit != 0 or timed out"));
    }

    /// Whether a value of the JSON that it answers is `good`; `bad` is critical, anything else a warning. What is no JSON is
    /// critical as well: something else answers there.
    public static Probe state(String url, String path, String good, String bad) {
        var value = "json(" + BODY + ", " + path + ")";
        return probe("http-state", url,
                Script.states(value + " != " + text(good), "exit != 0 or timed out or not " + BODY
                        + " matches /\\A\\s*[{\\[\"]/ or " + value + " == " + text(bad)));
    }

    /// A number of the JSON that it answers, with the limits that are given as conditions over `json(…)`.
    public static Probe measure(String url, String path, String unit, String over, String farOver) {
        var value = "json(" + BODY + ", " + path + ")";
        return Script.of("http-value", url + path, shown(url) + " " + path).with("url", url).within(LIMIT).probe(TEXT,
                Script.number(value, unit, over.isEmpty() ? "" : value + " " + over,
                        farOver.isEmpty() ? "" : value + " " + farOver));
    }

    private static Probe probe(String kind, String url, Judgement judgement) {
        return Script.of(kind, url, shown(url)).with("url", url).within(LIMIT).probe(TEXT,
                judgement);
    }

    private static String shown(String url) {
        return url.replaceFirst("^https?://", "");
    }

    /// As a quoted text of a condition.
    static String text(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
