package org.watchkeeper.runbook.bash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ShellScriptsTest {
    private static final ShellScripts SCRIPTS = ShellScripts.load();

    @Test
    void a_continued_line_is_one_command() {
        assertThat(cut("""
                tar -czf /tmp/a.tar.gz \\
                  --exclude b \\
                  /srv
                ls
                """)).containsExactly("tar -czf /tmp/a.tar.gz \\\n  --exclude b \\\n  /srv", "ls");
    }

    @Test
    void a_heredoc_keeps_its_body_byte_for_byte() {
        var heredoc = "cat > /etc/x.conf << 'EOF'\n  # no comment\n\tμ $HOME `x`  \n\nEOF";
        assertThat(cut(heredoc + "\nchmod 600 /etc/x.conf\n")).containsExactly(heredoc, "chmod 600 /etc/x.conf");
    }

    @Test
    void a_heredoc_may_end_with_the_text() {
        assertThat(cut("cat << EOF\na\nEOF")).containsExactly("cat << EOF\na\nEOF");
    }

    @Test
    void compound_commands_pipelines_and_lists_are_one_command_each() {
        assertThat(cut("""
                if [ -d /srv ]; then
                    ls /srv
                fi
                journalctl -u app | grep ERROR | \\
                    sort
                apt update && apt upgrade -y
                cd /srv; ls
                for i in 1 2; do echo $i; done
                """)).containsExactly("if [ -d /srv ]; then\n    ls /srv\nfi",
                "journalctl -u app | grep ERROR | \\\n    sort",
                "apt update && apt upgrade -y", "cd /srv; ls", "for i in 1 2; do echo $i; done");
    }

    @Test
    void a_comment_behind_a_command_stays_with_it_and_one_above_stands_alone() {
        var script = SCRIPTS.cut("# 1. Stop\nsystemctl stop app  # if it runs\n");
        assertThat(script.pieces()).hasSize(2);
        assertThat(script.pieces().getFirst()).isEqualTo(new Script.Comment(0, "1. Stop"));
        assertThat(script.commands().getFirst().text()).isEqualTo("systemctl stop app  # if it runs");
    }

    @Test
    void rows_are_those_of_the_text() {
        var commands = SCRIPTS.cut("\n\nls\n\ncat <<E\nx\nE\npwd\n").commands();
        assertThat(commands).extracting(Command::firstRow).containsExactly(2, 4, 7);
        assertThat(commands).extracting(Command::lastRow).containsExactly(2, 6, 7);
    }

    @Test
    void what_is_no_complete_bash_is_one_command_with_a_fault() {
        var script = SCRIPTS.cut("ls -l\nif true; then\n  echo a\npwd\n");
        assertThat(script.faults()).hasSize(1);
        assertThat(script.commands()).extracting(Command::text).containsExactly("ls -l",
                "if true; then\n  echo a\npwd");
    }

    @Test
    void two_here_documents_on_one_line_are_told_as_the_reason() {
        var reasons = List.of("cat <<A; cat <<B\n1\nA\n2\nB\n", "paste <<'A' - 3<<-\"B\"\n1\nA\n2\nB\n",
                "cat <<A; wc <<<'x'\nif true\nA\nif\n").stream()
                .map(text -> SCRIPTS.cut("pwd\n" + text).faults().getFirst())
                .map(fault -> fault.row() + " " + fault.reason().contains("two here-documents begin on one line"))
                .toList();
        assertThat(reasons).containsExactly("1 true", "1 true", "1 false");
    }

    @Test
    void a_placeholder_is_known_before_bash_sees_a_redirection() {
        var script = SCRIPTS.cut("kubectl cordon <node-name>\nkubectl drain <node-name> --ignore-daemonsets\n");
        assertThat(script.faults()).isEmpty();
        assertThat(script.commands()).hasSize(2);
    }

    @Test
    void without_a_grammar_all_is_one_command_with_a_fault_that_says_why() {
        var script = ShellScripts.without("not built for this machine").cut("ls\npwd\n");
        assertThat(script.commands()).extracting(Command::text).containsExactly("ls\npwd");
        assertThat(script.faults()).extracting(Script.Fault::reason).containsExactly("not built for this machine");
        assertThat(script.faults().getFirst().unread()).isTrue();
    }

    @Test
    void many_threads_read_at_once() throws Exception {
        List<Callable<List<String>>> tasks = IntStream.range(0, 64)
                .<Callable<List<String>>>mapToObj(number -> () -> cut("echo " + number + " | sort\nls\n")).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(tasks);
            for (int number = 0; number < results.size(); number++) {
                assertThat(results.get(number).get()).containsExactly("echo " + number + " | sort", "ls");
            }
        }
    }

    @Test
    void deep_nesting_does_not_break_it() {
        var deep = "echo " + "$(echo ".repeat(5_000) + "x" + ")".repeat(5_000);
        assertThat(SCRIPTS.cut(deep).commands()).hasSize(1);
        assertThat(SCRIPTS.cut("(".repeat(20_000)).commands().stream().map(Command::text).collect(Collectors.joining()))
                .hasSize(20_000);
    }

    private static List<String> cut(String text) {
        return SCRIPTS.cut(text).commands().stream().map(Command::text).toList();
    }
}
