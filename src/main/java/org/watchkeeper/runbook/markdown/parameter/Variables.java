package org.watchkeeper.runbook.markdown.parameter;

import org.watchkeeper.runbook.markdown.front.FrontMatter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.StandIn;
import org.watchkeeper.runbook.bash.Placeholder;
import org.watchkeeper.runbook.markdown.procedure.StepDraft.Placed;

/// The shell variables of one procedure: those that nothing sets are asked for, and constants that are set to be used later
/// are values that can be changed in one place.
final class Variables {
    private static final Pattern USED = Pattern.compile("\\$(?:\\{([A-Z][A-Z0-9_]+)}|([A-Z][A-Z0-9_]+))");
    private static final Pattern SET_WITH = Pattern.compile(
            "(?<![\\w$-])([A-Z][A-Z0-9_]+)=|\\b(?:for|local|declare|export|readonly|mapfile|readarray|getopts \\S+|printf -v)\\s+([A-Z][A-Z0-9_]+)"
                    + "|\\bread\\b[^\\n;|]*?\\s([A-Z][A-Z0-9_]+)|\\$\\{([A-Z][A-Z0-9_]+)(?::?[-=+?])");
    private static final Pattern CONSTANT = Pattern.compile(
            "(?:export |readonly )?([A-Z][A-Z0-9_]+)=(?:\"([^\"$`\\\\]+)\"|'([^']+)'|([^\\s\"'$`;&|()<>\\\\]+))[ \\t]*(#.*)?");
    private static final Pattern SET_ELSEWHERE = Pattern
            .compile("(?m)(?:^|[;&|]\\s*)(?:source|\\.)\\s+\\S|\\bset -a\\b|\\beval\\b");
    private static final Pattern TO_BE_CHANGED = Pattern
            .compile("(?i)\\b(specify|change|replace|your|adjust|edit|enter|fill|example|sample)\\b");
    private static final Set<String> OF_THE_SHELL = Set.of("HOME", "USER", "PATH", "PWD", "OLDPWD", "HOSTNAME", "SHELL",
            "LANG",
            "TERM", "TMPDIR", "UID", "EUID", "GID", "RANDOM", "SECONDS", "LINENO", "IFS", "LOGNAME", "MAIL", "EDITOR",
            "PAGER",
            "DISPLAY", "OSTYPE", "HOSTTYPE", "MACHTYPE", "PPID", "PIPESTATUS", "REPLY", "OPTARG", "OPTIND", "FUNCNAME",
            "KUBECONFIG", "SUDO_USER", "NF", "NR");

    private final Set<String> set;
    private final String text;
    private final boolean elsewhere;

    Variables(List<Placed> commands) {
        this.text = String.join("\n", commands.stream().map(placed -> placed.command().text()).toList());
        boolean uses = text.indexOf('$') >= 0;
        this.elsewhere = uses && SET_ELSEWHERE.matcher(text).find();
        this.set = !uses
                ? Set.of()
                : SET_WITH.matcher(text).results().flatMap(found -> java.util.stream.IntStream.rangeClosed(1, 4)
                        .mapToObj(found::group).filter(java.util.Objects::nonNull))
                        .collect(java.util.stream.Collectors.toSet());
    }

    List<Gap> in(Placed placed) {
        var gaps = new ArrayList<Gap>();
        constant(placed).ifPresent(gaps::add);
        if (!elsewhere) {
            USED.matcher(placed.command().text()).results().forEach(found -> {
                var name = found.group(1) == null ? found.group(2) : found.group(1);
                if (isUnset(name) && isExpanded(placed, found.start(), found.end())) {
                    gaps.add(new Gap(found.start(), found.end(), unset(name, placed), false));
                }
            });
        }
        return gaps;
    }

    private boolean isUnset(String name) {
        return !set.contains(name) && !OF_THE_SHELL.contains(name) && !name.matches("(LC|BASH|SSH|XDG)_.*");
    }

    /// In single quotes it is no variable of the shell: `awk '{print $NF}'`.
    private static boolean isExpanded(Placed placed, int start, int end) {
        return placed.command().quotingAt(start, end)
                .filter(quoting -> quoting != org.watchkeeper.runbook.Slot.Quoting.SINGLE).isPresent();
    }

    private static Parameter unset(String written, Placed placed) {
        var name = Placeholder.identifier(written);
        return new Parameter(name, FrontMatter.label(name), Slots.guess(name), "", placed.lines(), List.of(), "",
                Optional.empty());
    }

    private Optional<Gap> constant(Placed placed) {
        var form = CONSTANT.matcher(placed.command().text());
        if (!form.matches() || !isUsed(form.group(1))) {
            return Optional.empty();
        }
        for (int group = 2; group <= 4; group++) {
            var value = form.group(group);
            if (value != null) {
                var remark = form.group(5) == null ? "" : form.group(5);
                return Optional.of(new Gap(form.start(group), form.end(group),
                        constant(form.group(1), value, remark, placed), false));
            }
        }
        return Optional.empty();
    }

    private boolean isUsed(String name) {
        return Pattern.compile("\\$\\{?" + name + "\\b").matcher(text).find();
    }

    private static Parameter constant(String written, String value, String remark, Placed placed) {
        var name = Placeholder.identifier(written);
        var type = type(name, value);
        boolean example = type == Parameter.Type.DATE || type == Parameter.Type.SECRET
                || TO_BE_CHANGED.matcher(remark).find()
                || StandIn.in(value).isPresent();
        return new Parameter(name, FrontMatter.label(name), type, type == Parameter.Type.SECRET ? "" : value,
                placed.lines(),
                List.of(), example ? "" : value, Optional.empty());
    }

    private static Parameter.Type type(String name, String value) {
        var guessed = Slots.guess(name);
        if (guessed == Parameter.Type.SECRET) {
            return guessed;
        }
        if (value.matches("20[0-9]{2}-?(0[1-9]|1[0-2])-?[0-3][0-9]([_T-][0-9]{4,6})?")) {
            return Parameter.Type.DATE;
        }
        if (value.matches("v?[0-9]+(\\.[0-9]+)+([-+.][0-9A-Za-z.]+)?")) {
            return Parameter.Type.VERSION;
        }
        if (value.matches("https?://.*")) {
            return Parameter.Type.URL;
        }
        if (value.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return Parameter.Type.NUMBER;
        }
        return value.startsWith("/")
                ? Parameter.Type.PATH
                : guessed == Parameter.Type.PATH || guessed == Parameter.Type.VERSION ? Parameter.Type.TEXT : guessed;
    }
}
