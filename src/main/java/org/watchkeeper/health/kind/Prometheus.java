package org.watchkeeper.health.kind;

import java.time.Duration;

import org.watchkeeper.health.Probe;

/// A Prometheus server, and metrics in its text format, asked on the host. `base` is its address (`http://localhost:9090`).
public final class Prometheus {
    private static final String FIRST = "number(/^(\\d+) /)";
    private static final String TARGETS = Web.GET
            + """
                    code=''
                    get "$base/api/v1/targets?state=active" || { echo "Prometheus does not answer${code:+: HTTP $code}"; exit 2; }
                    case $answer in *'"status":"success"'*) ;; *) echo "no answer of Prometheus"; exit 2 ;; esac
                    printf '%s\\n' "$answer" | grep -o '"health":"[^"]*"' | awk '{ n++ } !/"up"/ { down++ }
                        END { printf "%d of %d targets not up\\n", down, n }'
                    """;
    private static final String ALERTS = Web.GET
            + """
                    code=''
                    get "$base/api/v1/alerts" || { echo "Prometheus does not answer${code:+: HTTP $code}"; exit 2; }
                    case $answer in *'"status":"success"'*) ;; *) echo "no answer of Prometheus"; exit 2 ;; esac
                    # An alert is cut out from its labels to its state; both come in this order.
                    printf '%s' "$answer" | tr '\\n' ' ' | awk '{
                        n = split($0, part, /"labels":/)
                        for (i = 2; i <= n; i++) if (part[i] ~ /"state":"firing"/) {
                            firing++; if (part[i] ~ /"severity":"(critical|page)"/) critical++
                            if (match(part[i], /"alertname":"[^"]*"/)) names = names "\\n" substr(part[i], RSTART + 13, RLENGTH - 14)
                        } }
                        END { printf "%d alerts firing, %d critical%s\\n", firing, critical, names }'
                    """;
    private static final String CHECK = """
            need promtool
            [ -r "$file" ] || { [ -e "$file" ] && barred "$file cannot be read"; echo "there is no $file"; exit 1; }
            exec promtool check "$what" "$file"
            """;
    private static final String METRIC = Web.GET + """
            code=''
            get "$url" || { echo "no metrics${code:+: HTTP $code}"; exit 2; }
            printf '%s\\n' "$answer" | awk -v name="$name" -v now="$(date +%s)" -v age="$age" '
                index($0, name) != 1 || substr($0, length(name) + 1, 1) !~ /[ {]/ { next }
                { value = $0; sub(/^[^{ ]*({.*})? */, "", value); sub(/ .*/, "", value); if (age) value = now - value
                  n++; line = line value " " $0 "\\n" }
                END { if (!n) exit 1; printf "%s", line }' && exit 0
            echo "there is no metric $name"
            exit 1
            """;

    private Prometheus() {}

    /// How many targets are not up; no answer is critical, and not "none".
    public static Probe targets(String base) {
        return Script.of("targets", base, "Prometheus targets").with("base", base).probe(TARGETS,
                Script.number(FIRST, "", "", "exit == 2 or timed out or " + FIRST + " >= 1"));
    }

    /// Firing alerts: any is a warning, one of severity critical or page is critical.
    public static Probe alerts(String base) {
        return Script.of("alerts", base, "Firing alerts").with("base", base).probe(ALERTS, Script.number(FIRST, "",
                FIRST + " >= 1", "exit == 2 or timed out or number(/, (\\d+) critical/) >= 1"));
    }

    /// Whether promtool finds the configuration (`config`) or the rules (`rules`) in a file right.
    public static Probe check(String what, String file) {
        return Script.of("promtool-" + what, file, "Prometheus: " + what).with("what", what).with("file", file)
                .every(Duration.ofMinutes(5)).probe(CHECK, Script.states("", "exit != 0"));
    }

    /// The values of a metric: critical where one is not `good`. A metric that is not there is unknown.
    public static Probe metric(String url, String name, double good) {
        return Script.of("metric", url + " " + name, name).with("url", url).with("name", name).with("age", "").probe(
                METRIC,
                Script.number("min(column(1))", "", "exit == 1",
                        "exit == 2 or timed out or min(column(1)) != " + plain(good)
                                + " or max(column(1)) != " + plain(good)));
    }

    /// The values of a metric, as a trend.
    public static Probe metric(String url, String name) {
        return Script.of("metric", url + " " + name, name).with("url", url).with("name", name).with("age", "").probe(
                METRIC,
                Script.number("max(column(1))", "", "exit == 1", "exit == 2 or timed out"));
    }

    /// How long ago the time in a metric is: more than a period is a warning, more than two critical.
    public static Probe age(String url, String name, Duration period) {
        var age = "max(column(1))";
        return Script.of("metric-age", url + " " + name, name).with("url", url).with("name", name).with("age", "1")
                .probe(METRIC, Script.number(age, "s", "exit == 1 or " + age + " > " + period.toSeconds(),
                        "exit == 2 or timed out or " + age + " > " + period.multipliedBy(2).toSeconds()));
    }

    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
