package org.watchkeeper.health.kind;

import java.time.Duration;

import org.watchkeeper.health.Probe;

/// What an operating system and its administrators have left to do.
public final class Upkeep {
    private static final Duration SELDOM = Duration.ofHours(1);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String REBOOT = """
            if [ -e "${flag}" ]; then
                echo "a reboot is required$( [ -r "$flag.pkgs" ] && printf ' by '; sort -u "$flag.pkgs" 2>/dev/null | tr '\\n' ' ')"
                exit 1
            fi
            if command -v needs-restarting >/dev/null 2>&1; then
                needs-restarting -r >/dev/null 2>&1 || { echo "a reboot is required"; exit 1; }
            elif [ ! -d /etc/apt ] && [ ! -d "${flag%/*}" ]; then
                absent "nothing tells here whether a reboot is required"
            fi
            echo "no reboot is required"
            """;
    private static final String UPDATES = """
            if command -v apt-get >/dev/null 2>&1; then
                told=$(apt-get -s -q -o Debug::NoLocking=1 upgrade 2>&1) || barred "$told"
                printf '%s\\n' "$told" | awk '/^Inst / { n++; if (/[Ss]ecurity/) s++; names = names "\\n" $2 }
                    END { printf "%d updates, %d of them for security%s\\n", n, s, names }'
            elif command -v dnf >/dev/null 2>&1; then
                all=$(dnf -q -C check-update 2>&1); status=$?
                [ $status -eq 0 ] || [ $status -eq 100 ] || barred "$all"
                security=$(dnf -q -C --security check-update 2>/dev/null)
                count() { printf '%s\\n' "$1" | awk 'NF == 3 && $1 ~ /\\./ { n++ } END { print n + 0 }'; }
                echo "$(count "$all") updates, $(count "$security") of them for security"
            else
                absent "neither apt-get nor dnf is there"
            fi
            """;
    private static final String FIREWALL = """
            if command -v ufw >/dev/null 2>&1; then
                told=$(ufw status 2>&1) || barred "$told"
                echo "ufw: ${told%%
            *}"
                case $told in *"Status: active"*) exit 0 ;; *"Status: inactive"*) exit 1 ;; esac
                barred "$told"
            elif command -v firewall-cmd >/dev/null 2>&1; then
                told=$(firewall-cmd --state 2>&1)
                echo "firewalld: $told"
                case $told in running) exit 0 ;; *"not running"*) exit 1 ;; esac
                barred "$told"
            fi
            absent "neither ufw nor firewalld is installed"
            """;
    private static final String FLAG = """
            [ -e "$flag" ] && { echo "maintenance mode is on: $flag"; exit 1; }
            [ -d "${flag%/*}/" ] || absent "there is no ${flag%/*}"
            echo "maintenance mode is off"
            """;
    private static final String LVM = """
            need lvs
            told=$(lvs --noheadings -o lv_name,data_percent "$volume" 2>&1) || {
                case $told in *[Ff]ailed\\ to\\ find* | *not\\ found*) echo "0 %: there is no $volume, which is well"; exit 0 ;; esac
                barred "$told"
            }
            echo "$told" | awk '{ print $2 + 0 " % of " $1 }'
            """;

    private Upkeep() {}

    /// Whether the system waits for a reboot.
    public static Probe reboot() {
        return Script.of("reboot", "", "Reboot required").with("flag", "/var/run/reboot-required")
                .every(Duration.ofMinutes(5)).probe(REBOOT, Script.states("exit == 1", ""));
    }

    /// Pending updates: any is a warning, any for security is critical. What the system knows of; its lists are not renewed.
    public static Probe updates() {
        return updates("updates", "Pending updates", "number(/^(\\d+) updates/)", "number(/, (\\d+) of them/) >= 1");
    }

    /// Pending updates for security: any is a warning.
    public static Probe securityUpdates() {
        return updates("security-updates", "Pending security updates", "number(/, (\\d+) of them/)", "");
    }

    private static Probe updates(String id, String title, String count, String critical) {
        return Script.of(id, "", title).every(SELDOM).within(LIMIT).probe(UPDATES,
                Script.number(count, "", count + " >= 1", critical));
    }

    /// Whether ufw or firewalld is active.
    public static Probe firewall() {
        return Script.of("firewall", "", "Firewall").every(Duration.ofMinutes(1)).probe(FIREWALL,
                Script.states("", "exit == 1"));
    }

    /// The file that puts a site into maintenance mode: critical while it is there. During a window the host is under
    /// maintenance, which says more.
    public static Probe maintenance(String flag) {
        return Script.of("maintenance", flag, "Maintenance mode").with("flag", flag).probe(FLAG,
                Script.states("", "exit == 1"));
    }

    /// How full a snapshot of LVM is; it is worthless when it is full. None is well.
    public static Probe snapshot(String volume) {
        var used = "number(/^([0-9.]+) %/)";
        return Script.of("snapshot", volume, "LVM snapshot " + volume).with("volume", volume).probe(LVM,
                Script.number(used, "%", used + " >= 50", used + " >= 80"));
    }
}
