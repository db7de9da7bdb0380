package org.watchkeeper.host.ansible;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Login;
import org.watchkeeper.host.bring.Batch;
import org.watchkeeper.host.bring.Brought;
import org.watchkeeper.host.bring.Part;
import org.watchkeeper.host.bring.Unsaid;

class AnsibleSourceTest {
    @TempDir
    private Path folder;

    @Test
    void how_ansible_connects_is_how_the_console_does() throws IOException {
        var host = only("db ansible_host=10.0.0.5 ansible_port=5022 ansible_user=deploy "
                + "ansible_ssh_private_key_file=~/.ssh/db\n");

        assertThat(host.endpoint()).isEqualTo(new Endpoint("10.0.0.5", 5022));
        assertThat(host.login()).isEqualTo(new Login("deploy", List.of("~/.ssh/db"), true, true));
        assertThat(host.says(Part.AGENT)).isFalse();
    }

    @Test
    void what_the_inventory_does_not_say_is_not_said() throws IOException {
        var host = only("[web]\nweb.example.com\n");

        assertThat(host.said()).containsExactlyInAnyOrder(Part.GROUPS, Part.VARIABLES);
        assertThat(host.endpoint()).isEqualTo(new Endpoint("web.example.com", 22));
        assertThat(host.login().user()).isEqualTo("ann");
        assertThat(host.groups()).containsExactly("web");
    }

    @Test
    void secrets_are_told_by_name_and_never_taken_over() throws IOException {
        var host = only("db ansible_password=hunter2 ansible_become_pass=hunter2 level=3 "
                + "url=postgres://app:hunter2@db/x settings=\"{'token': 'hunter2'}\" ref_password='{{ vault_pass }}'\n");

        assertThat(host.variables().values()).isEqualTo(Map.of("level", 3, "ref_password", "{{ vault_pass }}"));
        assertThat(host.remarks()).containsExactly(
                "Secrets in plain text, not taken over: ansible_become_pass, ansible_password, settings, url");
        assertThat(host.toString()).doesNotContain("hunter2");
        assertThat(host.login().password()).isTrue();
    }

    @Test
    void what_a_vault_holds_is_told_and_never_taken_over() throws IOException {
        Files.createDirectories(folder.resolve("host_vars"));
        Files.writeString(folder.resolve("host_vars/db.yml"),
                "secret_part: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  616263\n");

        var host = only("db\n");

        assertThat(host.variables().isEmpty()).isTrue();
        assertThat(host.remarks()).containsExactly("Encrypted by ansible-vault, not taken over: secret_part");
        assertThat(host.toString()).doesNotContain("616263");
    }

    @Test
    void references_to_other_variables_are_followed_and_other_templates_told() throws IOException {
        var followed = only(
                "web1 ansible_host='{{ inventory_hostname }}.{{ domain }}' domain='{{ zone }}' zone=example.com\n");
        var refused = only("web1 ansible_host='{{ lookup(\"env\", \"X\") }}'\n");

        assertThat(followed.endpoint().address()).isEqualTo("web1.example.com");
        assertThat(refused.obstacle()).startsWith("ansible_host is a template that only Ansible can evaluate");
    }

    @Test
    void an_older_name_of_a_variable_counts_more_as_ansible_has_it() throws IOException {
        var host = only("db ansible_host=10.0.0.5 ansible_ssh_host=10.0.0.6 ansible_user=a ansible_ssh_user=b "
                + "ansible_port=1 ansible_ssh_port=2\n");

        assertThat(host.endpoint()).isEqualTo(new Endpoint("10.0.0.6", 2));
        assertThat(host.login().user()).isEqualTo("b");
    }

    @Test
    void a_host_without_a_name_is_left_out_and_told() throws IOException {
        var batch = read("''\nweb\n");

        assertThat(batch.hosts()).extracting(Brought::name).containsExactly("web");
        assertThat(batch.remarks()).containsExactly("'' is left out: a host has a name without blanks around or in it");
    }

    @Test
    void a_reference_that_leads_to_itself_ends() throws IOException {
        assertThat(only("web1 ansible_host='{{ a }}' a='{{ b }}' b='{{ a }}'\n").obstacle()).contains("template");
    }

    @ParameterizedTest
    @CsvSource({"local,ansible_connection is local", "winrm,ansible_connection is winrm"})
    void what_is_not_reached_by_ssh_is_not_taken_over(String connection, String why) throws IOException {
        assertThat(only("here ansible_connection=" + connection + "\n").obstacle()).contains(why);
    }

    @ParameterizedTest
    @CsvSource({"0", "70000", "many"})
    void a_port_that_is_none_is_told(String port) throws IOException {
        assertThat(only("here ansible_port=" + port + "\n").obstacle()).contains("1 to 65535");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"-J bastion|bastion|", "-o ProxyJump=me@gate:2222,bastion|gate,bastion|",
            "-oProxyJump=gate -C|gate|-C", "-o ProxyCommand=\"ssh -W %h:%p -q bastion\"|bastion|",
            "-o 'ProxyCommand ssh -q -W %h:%p me@bastion'|bastion|",
            "-o ControlMaster=auto -o ProxyCommand='nc %h %p'||-o ControlMaster=auto -o ProxyCommand=nc %h %p"})
    void a_jump_host_among_the_arguments_for_ssh_is_the_way(String given, String jumps, String others) {
        var arguments = SshArguments.of(given);

        assertThat(String.join(",", arguments.jumps())).isEqualTo(jumps == null ? "" : jumps);
        assertThat(String.join(" ", arguments.others())).isEqualTo(others == null ? "" : others);
    }

    @Test
    void arguments_without_an_effect_are_told() throws IOException {
        assertThat(only("x ansible_ssh_common_args='-o Compression=yes'\n").remarks())
                .containsExactly("Arguments for ssh have no effect here: -o Compression=yes");
    }

    @Test
    void five_hundred_hosts_come_with_all_their_groups() throws IOException {
        var batch = read("[a]\nnode[001:500].example.com size=3\n[b:children]\na\n[c:children]\nb\n");

        assertThat(batch.hosts()).hasSize(500).allSatisfy(
                host -> assertThat(host.groups()).containsExactly("a", "b", "c"));
        assertThat(batch.file()).isEqualTo(folder.resolve("hosts").toString());
    }

    private Brought only(String text) throws IOException {
        return read(text).hosts().getFirst();
    }

    private Batch read(String text) throws IOException {
        return AnsibleSource.read(Files.writeString(folder.resolve("hosts"), text), Unsaid.usual("ann"));
    }
}
