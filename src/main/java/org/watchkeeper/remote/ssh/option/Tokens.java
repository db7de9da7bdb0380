package org.watchkeeper.remote.ssh.option;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.watchkeeper.host.config.Resolved;
import org.watchkeeper.kernel.Problem;

/// Fills in what `ssh -G` leaves: `~`, `%h` and the like (TOKENS in ssh_config(5)), and `${NAME}` of the environment.
///
/// A token that is not known here stays as it is, so that a path with it is not found instead of being another one.
public record Tokens(String home, Map<Character, String> values, Map<String, String> environment) {
    private static final Pattern TOKEN = Pattern.compile("%(.)");
    /// What a name must not hold: the rules of OpenSSH's own `valid_hostname` and, for users, `valid_ruser`, which lets pass what
    /// account names have (`DOMAIN\ada`, `svc$`, a blank inside).
    private static final Pattern NO_HOST = Pattern.compile("^-|['`\"$\\\\;&<>|(){}\\s\\p{Cc}]");
    private static final Pattern NO_USER = Pattern.compile("^-|['`\";&<>|(){}\\p{Cc}]|\\s-|\\\\\\z");
    private static final Map<Character, Pattern> FROM_OUTSIDE = Map.of('h', NO_HOST, 'n', NO_HOST, 'k', NO_HOST, 'j',
            NO_HOST, 'r', NO_USER);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}");

    public Tokens {
        values = Map.copyOf(values);
        environment = Map.copyOf(environment);
    }

    /// Of one destination: `name` as it was asked for, on this machine with this home and user.
    public static Tokens of(String name, Resolved resolved, Here here) {
        var values = new HashMap<Character, String>();
        values.put('%', "%");
        values.put('d', here.home());
        values.put('u', here.user());
        values.put('h', resolved.hostName());
        values.put('n', name);
        values.put('p', Integer.toString(resolved.port()));
        values.put('r', resolved.user());
        values.put('k', resolved.text("hostkeyalias").isEmpty() ? name : resolved.text("hostkeyalias"));
        values.put('j', resolved.text("proxyjump"));
        return new Tokens(here.home(), values, here.environment());
    }

    /// This machine and who sits at it.
    public record Here(String home, String user, Map<String, String> environment) {
        public Here {
            environment = Map.copyOf(environment);
        }
    }

    /// A command for a shell, as ProxyCommand. Throws `Problem` where a name could be more than text to that shell: ssh fills it in
    /// unquoted too, and refuses such names since OpenSSH 9.6.
    public String command(String text) {
        TOKEN.matcher(text).results().map(match -> match.group(1).charAt(0)).filter(FROM_OUTSIDE::containsKey)
                .forEach(token -> {
                    var value = values.getOrDefault(token, "");
                    if (FROM_OUTSIDE.getOrDefault(token, NO_HOST).matcher(value).find()) {
                        throw new Problem("ProxyCommand would hand a name to a shell that is more than text there",
                                value,
                                "Give the host a HostName and a User without quotes and signs of a shell, and a HostName without blanks.");
                    }
                });
        return fill(text);
    }

    /// A text with tokens.
    public String fill(String text) {
        return TOKEN.matcher(text).replaceAll(
                match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1).charAt(0), match.group())));
    }

    /// A path with tokens, variables and a home.
    public String path(String text) {
        var rooted = text.startsWith("~/") ? home + text.substring(1) : text;
        return VARIABLE.matcher(fill(rooted)).replaceAll(match -> Matcher
                .quoteReplacement(environment.getOrDefault(match.group(1), match.group())));
    }
}
