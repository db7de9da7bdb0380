package org.watchkeeper.remote.ssh.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.watchkeeper.host.config.Resolved;

/// What becomes of one option that is not as ssh has it without configuration. `why` is a sentence, empty where it is just obeyed.
public record Obedience(String key, String value, How how, String why) {
    /// What becomes of it.
    public enum How {
        OBEYED("obeyed"), STRICTER("stricter"), NOT_NEEDED("not needed"), NOT_OBEYED("not obeyed");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private static final Set<String> OBEYED = Set.of("addressfamily", "batchmode", "bindaddress", "bindinterface",
            "certificatefile", "casignaturealgorithms", "ciphers", "compression", "connecttimeout",
            "globalknownhostsfile", "hostkeyalgorithms", "hostkeyalias", "identitiesonly", "identityagent",
            "identityfile", "kbdinteractiveauthentication", "kexalgorithms", "macs", "numberofpasswordprompts",
            "passwordauthentication", "preferredauthentications", "proxycommand", "proxyjump",
            "pubkeyacceptedalgorithms", "pubkeyauthentication", "serveralivecountmax", "serveraliveinterval", "setenv",
            "tcpkeepalive", "userknownhostsfile", "canonicalizehostname", "canonicaldomains",
            "canonicalizefallbacklocal", "canonicalizemaxdots", "canonicalizepermittedcnames", "tag");
    private static final Map<String, String> NOT_OBEYED = new TreeMap<>(Map.ofEntries(
            Map.entry("gssapiauthentication", "Kerberos logins are not offered"),
            Map.entry("hostbasedauthentication", "this machine's own key is not offered"),
            Map.entry("pkcs11provider", "keys on a token are reached through an agent only"),
            Map.entry("securitykeyprovider", "hardware keys are reached through an agent only"),
            Map.entry("forwardagent", "the agent is not lent to the host"),
            Map.entry("localcommand", "no command is run here after connecting"),
            Map.entry("rekeylimit", "keys are renewed when the host wants it"),
            Map.entry("requiredrsasize", "short RSA keys are not refused for their length"),
            Map.entry("knownhostscommand", "it is not asked; an unknown key is shown"),
            Map.entry("verifyhostkeydns", "no fingerprint is looked up in DNS; an unknown key is shown"),
            Map.entry("revokedhostkeys", "the console cannot read it, and does not connect without it"),
            Map.entry("proxyusefdpass", "no connection is taken over from a command"),
            Map.entry("tunnel", "no network is tunnelled")));
    private static final Set<String> FORBIDDING = Set.of("revokedhostkeys", "proxyusefdpass");
    private static final Map<String, String> STRICTER = Map.of(
            "nohostauthenticationforlocalhost", "the key is checked all the same");
    private static final Set<String> FOR_TERMINALS = Set.of("requesttty", "escapechar", "enableescapecommandline",
            "remotecommand", "sessiontype", "stdinnull", "forkafterauthentication", "visualhostkey",
            "forwardx11", "forwardx11trusted", "forwardx11timeout", "xauthlocation", "obscurekeystroketiming",
            "permitlocalcommand");
    private static final Set<String> FOR_FORWARDING = Set.of("localforward", "remoteforward", "dynamicforward",
            "clearallforwardings", "exitonforwardfailure", "gatewayports", "permitremoteopen", "streamlocalbindmask",
            "streamlocalbindunlink", "tunneldevice", "channeltimeout");
    private static final Set<String> OWN_WAY = Set.of("controlmaster", "controlpath", "controlpersist",
            "connectionattempts", "ipqos", "loglevel", "logverbose", "syslogfacility", "hashknownhosts",
            "updatehostkeys", "checkhostip", "fingerprinthash", "addkeystoagent", "enablesshkeysign",
            "hostbasedacceptedalgorithms", "gssapidelegatecredentials", "gssapikexalgorithms", "gssapikeyexchange",
            "gssapirenewalforcesrekey", "gssapitrustdns", "warnweakcrypto");

    /// What becomes of each option that differs from `defaults`, in ssh's order.
    public static List<Obedience> of(Resolved resolved, Resolved defaults) {
        var all = new ArrayList<Obedience>();
        resolved.unlike(defaults).forEach((key, values) -> all.add(of(key, String.join(", ", values))));
        return all;
    }

    /// What of it a connection of the console does not do, in sentences.
    public static List<String> notObeyed(Resolved resolved, Resolved defaults) {
        return of(resolved, defaults).stream().filter(option -> option.how() == How.NOT_OBEYED)
                .map(Obedience::sentence).toList();
    }

    private static Obedience of(String key, String value) {
        if (key.equals("stricthostkeychecking")) {
            return strict(value);
        }
        if (key.equals("sendenv")) {
            return new Obedience(key, value, How.OBEYED, "without the locale, which the console sets itself");
        }
        if (OBEYED.contains(key)) {
            return new Obedience(key, value, How.OBEYED, "");
        }
        if (STRICTER.containsKey(key)) {
            return new Obedience(key, value, How.STRICTER, STRICTER.getOrDefault(key, ""));
        }
        return notObeyed(key, value);
    }

    private static Obedience notObeyed(String key, String value) {
        if (NOT_OBEYED.containsKey(key) && !isOff(value)) {
            return new Obedience(key, value, How.NOT_OBEYED, NOT_OBEYED.getOrDefault(key, ""));
        }
        if (FOR_TERMINALS.contains(key)) {
            return new Obedience(key, value, How.NOT_NEEDED, "it is for terminals");
        }
        if (FOR_FORWARDING.contains(key)) {
            return new Obedience(key, value, How.NOT_NEEDED, "nothing is forwarded");
        }
        return OWN_WAY.contains(key) || isOff(value)
                ? new Obedience(key, value, How.NOT_NEEDED, "the console has a way of its own")
                : new Obedience(key, value, How.NOT_OBEYED, "this console does not know it");
    }

    /// Whether connecting without it would trust what the operator has told ssh not to trust, or reach another place.
    public boolean forbids() {
        return how == How.NOT_OBEYED && FORBIDDING.contains(key);
    }

    private static Obedience strict(String value) {
        return isOn(value)
                ? new Obedience("stricthostkeychecking", value, How.OBEYED, "")
                : new Obedience("stricthostkeychecking", value, How.STRICTER,
                        "an unknown key is shown and asked about, a changed one refused");
    }

    static boolean isOn(String value) {
        return Set.of("yes", "true").contains(value.toLowerCase(Locale.ROOT));
    }

    private static boolean isOff(String value) {
        return Set.of("no", "false", "none", "").contains(value.toLowerCase(Locale.ROOT));
    }

    /// For the operator: "RekeyLimit …" as ssh writes the key, the value, and why.
    public String sentence() {
        var shown = value.length() > 80 ? value.substring(0, 80) + "…" : value;
        return key + " " + shown + " is " + how.words() + (why.isEmpty() ? "" : ": " + why);
    }
}
