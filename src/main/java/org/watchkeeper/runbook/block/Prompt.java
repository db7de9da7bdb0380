package org.watchkeeper.runbook.block;

import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.bash.ShellScripts;

/// The prompt a line of a terminal session begins with: `[0, end)`. What stands behind a prompt of another program (psql,
/// redis-cli, a router) is shown, never sent to a shell. `sure` is a prompt that nothing else looks like.
record Prompt(int end, boolean shell, boolean sure, String who) {
    private static final String USER = "[\\w.-]+@(?:[\\w.-]+|<[\\w.-]+>)";
    private static final Pattern SURE_SHELL = Pattern.compile("^\\s*(?:\\([\\w.-]+\\)\\s*)?("
            + "\\[(?:[\\w.-]{1,30}: ?)?" + USER + "[^\\]\n]{0,60}]\\s?[$#%]|" + USER
            + "(?:[: ][^$#%>\n]{0,60})?\\s?[$#%]|\\[[\\w.-]+ [^\\]\n]{1,40}][$#%]"
            + "|(?:ba|z|k|a)?sh-?\\d[\\d.]*[$#]|[\\w.-]+:[~/][\\w./-]*\\s?[$#%]|(?:~|/[\\w/.-]*) [$#%]|~[$#%]|➜(?:  ?\\S+)?|❯)(?: |$)");
    private static final Pattern SPACED = Pattern.compile("^\\s*(" + USER + ") > (?=(\\S+))");
    private static final Pattern DOLLAR = Pattern.compile("^\\s*(?:\\([\\w.-]+\\)\\s*)?[$%](?: +)(?=\\S)");
    private static final Pattern FOREIGN = Pattern
            .compile("^\\s*((?i:PS [A-Za-z]:\\\\[^>\n]{0,80}>|PS>|[A-Z]:\\\\[^>\n]{0,80}>)"
                    + "|(?:mysql|mariadb|sqlite|SQL|cqlsh(?::\\w+)?|redis(?: [\\d.:]+)?|[\\w.-]+:\\d+(?:\\[\\d+])?|mongo|mongos|ftp|sftp|lftp|grub|gdisk|ksql|telnet|etcd|influx|hbase[^>\n]{0,20}|rs\\d*:\\w+|rman|RMAN|ceph|virsh|nsx|ldap|scylla|neo4j@\\w+|asinfo|Admin|vtysh|lxc|bq|spark-sql|hive|presto|trino(?::\\w+)?|\\d+)\\s?>"
                    + "|MariaDB \\[[^\\]\n]{0,40}]>|mysql \\[[^\\]\n]{0,40}]>|[a-zA-Z_][\\w.-]*[=\\-('\"*!^][#>]|irb\\([^)\n]*\\):[\\d:]+[>*]|\\[\\d+] pry\\([^)\n]*\\)>|pry\\([^)\n]*\\)>|>>>|\\.\\.\\.(?= \\S)"
                    + "|[\\w.-]+\\((?:config|conf|cfg|edit)[\\w.-]*\\)\\s?#|<[A-Z][\\w.-]+>|" + USER
                    + "(?:\\([^)\n]*\\))?>)(?:\\s|$)");
    private static final Pattern NAMED = Pattern.compile("^\\s*([A-Za-z][\\w.-]{0,30})([#$%>]) ?(?=\\S)");

    /// The prompt of `line`, if it has one that needs no context to be seen.
    static Optional<Prompt> of(String line) {
        if (line.length() > 2_000) {
            return Optional.empty();
        }
        var spaced = SPACED.matcher(line);
        if (spaced.find() && ShellScripts.isProgram(spaced.group(2))) {
            return Optional.of(new Prompt(spaced.end(), true, true, spaced.group(1)));
        }
        var foreign = FOREIGN.matcher(line);
        if (foreign.find()) {
            return Optional.of(new Prompt(foreign.end(), false, true, foreign.group(1).strip()));
        }
        var shell = SURE_SHELL.matcher(line);
        if (shell.find()) {
            return Optional.of(new Prompt(shell.end(), true, true, shell.group(1)));
        }
        var dollar = DOLLAR.matcher(line);
        return dollar.find() ? Optional.of(new Prompt(dollar.end(), true, true, "$")) : named(line);
    }

    /// The machine it names: `R2` of `R2(config)#`.
    String name() {
        return who.split("[(#$%>]", 2)[0];
    }

    /// The same prompt, known to be no shell's.
    Prompt ofDevice() {
        return new Prompt(end, false, sure, who);
    }

    /// `web1# systemctl …` is a shell, `R2# show version` and `switch> enable` are not.
    private static Optional<Prompt> named(String line) {
        var named = NAMED.matcher(line);
        if (!named.find() || ShellScripts.isProgram(named.group(1))
                || named.group(1).matches("(?i)https?|note|step|issue|fig|table|item|no")) {
            return Optional.empty();
        }
        var first = line.substring(named.end()).split("\\s", 2)[0];
        boolean shell = !named.group(2).equals(">") && ShellScripts.isProgram(first);
        boolean spaced = Character.isWhitespace(line.charAt(named.end() - 1));
        return spaced || !named.group(2).equals(">")
                ? Optional.of(new Prompt(named.end(), shell, false, named.group(1) + named.group(2)))
                : Optional.empty();
    }
}
