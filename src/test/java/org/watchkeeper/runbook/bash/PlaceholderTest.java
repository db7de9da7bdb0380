package org.watchkeeper.runbook.bash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {
    @Test
    void angle_brackets_and_double_braces_are_places_to_fill() {
        assertThat(names("kubectl drain <node-name> --force")).containsExactly("node_name");
        assertThat(names("wget http://x/v<version>/app-{{version}}.tar.gz -o <out dir>")).containsExactly("version",
                "version", "out_dir");
        assertThat(names("terraform workspace select <cluster e.g. shop-test-3>")).containsExactly("cluster");
        assertThat(names("scp <user>@<host>:/srv/<file> .")).containsExactly("user", "host", "file");
    }

    @Test
    void single_braces_around_a_name_are_places_to_fill() {
        assertThat(names("ssh {mon-host} ls {tmp}/{key-file} --addr={ip}")).containsExactly("mon_host", "tmp",
                "key_file", "ip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail <ops@example.org>", "cat <<EOF", "cat << 'EOF'", "sort <in>out",
            "[ 1 < 5 ] # (< 5 minutes)",
            "diff <(ls a) <(ls b)", "a <b >c", "docker ps --format '{{.Names}}'", "docker inspect -f '{{json .State}}'",
            "echo '<b>bold</b>'", "exec 3<>/dev/tcp/h/1", "curl <https://example.org/x>", "{{range}}x{{end}}",
            "test a \\<b\\>", "git diff @{upstream} HEAD^{commit}", "echo ${HOME} {a,b} {1..3} x{y}",
            "find . -exec ls {} +",
            "awk \"{print}\" a", "curl -w '%{http_code}' x", "f() {ls; }", "cat <<E\nf'/srv/{name}'\nE",
            "kubectl get po -o jsonpath={.items}"})
    void redirections_mail_addresses_markup_and_templates_are_not(String text) {
        assertThat(names(text)).isEmpty();
    }

    private static List<String> names(String text) {
        return Placeholder.in(text).stream().map(Placeholder::name).toList();
    }
}
