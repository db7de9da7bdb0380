package org.watchkeeper.runbook.fact.probe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A command without what does not change what it looks at: sudo, a trailing comment, `|| echo`, `watch`, `--no-pager`.
/// Bars in quotes are told from pipes: they become `¦`.
final class Plain {
    private static final Pattern SUDO = Pattern.compile("^sudo (?:-\\w+ \\w+ |-\\w+ )*");
    private static final Pattern COMMENT = Pattern.compile("\\s+#\\s.*$");
    private static final Pattern WATCH = Pattern.compile("^watch (?:-n ?\\d+ )?[\"']?(.*?)[\"']?$");
    private static final Pattern OTHERWISE = Pattern.compile("\\s*\\|\\|\\s*(?:echo|exit|true)\\b.*$");
    private static final Pattern CURL = Pattern
            .compile("\\bcurl(?: -[fsSkLi]+| --(?:fail|silent|insecure|show-error|location))+");

    /// Where it is looked from: a language, a shell of its own, a pod.
    private static final Pattern AROUND = Pattern
            .compile("^(?:LC_ALL=\\S+ |kubectl exec \\S+(?: -\\w \\S+)* -- (?=curl )|sh -c '(?=[^']*'$))");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"(?:[^\"\\\\]|\\\\.)*\"");

    private static final Pattern CONTINUED = Pattern.compile("\\\\\\n\\s*");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
    private static final Pattern NO_PAGER = Pattern.compile(" --no-pager\\b");

    private Plain() {}

    static String of(String text) {
        var line = BLANKS.matcher(CONTINUED.matcher(COMMENT.matcher(text.strip()).replaceFirst("")).replaceAll(" "))
                .replaceAll(" ");
        line = NO_PAGER.matcher(line).replaceAll("").strip();
        line = SUDO.matcher(line).replaceFirst("");
        line = WATCH.matcher(line).replaceFirst("$1");
        line = SUDO.matcher(OTHERWISE.matcher(line).replaceFirst("")).replaceFirst("");
        boolean inShell = line.startsWith("sh -c '");
        line = AROUND.matcher(line).replaceFirst("");
        line = inShell ? line.replaceFirst("'$", "") : line;
        var short_ = line.contains("curl") ? CURL.matcher(line).replaceAll("curl") : line;
        return short_.indexOf('|') < 0
                ? short_
                : QUOTED.matcher(short_)
                        .replaceAll(quoted -> Matcher.quoteReplacement(quoted.group().replace('|', '¦')));
    }
}
