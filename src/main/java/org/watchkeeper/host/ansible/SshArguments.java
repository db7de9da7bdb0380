package org.watchkeeper.host.ansible;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Arguments for ssh as an inventory gives them: which hosts to jump over, and the rest.
record SshArguments(List<String> jumps, List<String> others) {
    private static final Pattern THROUGH = Pattern.compile(
            "ssh\\s+(?:-q\\s+)?-W\\s+\\S+\\s+(?:-q\\s+)?([^\\s-]\\S*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPTION = Pattern.compile("([A-Za-z]+)\\s*[= ]\\s*(.*)", Pattern.DOTALL);

    SshArguments {
        jumps = List.copyOf(jumps);
        others = List.copyOf(others);
    }

    static SshArguments of(String text) {
        var jumps = new ArrayList<String>();
        var others = new ArrayList<String>();
        var words = words(text);
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            boolean takesNext = (word.equals("-J") || word.equals("-o")) && at + 1 < words.size();
            var argument = takesNext ? words.get(++at) : word.length() > 2 ? word.substring(2) : "";
            if (word.startsWith("-J") && !argument.isEmpty()) {
                addJumps(argument, jumps);
            } else if (!word.startsWith("-o") || !isJump(argument, jumps)) {
                others.add(takesNext ? word + " " + argument : word);
            }
        }
        return new SshArguments(jumps, others);
    }

    private static boolean isJump(String option, List<String> jumps) {
        var parts = OPTION.matcher(option);
        if (!parts.matches()) {
            return false;
        }
        return switch (parts.group(1).toLowerCase(Locale.ROOT)) {
            case "proxyjump" -> {
                addJumps(parts.group(2), jumps);
                yield true;
            }
            case "proxycommand" -> {
                var through = THROUGH.matcher(parts.group(2).strip());
                if (through.matches()) {
                    jumps.add(host(through.group(1)));
                }
                yield through.matches();
            }
            default -> false;
        };
    }

    private static void addJumps(String list, List<String> jumps) {
        List.of(list.strip().split(",", -1)).forEach(jump -> jumps.add(host(jump)));
    }

    /// Hosts of the inventory have their own user and port.
    private static String host(String jump) {
        var named = jump.strip();
        named = named.substring(named.lastIndexOf('@') + 1);
        return named.replaceFirst("(?<=[^:]):\\d+$", "");
    }

    private static List<String> words(String text) {
        try {
            return HostLine.words(text);
        } catch (IllegalArgumentException _) {
            return List.of(text);
        }
    }
}
