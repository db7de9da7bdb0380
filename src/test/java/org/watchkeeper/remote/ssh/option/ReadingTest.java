package org.watchkeeper.remote.ssh.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.watchkeeper.host.config.Resolved;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.ssh.option.Obedience.How;

class ReadingTest {
    private static final List<String> DEFAULTS = List.of("addressfamily any", "pubkeyauthentication true",
            "passwordauthentication yes", "kbdinteractiveauthentication yes", "batchmode no", "identitiesonly no",
            "stricthostkeychecking ask", "tcpkeepalive yes", "compression no", "serveraliveinterval 0",
            "serveralivecountmax 3", "numberofpasswordprompts 3", "connecttimeout none", "identityfile ~/.ssh/id_rsa",
            "identityfile ~/.ssh/id_ed25519", "kexalgorithms a,b", "userknownhostsfile /home/ann/.ssh/known_hosts",
            "globalknownhostsfile /etc/ssh/ssh_known_hosts", "forwardagent no", "rekeylimit 0 0", "port 22");

    @Test
    void without_anything_said_the_console_goes_its_own_way_in_ssh_s_order_of_keys() {
        var reading = reading();

        assertThat(reading.login().keyFiles()).containsExactly("/home/ann/.ssh/id_rsa", "/home/ann/.ssh/id_ed25519");
        assertThat(reading.login().agent()).isTrue();
        assertThat(reading.login().password()).isTrue();
        var terms = reading.terms();
        assertThat(terms.keys()).isEqualTo(new Terms.Keys(true, List.of(), false, true, ""));
        assertThat(terms.trust()).isEqualTo(new Terms.Trust("", List.of(), true, true));
        assertThat(terms.crypto()).isEqualTo(Terms.plain().crypto());
        assertThat(terms.net()).isEqualTo(new Terms.Net("", "", "", true, "", Duration.ZERO));
        assertThat(terms.life().every()).isZero();
        assertThat(terms.kept()).isEmpty();
    }

    @Test
    void tokens_variables_and_the_home_are_filled_in_and_unknown_ones_are_left() {
        var reading = reading("identityfile ~/k/%h-%n-%p-%r-%u-%%-%Q", "certificatefile ${KEYS}/%k",
                "hostkeyalias alias", "proxycommand nc %h %p", "identityagent $AGENT");

        assertThat(reading.login().keyFiles()).containsExactly("/home/ann/k/10.0.0.2-db-22-deploy-me-%-%Q");
        assertThat(reading.terms().keys().certificates()).containsExactly("/keys/alias");
        assertThat(reading.terms().keys().agentSocket()).isEqualTo("/run/agent");
        assertThat(reading.terms().keys().unnamed()).isFalse();
        assertThat(reading.terms().net().command()).isEqualTo("nc 10.0.0.2 22");
        assertThat(reading.terms().trust().alias()).isEqualTo("alias");
    }

    @Test
    void a_name_that_is_more_than_text_to_a_shell_is_not_put_into_a_command() {
        for (var name : List.of("it's", "a;touch b", "$(touch b)", "`touch b`", "-oProxyCommand=x", "a b", "a&b")) {
            assertThatThrownBy(() -> reading("hostname " + name, "proxycommand nc %h %p").terms()).as(name)
                    .isInstanceOf(Problem.class).hasMessageContaining("more than text");
            assertThat(reading("hostname " + name, "proxycommand nc 10.0.0.2 22").terms().net().command())
                    .isEqualTo("nc 10.0.0.2 22");
        }
        assertThat(reading("hostname fe80::1%eth0", "proxycommand nc %h %p").terms().net().command())
                .isEqualTo("nc fe80::1%eth0 22");
    }

    @Test
    void a_user_is_put_into_a_command_where_openssh_would_put_it() {
        for (var user : List.of("ada", "ada@example", "DOMAIN\\ada", "svc$", "ada lovelace", "Äda", "a.b-c_d", "a*b",
                "a-")) {
            assertThat(reading("user " + user, "proxycommand nc -u %r %h").terms().net().command()).as(user)
                    .isEqualTo("nc -u " + user + " 10.0.0.2");
        }
        for (var user : List.of("-oProxyCommand=x", "it's", "a\"b", "a;touch b", "$(touch b)", "`touch b`", "a&b",
                "a|b",
                "a<b", "a>b", "{a,b}", "a -o b", "a\\", "a\tb", "a\u0007b")) {
            assertThatThrownBy(() -> reading("user " + user, "proxycommand nc -u %r %h").terms()).as(user)
                    .isInstanceOf(Problem.class).hasMessageContaining("more than text");
            assertThat(reading("user " + user, "proxycommand nc %h").terms().net().command()).as("not in it")
                    .isEqualTo("nc 10.0.0.2");
        }
    }

    @Test
    void ways_to_log_in_are_those_wanted_in_that_order_without_those_switched_off() {
        assertThat(reading("preferredauthentications gssapi-with-mic,password,publickey").terms().methods().names())
                .containsExactly("password", "publickey");
        var keysOnly = reading("passwordauthentication no", "kbdinteractiveauthentication no");
        assertThat(keysOnly.terms().methods().names()).containsExactly("publickey");
        assertThat(keysOnly.login().password()).isFalse();
        var batch = reading("batchmode yes");
        assertThat(batch.login().password()).isFalse();
        assertThat(batch.terms().trust().asks()).isFalse();
        assertThat(reading("identityagent none").login().agent()).isFalse();
    }

    @Test
    void times_files_and_algorithms_count_where_they_are_not_ssh_s_own() {
        var terms = reading("connecttimeout 7", "serveraliveinterval 15", "serveralivecountmax 2", "kexalgorithms b",
                "userknownhostsfile /a b/known ~/other none", "globalknownhostsfile none", "stricthostkeychecking true",
                "addressfamily inet6", "compression yes", "numberofpasswordprompts 1").terms();

        assertThat(terms.net().within()).isEqualTo(Duration.ofSeconds(7));
        assertThat(terms.life()).isEqualTo(new Terms.Life(Duration.ofSeconds(15), 2));
        assertThat(terms.crypto().kex()).containsExactly("b");
        assertThat(terms.crypto().compression()).isTrue();
        assertThat(terms.trust()).isEqualTo(new Terms.Trust("", List.of(Path.of("/a b/known"),
                Path.of("/home/ann/other none")), false, false));
        assertThat(terms.net().family()).isEqualTo("inet6");
        assertThat(terms.methods().prompts()).isEqualTo(1);
    }

    @Test
    void variables_are_those_set_and_those_of_this_machine_that_are_to_be_sent_without_the_locale() {
        assertThat(reading("sendenv LC_*", "sendenv LANG", "sendenv K?YS", "setenv A=b=c", "setenv D=e f").terms()
                .environment()).isEqualTo(Map.of("KEYS", "/keys", "A", "b=c", "D", "e f"));
    }

    @Test
    void each_option_that_is_not_ssh_s_own_is_obeyed_or_told() {
        var kept = reading("forwardagent yes", "rekeylimit 1 2", "controlmaster auto", "stricthostkeychecking no",
                "identitiesonly yes", "novelty yes", "localforward 1 2", "requesttty force", "visualhostkey no",
                "gssapiauthentication no", "revokedhostkeys /r").terms().kept();

        assertThat(kept).extracting(Obedience::key, Obedience::how).containsExactlyInAnyOrder(
                tuple("forwardagent", How.NOT_OBEYED),
                tuple("rekeylimit", How.NOT_OBEYED),
                tuple("controlmaster", How.NOT_NEEDED),
                tuple("stricthostkeychecking", How.STRICTER),
                tuple("identitiesonly", How.OBEYED),
                tuple("novelty", How.NOT_OBEYED),
                tuple("localforward", How.NOT_NEEDED),
                tuple("requesttty", How.NOT_NEEDED),
                tuple("visualhostkey", How.NOT_NEEDED),
                tuple("gssapiauthentication", How.NOT_NEEDED),
                tuple("revokedhostkeys", How.NOT_OBEYED));
        assertThat(kept).filteredOn(Obedience::forbids).extracting(Obedience::key).containsExactly("revokedhostkeys");
        assertThat(kept.getFirst().sentence())
                .isEqualTo("forwardagent yes is not obeyed: the agent is not lent to the host");
    }

    private static Reading reading(String... lines) {
        var resolved = resolved(lines);
        var tokens = Tokens.of("db", resolved,
                new Tokens.Here("/home/ann", "me", Map.of("KEYS", "/keys", "AGENT", "/run/agent", "LANG", "C",
                        "LC_ALL", "C", "OTHER", "x")));
        return new Reading(resolved, answer(DEFAULTS), tokens);
    }

    /// The defaults with these lines instead of those of the same keys.
    private static Resolved resolved(String... lines) {
        var given = answer(List.of(lines));
        var all = new LinkedHashMap<>(given.values());
        answer(DEFAULTS).values().forEach(all::putIfAbsent);
        all.putIfAbsent("hostname", List.of("10.0.0.2"));
        all.putIfAbsent("user", List.of("deploy"));
        return new Resolved(all);
    }

    private static Resolved answer(List<String> lines) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var line : lines) {
            var space = line.indexOf(' ');
            values.computeIfAbsent(line.substring(0, space), _ -> new ArrayList<>()).add(line.substring(space + 1));
        }
        return new Resolved(values);
    }
}
