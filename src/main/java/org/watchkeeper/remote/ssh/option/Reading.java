package org.watchkeeper.remote.ssh.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Login;
import org.watchkeeper.host.config.Resolved;

/// Makes of what `ssh -G` says where a hop is, how to log in there, and the terms of the connection.
public record Reading(Resolved resolved, Resolved defaults, Tokens tokens) {
    private static final List<String> METHODS = List.of("publickey", "keyboard-interactive", "password");
    private static final String NONE = "none";

    public Endpoint endpoint() {
        return new Endpoint(resolved.hostName(), resolved.port());
    }

    public Login login() {
        boolean mayAsk = !resolved.isOn("batchmode") && methods().stream().anyMatch(name -> !name.equals("publickey"));
        return new Login(resolved.user(), resolved.all("identityfile").stream().map(tokens::path).toList(), hasAgent(),
                mayAsk);
    }

    public Terms terms() {
        return new Terms(trust(), crypto(), keys(), new Terms.Methods(methods(), prompts(), resolved.isOn("batchmode")),
                net(), life(), environment(), Obedience.of(resolved, defaults));
    }

    private boolean hasAgent() {
        return !resolved.values().getOrDefault("identityagent", List.of()).contains(NONE);
    }

    private List<String> methods() {
        var wanted = resolved.list("preferredauthentications");
        var all = wanted.isEmpty() ? METHODS : wanted.stream().filter(METHODS::contains).toList();
        return all.stream().filter(name -> !resolved.isOff(switchOf(name))).toList();
    }

    private static String switchOf(String method) {
        return switch (method) {
            case "publickey" -> "pubkeyauthentication";
            case "password" -> "passwordauthentication";
            default -> "kbdinteractiveauthentication";
        };
    }

    private int prompts() {
        return resolved.number("numberofpasswordprompts").orElse(3);
    }

    private Terms.Trust trust() {
        boolean isUsual = isDefault("userknownhostsfile") && isDefault("globalknownhostsfile");
        var files = isUsual
                ? List.<Path>of()
                : Stream.concat(resolved.paths("userknownhostsfile").stream(),
                        resolved.paths("globalknownhostsfile").stream()).filter(path -> !path.equals(NONE))
                        .map(tokens::path).map(Path::of).toList();
        boolean asks = !Obedience.isOn(resolved.text("stricthostkeychecking")) && !resolved.isOn("batchmode");
        return new Terms.Trust(resolved.text("hostkeyalias"), files, isUsual, asks);
    }

    private Terms.Crypto crypto() {
        return new Terms.Crypto(chosen("kexalgorithms"), chosen("ciphers"), chosen("macs"), chosen("hostkeyalgorithms"),
                chosen("pubkeyacceptedalgorithms"), chosen("casignaturealgorithms"), resolved.isOn("compression"));
    }

    private List<String> chosen(String key) {
        return isDefault(key) ? List.of() : resolved.list(key);
    }

    private boolean isDefault(String key) {
        return resolved.all(key).equals(defaults.all(key))
                && resolved.values().containsKey(key) == defaults.values().containsKey(key)
                && resolved.text(key).equals(defaults.text(key));
    }

    private Terms.Keys keys() {
        return new Terms.Keys(true, resolved.all("certificatefile").stream().map(tokens::path).toList(),
                resolved.isOn("identitiesonly"), isDefault("identityfile"), agent(resolved.text("identityagent")));
    }

    private String agent(String said) {
        if (said.isEmpty() || said.equals("SSH_AUTH_SOCK") || said.equals(NONE)) {
            return "";
        }
        return said.startsWith("$")
                ? tokens.environment().getOrDefault(said.substring(1), said)
                : tokens.path(said);
    }

    private Terms.Net net() {
        var family = resolved.text("addressfamily");
        return new Terms.Net(family.equals("any") ? "" : family, resolved.text("bindaddress"),
                resolved.text("bindinterface"), resolved.isOn("tcpkeepalive"),
                tokens.command(resolved.text("proxycommand")),
                Duration.ofSeconds(resolved.number("connecttimeout").orElse(0)));
    }

    private Terms.Life life() {
        return new Terms.Life(Duration.ofSeconds(resolved.number("serveraliveinterval").orElse(0)),
                resolved.number("serveralivecountmax").orElse(1));
    }

    /// SetEnv as it stands; of SendEnv what this machine has, without the locale.
    private Map<String, String> environment() {
        var all = new LinkedHashMap<String, String>();
        for (var pattern : resolved.all("sendenv")) {
            var regex = Pattern.compile(Stream.of(pattern.split("(?<=[*?])|(?=[*?])", -1))
                    .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
                    .reduce("", String::concat));
            tokens.environment().forEach((name, value) -> {
                if (regex.matcher(name).matches() && !name.matches("LANG|LANGUAGE|LC_.*")) {
                    all.put(name, value);
                }
            });
        }
        for (var setting : resolved.all("setenv")) {
            var equals = setting.indexOf('=');
            if (equals > 0) {
                all.put(setting.substring(0, equals), setting.substring(equals + 1));
            }
        }
        return all;
    }
}
