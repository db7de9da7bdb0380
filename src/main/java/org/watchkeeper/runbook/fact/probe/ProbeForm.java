package org.watchkeeper.runbook.fact.probe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A kind of command that only looks and can be repeated: how it is recognised, what to read in its output, what is good.
record ProbeForm(Pattern command, String title, String reads, String good) {
    private static final String STATUS = "exit status";

    private static final List<ProbeForm> KNOWN = List.of(
            of("systemctl (?:--no-pager )?(?:status|is-active) (?:--\\S+ )*([\\w@.:-]+)", "Service $1", STATUS,
                    "0: active"),
            of("service (\\S+) status", "Service $1", STATUS, "0: running"),
            of("(?:sqlite3) (?:-readonly )?\"?([^\" ]+)\"? \"PRAGMA (?:integrity|quick)_check;?\"", "Integrity of $1",
                    "text", "exactly ok"),
            of("journalctl\\b(?!.*(?:awk|sort|uniq))(?:.*--grep[= ]\\S+|.*\\| ?grep\\b[^|]*(?:\\| ?(?:head|tail|wc)\\b[^|]*)?)",
                    "", "number of lines", "none"),
            of("grep\\b(?: -\\S+)* (\"[^\"]*\"|'[^']*'|\\S+) (\\S+) \\| ?wc -l", "$1 in $2", "number", "0"),
            of("ls\\b[^|]*\\| ?wc -l", "", "number", "as expected"),
            of("ls -\\w*l\\w* (\\S+/) \\| ?(?:tail|head)\\b.*", "Newest in $1", "dates of the files", "fresh enough"),
            of("ls -\\w*h\\w* ([^\\s*|]+[^\\s*|/])", "Size of $1", "bytes", "not growing without reason"),
            of("du -s?h\\w* (\\S+)", "Size of $1", "bytes", "not growing without reason"),
            of("df\\b(?: -\\w+)*(?: (\\S+(?: /\\S+)*))?(?: \\| ?(?:grep|tail)\\b.*)?", "Disk $1", "column Use%",
                    "below the limit"),
            of("free\\b(?: -\\w+)*", "Memory", "used of total", "below the limit"),
            of("(?:uptime|w)", "Load", "three averages", "below the number of processors"),
            of("top -b?n? ?\\d?b?n?\\d?(?: -d ?\\d)?(?: \\| ?(?:grep|head)\\b.*)?", "Processor", "100 - idle",
                    "below the limit"),
            of("iostat\\b.*", "Disk I/O", "column %util", "below the limit"),
            of("(?:netstat -i|ip -s link|ss -s)\\b.*", "Network", "error counters", "not rising"),
            of("ps -C (\\S+) -o \\S+", "Process $1", "number", "as expected"),
            of("(?:ps aux|ps -\\w+) \\| ?grep \\S+ \\| ?awk\\b.*", "", "number", "as expected"),
            of("apt(?:-get)? list --upgradable(?: \\| ?grep\\b.*)?", "", "number of lines", "none"),
            of("(?:dnf|yum) check-update.*", "Pending updates", STATUS, "0: none"),
            of("ufw status.*", "Firewall", "text", "Status: active"),
            of("kubectl (?:-n \\S+ )?(?:get (?:pods?|nodes?|deploy\\w*|po|no)|rollout status|top)\\b(?!.* -o ?(?:yaml|json)).*",
                    "", "states", "all ready"),
            of("helm status (\\S+).*", "Release $1", "line STATUS", "deployed"),
            of("docker(?:-| )compose ps.*|docker ps(?! -q).*", "Containers", "states", "all up"),
            of("promtool check (\\w+) (\\S+)", "Prometheus: $1", STATUS, "0"),
            of("nginx -t|(?:apachectl|httpd|haproxy|named-checkconf|sshd) ?(?:configtest|-t|-c -f \\S+)?(?<=test|-t|\\S)",
                    "Configuration", STATUS, "0"),
            of("pg_isready\\b.*", "PostgreSQL answers", STATUS, "0"),
            of("redis-cli\\b.* (?:ping|info)\\b.*", "Redis answers", "text", "PONG"),
            of("mysqladmin\\b.* (?:ping|status)\\b.*", "MySQL answers", STATUS, "0"),
            of("(?:ceph (?:-s|status|health)|zpool status|etcdctl .*endpoint (?:health|status)|rabbitmqctl (?:status|cluster_status)|rabbitmq-diagnostics \\S+|chronyc tracking|ntpq -p|timedatectl|getenforce|patronictl .*list|consul members|nomad node status|vault status|gitlab-ctl status|mdadm --detail \\S+|smartctl -H \\S+)\\b.*",
                    "", STATUS + " and text", "healthy"),
            of("openssl (?:x509\\b.*-(?:enddate|dates|checkend)\\b.*|s_client\\b.*\\| ?openssl x509\\b.*)",
                    "Certificate", "date of its end", "far enough away"),
            of("(?:nc -\\w*z\\w*|ping -c ?\\d+|dig|nslookup|host) .*", "", STATUS, "0"),
            of("find (\\S+) (?:-\\w+ \\S+ |\\\\\\( [^()]* \\\\\\) )*-m(?:time|min) -\\d+(?: -(?:ls|print))?",
                    "Fresh files in $1",
                    "number of lines", "at least 1"),
            of("test (?:! )?-[ef] /var/run/reboot-required", "Reboot required", STATUS, "as the command says"),
            of("kubectl logs\\b[^|]*\\| ?grep -c\\b[^|]*", "", "number", "0"),
            of("lynis audit system.*", "Lynis hardening index", "Hardening index", "not falling"),
            of("clamscan\\b.* (/\\S+)", "Malware in $1", "Infected files", "0"),
            of("trivy (?:image|fs) \\S+.*", "Vulnerabilities of the image", "summary", "no HIGH or CRITICAL"));

    static ProbeForm of(String command, String title, String reads, String good) {
        return new ProbeForm(Pattern.compile(command), title, reads, good);
    }

    /// Those that are known; the ones that can begin with a word are looked for once.
    static final class Known {
        private final Map<String, List<ProbeForm>> byWord = new HashMap<>();

        /// The form of a command in its plain spelling (see [Plain]).
        Optional<Match> of(String plain) {
            var word = plain.split(" ", 2)[0];
            return byWord.computeIfAbsent(word, Known::beginningWith).stream()
                    .map(form -> new Match(form, form.command().matcher(plain)))
                    .filter(match -> match.matcher().matches()).findFirst();
        }

        /// A form that has read all of a word without a contradiction may match more.
        @SuppressWarnings("JdkObsolete") // hitEnd is for exactly this question.
        private static List<ProbeForm> beginningWith(String word) {
            return KNOWN.stream().filter(form -> {
                var start = form.command().matcher(word);
                return start.matches() || start.hitEnd();
            }).toList();
        }
    }

    /// A command of that form.
    record Match(ProbeForm form, Matcher matcher) {
        /// Its title; empty where only the comment can say.
        String title() {
            if (form.title().isEmpty()) {
                return "";
            }
            var title = form.title();
            for (int group = 1; group <= matcher.groupCount(); group++) {
                title = title.replace("$" + group,
                        matcher.group(group) == null ? "" : matcher.group(group).replaceAll("^[\"']|[\"']$", ""));
            }
            return title.strip();
        }
    }
}
