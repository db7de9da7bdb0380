package org.watchkeeper.health.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.watchkeeper.health.Probe;
import org.watchkeeper.health.kind.Backups;
import org.watchkeeper.health.kind.Certificates;
import org.watchkeeper.health.kind.Clusters;
import org.watchkeeper.health.kind.Disks;
import org.watchkeeper.health.kind.Logs;
import org.watchkeeper.health.kind.Machine;
import org.watchkeeper.health.kind.Postgres;
import org.watchkeeper.health.kind.Prometheus;
import org.watchkeeper.health.kind.Sqlite;
import org.watchkeeper.health.kind.Units;
import org.watchkeeper.health.kind.Upkeep;
import org.watchkeeper.health.kind.Web;

/// Commands of documents that ask what one of the console's own kinds asks better: without what makes them always succeed,
/// with a limit, with a state for what is missing (docs/health-checks.md).
final class Known {
    private static final String URL = "[\"']?(https?://[^\\s\"'|]+)[\"']?";
    private static final Pattern SUDO = Pattern.compile("^sudo (?!-)");
    private static final Pattern AS = Pattern.compile("^sudo -u (\\S+) ");
    private static final Pattern WATCH = Pattern.compile("^watch (?:-n ?\\d+ )?\"(.*)\"$");
    private static final Pattern OTHERWISE = Pattern.compile("\\s*\\|\\|\\s*(?:echo|exit|true)\\b.*$");

    /// How a command is written, and the probe for it.
    private record Form(Pattern command, Function<MatchResult, Probe> probe) {}

    private static final List<Form> FORMS = List.of(
            form("systemctl (?:--no-pager )?(?:status|is-active) (?:--\\S+ )*([\\w@.:-]+)",
                    of -> Units.unit(of.group(1))),
            form("service ([\\w@.:-]+) status", of -> Units.unit(of.group(1))),
            form("df\\b(?: -\\w+)* (/\\S*)(?: \\|.*)?", of -> Disks.disk(of.group(1))),
            form("df\\b(?: -[hPTk]+)*(?: \\|.*)?", _ -> Disks.fullest()),
            form("df -\\w*i\\w*", _ -> Disks.inodes("")), form("free\\b.*", _ -> Machine.memory()),
            form("uptime|w", _ -> Machine.load()), form("(?:top -|mpstat).*", _ -> Machine.cpu()),
            form("iostat\\b.*", _ -> Machine.io()), form("(?:netstat -i|ip -s link)\\b.*", _ -> Machine.network()),
            form("(?:ps aux|ps -\\w+) \\| ?grep ([\\w.-]+) \\| ?awk\\b.*", of -> Machine.process(of.group(1))),
            form("sqlite3 (?:-readonly )?\"?([^\" ]+)\"? \"PRAGMA (?:integrity|quick)_check;?\"",
                    of -> Sqlite.integrity(of.group(1))),
            form("ls -\\w*h\\w* (\\S+)-wal", of -> Sqlite.wal(of.group(1))),
            form("ls -\\w*h\\w* ([^\\s*|]+[^\\s*|/])", of -> Sqlite.size(of.group(1))),
            form("ls -\\w+ (/\\S*)/([^/\\s]*\\*[^/\\s]*) \\| ?wc -l", of -> Backups.count(of.group(1), of.group(2))),
            form("ls -\\w*l\\w* (/\\S+)/ \\| ?(?:tail|head)\\b.*", of -> Backups.age(of.group(1), "*")),
            form("find (/\\S+) -name [\"']?([^\"'\\s]+)[\"']? -mtime -1\\b.*",
                    of -> Backups.age(of.group(1), of.group(2))),
            form("du -sh? (/\\S+)/\\*", of -> Backups.size(of.group(1), "*")),
            form("journalctl -u ([\\w@.:-]+) --since \"([^\"]+)\" (?:--grep[= ]|\\| ?grep )\"?([\\w ]+?)\"?(?: \\| ?(?:head|tail|wc)\\b.*)?",
                    of -> Logs.journal(of.group(1), of.group(3), of.group(2))),
            form("grep \"Failed password\" /var/log/auth\\.log \\| ?wc -l", _ -> Logs.failedLogins()),
            form("grep \"?([\\w ]+?)\"? (/\\S+) \\| ?wc -l", of -> Logs.file(of.group(2), of.group(1))),
            form("apt(?:-get)? list --upgradable \\| ?grep -i security.*", _ -> Upkeep.securityUpdates()),
            form("apt(?:-get)? list --upgradable", _ -> Upkeep.updates()), form("ufw status.*", _ -> Upkeep.firewall()),
            form("test -[ef] /var/run/reboot-required", _ -> Upkeep.reboot()),
            form("test -[ef] (/\\S*maintenance\\S*)", of -> Upkeep.maintenance(of.group(1))),
            form("lvs\\b.* ([\\w.-]+/[\\w.-]+)", of -> Upkeep.snapshot(of.group(1))),
            form("kubectl get pods? (?:-l |--selector[= ])(\\S+)", of -> Clusters.pods(of.group(1))),
            form("kubectl rollout status deployment/([\\w.-]+)", of -> Clusters.rollout(of.group(1))),
            form("kubectl get nodes?", _ -> Clusters.nodes()),
            form("helm status ([\\w.-]+)", of -> Clusters.helm(of.group(1))),
            form("promtool check (config|rules) (\\S+)", of -> Prometheus.check(of.group(1), of.group(2))),
            form("curl\\b.* [\"']?(https?://[^\\s/\"']+)/api/v1/targets\\b.*", of -> Prometheus.targets(of.group(1))),
            form("curl\\b.* [\"']?(https?://[^\\s/\"']+)/api/v1/alerts\\b.*", of -> Prometheus.alerts(of.group(1))),
            form("curl\\b.* " + URL + " \\| ?jq '?\\.status'?",
                    of -> Web.state(of.group(1), ".status", "healthy", "unhealthy")),
            form("curl\\b.* " + URL.replace("[^\\s\"'|]+", "[^\\s\"'|]+/health") + " \\| ?jq '?\\.'?",
                    of -> Web.state(of.group(1), ".status", "healthy", "unhealthy")),
            form("curl\\b(?: -\\S+)* " + URL + "(?: \\| ?jq '?\\.'?)?", of -> Web.http(of.group(1))),
            form("openssl x509\\b.* -in (\\S+).*", of -> Certificates.file(of.group(1))),
            form("openssl s_client\\b.*-connect ([\\w.-]+):(\\d{1,5})\\b.*",
                    of -> Certificates.endpoint(of.group(1), Integer.parseInt(of.group(2)))));

    private static final Pattern DATABASE = Pattern.compile("\\s(?:-d ?|--dbname[= ])([\\w-]+)");
    private static final Pattern SIZE_OF = Pattern.compile("pg_database_size\\('([\\w-]+)'\\)");

    private Known() {}

    private static Form form(String command, Function<MatchResult, Probe> probe) {
        return new Form(Pattern.compile(command), probe);
    }

    /// The probe of one of our kinds that asks what this check asks; empty where none does.
    static Optional<Probe> of(org.watchkeeper.runbook.Probe said) {
        var as = AS.matcher(said.command().strip());
        if (said.command().contains("psql ")) {
            return postgres(said.command(), as.find() ? as.group(1) : "");
        }
        var plain = SUDO.matcher(said.command().strip()).replaceFirst("");
        var command = OTHERWISE.matcher(WATCH.matcher(plain).replaceFirst("$1")).replaceFirst("").strip();
        return FORMS.stream().flatMap(form -> {
            var match = form.command().matcher(command);
            return match.matches() ? Optional.of(form.probe().apply(match)).stream() : java.util.stream.Stream.empty();
        }).findFirst();
    }

    private static Optional<Probe> postgres(String command, String as) {
        var named = DATABASE.matcher(command);
        var size = SIZE_OF.matcher(command);
        var sql = command.toLowerCase(java.util.Locale.ROOT);
        boolean isSize = size.find();
        var database = new Postgres(isSize ? size.group(1) : named.find() ? named.group(1) : "", as);
        if (sql.contains("max_connections")) {
            return Optional.of(database.connections());
        }
        if (sql.contains("wait_event_type")) {
            return Optional.of(database.locks());
        }
        if (sql.contains("pg_last_xact_replay_timestamp")) {
            return Optional.of(database.lag());
        }
        if (sql.contains("pg_is_in_recovery")) {
            return Optional.of(database.recovery());
        }
        if (sql.contains("pg_stat_activity") && sql.contains("'active'")) {
            return Optional.of(database.activity());
        }
        if (isSize) {
            return Optional.of(database.size());
        }
        return sql.matches("(?s).*select (?:version\\(\\)|1)\\W*")
                ? Optional.of(database.reachable())
                : Optional.empty();
    }
}
