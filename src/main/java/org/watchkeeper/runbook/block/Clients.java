package org.watchkeeper.runbook.block;

import java.util.regex.Pattern;

/// Whether a line opens a database's client to be typed at, also inside a container, on another host, or as another user:
/// nothing is handed to it, and nothing is taken from it. Where one is only named ("systemctl stop mysql"), nothing is opened.
final class Clients {
    private static final String OPTIONS = "(?: +(?:-[A-Za-z]*[uegwnclpFJ]|--(?:user|env|workdir|namespace|container)) +\\S+| +-\\S+)*+";
    private static final String BEFORE = "(?:(?:\\w+=\\S*|(?:sudo|doas|env|exec|time|rlwrap)" + OPTIONS
            + "|nsenter(?: +-\\S+(?: +\\d+)?)++) +){0,4}";
    /// With the values of those that have one; a program that is run in the background is not typed at.
    private static final String RUN_OPTIONS = "(?: +(?:-[it]*[eupvwhlmc]|--(?:name|env|env-file|network|net|user|volume|workdir|mount|hostname|publish|link|entrypoint|add-host|label|platform|pull|memory|cpus|volumes-from|network-alias|ip|shm-size|tmpfs|ulimit|dns|pid|ipc|gpus|device|security-opt|cap-add|cap-drop|restart|log-driver)) +\\S+| +(?!-[a-z]*d[a-z]* |--detach)-\\S+){1,15}+";
    /// "docker exec -it db", "docker run -it --rm postgres:16", "kubectl -n shop exec db-0 -c db --", "oc rsh db-0", "ssh -t db1".
    private static final String INSIDE = "(?:(?:(?:docker|podman|nerdctl|docker-compose|kubectl|oc)(?: +\\S+){0,4}? +(?:exec|rsh)|ssh)"
            + OPTIONS + " +[^-\\s]\\S*" + OPTIONS + " +"
            + "|(?:docker|podman|nerdctl|docker-compose)(?: +\\S+){0,4}? +run"
            + RUN_OPTIONS
            + " +[^-\\s=][^\\s=]* +"
            + "|(?:kubectl|oc|lxc|incus)(?: +\\S+){1,14}? +-- +)?";
    private static final Pattern OPENS = Pattern.compile("\\s*" + BEFORE + INSIDE + BEFORE
            + "(?:[^\\s-]\\S*/|/)?(?:psql|mysql|mariadb|sqlite3|cqlsh|clickhouse-client|sqlplus|sqlcmd)(?=\\s|$)"
            + "(?![^|<>&;]*\\s(?:-[A-Za-z]*[cef](?:[\\s\"']|$)|-[lV](?:\\s|$)|--(?:command|execute|file|version|help|list)))[^|<>&;]*");
    /// What is handed to another shell: `su - postgres -c "psql app"`, `ssh db1 'mysql shop'`.
    private static final Pattern HANDED = Pattern.compile(
            "\\s*(?:sudo|doas|su|runuser|bash|sh|dash|zsh|ssh|docker|podman|nerdctl|docker-compose|kubectl|oc|lxc)\\b[^|<>;\"']*?\\s(?:-\\w*c\\s+)?(?:([\"'])(?<quoted>.*)\\1|(?<=-c )\\s*(?<bare>\\w+))\\s*");

    private Clients() {}

    static boolean opens(String line) {
        if (OPENS.matcher(line).matches()) {
            return true;
        }
        var handed = HANDED.matcher(line);
        return handed.matches()
                && OPENS.matcher(handed.group("quoted") == null ? handed.group("bare") : handed.group("quoted"))
                        .matches();
    }
}
