package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.watchkeeper.runbook.Block.Kind;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Runbook;

class BlocksTest {
    @Test
    void fences_in_lists_with_tildes_and_without_a_blank_line_are_found() {
        var runbook = Doc.read("""
                # Daily checks
                1. **Service**
                   ```bash
                   # Look
                   systemctl status app

                   df -h
                   ```

                2. **Logs**

                   ~~~sh
                   tail -5 /var/log/app.log
                   ~~~
                text
                ```bash
                uptime
                ```

                    free -h
                """);
        assertThat(runbook.blocks()).extracting(block -> block.lines().toString()).containsExactly("3-8", "12-14",
                "16-18", "20");
        assertThat(runbook.procedures().getFirst().commands())
                .extracting(command -> command.lines() + " " + command.text())
                .containsExactly("5 systemctl status app", "7 df -h", "13 tail -5 /var/log/app.log", "17 uptime",
                        "20 free -h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void lines_are_those_of_the_file_whatever_ends_them(String end) {
        var text = String.join(end, "---", "title: Moon base", "---", "# A \u0000 B", "", "```bash", "ls \u0000",
                "cat <<E", "x", "E", "```", "");
        var runbook = Doc.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertThat(runbook.title()).isEqualTo("Moon base");
        assertThat(runbook.headings().getFirst().line()).isEqualTo(4);
        assertThat(runbook.procedures().getFirst().commands()).extracting(command -> command.lines().toString())
                .containsExactly("7", "8-10");
        assertThat(runbook.procedures().getFirst().commands().getLast().text()).isEqualTo("cat <<E\nx\nE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/var/log/app/*.log {\n  daily\n  postrotate\n    kill -USR1 1\n  endscript\n}",
            "app_last_run{task=\"vacuum\"} 1705312800\napp_seconds{task=\"vacuum\"} 245", "{\"a\": 1}",
            "[Unit]\nDescription=App",
            "server:\n  port: 80\nname: app", "location / {\n  return 503;\n}"})
    void a_bash_fence_that_holds_no_shell_is_not_run_and_says_why(String text) {
        var runbook = Doc.read("# T\n\n```bash\n" + text + "\n```\n");
        assertThat(runbook.blocks().getFirst().kind()).isEqualTo(Kind.CONFIG);
        assertThat(runbook.procedures()).isEmpty();
        assertThat(runbook.findings()).extracting(Finding::code, Finding::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("RB046", 1),
                        org.assertj.core.groups.Tuple.tuple("RB012", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat > /etc/logrotate.d/app << 'EOF'\n/var/log/app/*.log {\n daily\n}\nEOF",
            "f() {\n  ls\n}", "if true; then {\n ls\n}; fi",
            "[ -f /etc/app ] && ls", "[[ -f x ]] && ls", "FOO=1\nexport FOO", "echo {a,b}"})
    void shell_that_looks_a_little_like_configuration_is_shell(String text) {
        assertThat(Doc.read("# T\n\n```bash\n" + text + "\n```\n").blocks().getFirst().kind()).isEqualTo(Kind.SHELL);
    }

    @Test
    void an_option_on_its_own_line_is_never_a_command() {
        var runbook = Doc
                .read("# Renew\n\n```bash\ncertbot renew --quiet\n\n# Hook\n--deploy-hook \"nginx -s reload\"\n```\n");
        assertThat(Doc.texts(runbook.procedures().getFirst())).containsExactly("certbot renew --quiet");
        assertThat(Doc.codes(runbook)).contains("RB013");
        assertThat(runbook.procedures().getFirst().steps().getLast().why()).contains("--deploy-hook");
    }

    @Test
    void of_a_transcript_only_what_was_typed_is_run() {
        var runbook = Doc.read("""
                # Look

                ```console
                $ systemctl is-active app
                active
                $ ls \\
                > /srv
                a  b
                ops@app-1:~$ uptime
                 02:00:01 up 3 days
                ```
                """);
        var procedure = runbook.procedures().getFirst();
        assertThat(runbook.blocks().getFirst().kind()).isEqualTo(Kind.CONSOLE);
        assertThat(procedure.commands()).extracting(command -> command.lines() + " " + command.text())
                .containsExactly("4 systemctl is-active app", "6-7 ls \\\n/srv", "9 uptime");
        assertThat(procedure.steps().getLast().why()).contains("active", "a  b", "up 3 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shopctl {start|stop|restart}", "shopctl [--force] FILE...", "systemctl <start|stop> shop",
            "Usage: shopctl COMMAND [--dry-run]", "$ shopctl {start|stop}", "shopctl [-v] backup <target>"})
    void how_a_program_is_used_is_no_command(String usage) {
        var runbook = Doc.read("# T\n\n```bash\n" + usage + "\n```\n\n```bash\nuptime\n```\n");
        assertThat(Doc.texts(runbook.procedures().getFirst())).containsExactly("uptime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker logs [container_name] --tail 50", "{ ls | wc -l; } > /srv/count",
            "grep -E 'a|b' [ab]*.log", "curl -s http://shop/{a,b}", "[ -f /srv/shop ] && ls /srv",
            "sort < hosts.txt | uniq > hosts.new", "gunzip <dump.sql.gz | mysql >import.log", "sort <hosts|uniq> new",
            "cat > /usr/local/bin/app-ctl <<'EOF'\n# usage: app-ctl {start|stop}\ncase $1 in\nEOF",
            "systemctl restart app  # {start|stop|restart}", "[[ $1 =~ [a|b] ]] && ls /srv",
            "echo \"say \\\"{a|b}\\\"\"",
            "echo ${name//[a|b]/}"})
    void what_only_looks_a_little_like_usage_is_a_command(String command) {
        assertThat(Doc.texts(Doc.only("# T\n\n```bash\n" + command + "\n```\n"))).containsExactly(command);
    }

    @Test
    void a_console_without_prompts_says_what_of_it_is_not_run() {
        var runbook = Doc.read("# T\n\n```console\nsystemctl is-active app\n[INFO] all is well\nuptime\n```\n");
        assertThat(Doc.texts(runbook.procedures().getFirst())).containsExactly("systemctl is-active app", "uptime");
        assertThat(runbook.findings()).filteredOn(finding -> finding.code().equals("RB016"))
                .extracting(Finding::line).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deb [signed-by=/etc/apt/keyrings/a.gpg] https://packages.test/deb stable main",
            "deb-src http://packages.test/deb stable main\ndeb http://packages.test/deb stable main",
            "# In root's crontab\n0 2 * * * tar czf /b/a-$(date +\\%F).tgz /srv && find /b -mtime +7 -delete"})
    void sources_of_packages_and_lines_for_cron_are_not_offered(String text) {
        var runbook = Doc.read("# T\n\n```bash\n" + text + "\n```\n");
        assertThat(runbook.procedures()).flatExtracting(Doc::texts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. **Start**:\n        ```bash\n        uptime -p\n        ```\n",
            "- Start\n\n      ~~~ sh\n      uptime -p\n      ~~~\n", "Start:\n    ```\n    uptime -p\n    ```\n",
            "// A remark\n:kind: PROCEDURE\n[id=\"a_{context}\"]\n= Start\n\n[source,terminal]\n----\n$ uptime -p\n----\n",
            "```\nops@<host>:~$ uptime -p\n up 3 days\n```\n",
            "```\nuptime -p\n[load average of 5m] lowest: 2.22\n[12:57:21] Checking avg's on 384 hosts...\n```\n"})
    void a_block_that_its_writer_set_a_little_amiss_is_found(String text) {
        assertThat(Doc.texts(Doc.only("# T\n\n".repeat(text.startsWith("//") ? 0 : 1) + text)))
                .containsExactly("uptime -p");
    }

    @Test
    void a_fence_shown_as_code_stays_code() {
        assertThat(Doc.read("# T\n\nWrite:\n\n    ```bash\n    uptime -p\n    ```\n").procedures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n", "\n\nThen wait.\n"})
    void a_block_of_a_directive_ends_with_its_document(String end) {
        var runbook = Doc.read("Upgrade\n=======\n\nLook:\n\n.. code-block:: bash\n\n   uptime\n   df -h" + end);
        assertThat(Doc.texts(runbook.procedures().getFirst())).containsExactly("uptime", "df -h");
        assertThat(Doc.codes(runbook)).doesNotContain("RB010");
    }

    @Test
    void usage_in_a_session_is_told_of_and_redirections_are_typed() {
        var runbook = Doc.read("# T\n\n```console\n$ shopctl {start|stop}\n$ sort < a | uniq > b\n```\n");
        assertThat(Doc.texts(runbook.procedures().getFirst())).containsExactly("sort < a | uniq > b");
        assertThat(runbook.findings()).filteredOn(finding -> finding.code().equals("RB016"))
                .extracting(Finding::line).containsExactly(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {".. parsed-literal::\n\n   uptime -p",
            ".. toggle::\n\n   .. code-block:: sh\n\n      uptime -p",
            ".. expand:: The rest of it\n\n   .. code-block:: sh\n\n      uptime -p",
            ".. ifconfig:: internal\n\n   Look::\n\n      uptime -p",
            ".. list-table:: What to run\n   :widths: 1 2\n\n   * - Look\n     - Run ``uptime -p``.",
            ".. my.grid-item::\n   :columns: 6\n\n   Run ``uptime -p``.", ".. [1] Run ``uptime -p``.",
            ".. c:function:: load()\n\n   Run ``uptime -p``."})
    void a_directive_that_readers_see_is_read(String directive) {
        assertThat(Doc.texts(Doc.only("Title\n=====\n\n.. note:: All of it.\n\nLoad\n====\n\n" + directive + "\n")))
                .containsExactly("uptime -p");
    }

    @ParameterizedTest
    @ValueSource(strings = {".. Run ``uptime -p``", "..\n   Look::\n\n      uptime",
            ".. raw:: html\n\n   Run ``uptime -p``.",
            ".. |run| replace:: Run ``uptime -p``.", ".. _uptime:", ".. figure:: load.png\n\n   Run ``uptime -p``."})
    void a_comment_or_a_directive_without_text_shows_nothing(String directive) {
        assertThat(Doc.read("Title\n=====\n\n.. note:: All of it.\n\nLoad\n====\n\n" + directive + "\n\nThe end.\n")
                .procedures()).isEmpty();
    }

    @Test
    void a_parsed_literal_asks_for_its_values_and_shows_no_marks() {
        var literal = ".. parsed-literal::\n\n   apt install shop-|release|.deb\n   **shopctl**\\ .sh |name|\n   ps aux | wc -l\n";
        assertThat(Doc.texts(Doc.only("Title\n=====\n\nLoad\n====\n\n" + literal))).containsExactly(
                "apt install shop-<release>.deb", "shopctl.sh <name>", "ps aux | wc -l");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".. note::\n\n", ".. tabs::\n\n   .. tab:: A\n\n"})
    void tabs_of_code_in_a_directive_stay(String around) {
        var margin = "   ".repeat((int) around.chars().filter(c -> c == ':').count() / 2);
        var code = ".. code-block:: sh\n\n   cat <<-EOF\n   \thello\n   \tEOF\n   uptime".indent(margin.length());
        assertThat(Doc.texts(Doc.only("Title\n=====\n\nLoad\n====\n\n" + around + code)))
                .containsExactly("cat <<-EOF\n\thello\n\tEOF", "uptime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"You should see this output:", "The following message is displayed:", "It prints:",
            "Then you will see something like:", "The output should include these lines:"})
    void what_is_announced_as_printed_is_no_command(String lead) {
        var runbook = Doc.read("# T\n\n```\n$ kops export kubecfg shop\n```\n\n" + lead
                + "\n\n```\nkops has set your context to shop\n```\n");
        assertThat(Doc.texts(runbook.procedures().getFirst())).containsExactly("kops export kubecfg shop");
    }

    @Test
    void notes_in_the_middle_of_a_script_are_no_commands() {
        var procedure = Doc.only("""
                # Nightly

                ```sh
                # Run it
                bin/nightly --all

                Notes:

                - **Safe to repeat.** Use `--force` to let the
                  nightly job remove the rest of the old files.
                - Failed files stay below `failed/` and
                  always wait for a person.
                ```
                """);
        assertThat(Doc.texts(procedure)).containsExactly("bin/nightly --all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "nginx", "json", "text", "sql", "python"})
    void other_languages_are_not_run(String language) {
        var runbook = Doc.read("# T\n\n```" + language + "\nrm -rf /\n```\n");
        assertThat(runbook.blocks().getFirst().kind()).isEqualTo(Kind.CONFIG);
        assertThat(runbook.procedures()).isEmpty();
        assertThat(Doc.codes(runbook)).contains("RB011");
    }

    @Test
    void a_fence_without_a_language_is_shell_only_when_it_looks_like_it() {
        assertThat(Doc.read("```\nsudo systemctl restart app\n```").blocks().getFirst().kind()).isEqualTo(Kind.SHELL);
        assertThat(Doc.read("```\nThe quick brown fox\n```").blocks().getFirst().kind()).isEqualTo(Kind.CONFIG);
    }

    @Test
    void a_half_written_fence_and_half_written_bash_are_errors_at_their_lines() {
        Runbook runbook = Doc.read("# T\n\n```bash\nls\nif true; then\n  pwd\n");
        assertThat(runbook.findings()).extracting(Finding::code, Finding::line)
                .contains(org.assertj.core.groups.Tuple.tuple("RB010", 3),
                        org.assertj.core.groups.Tuple.tuple("RB020", 5));
        assertThat(runbook.procedures().getFirst().commands().getLast().lines()).isEqualTo(new Lines(5, 6));
    }

    @Test
    void hazards_are_warned_of() {
        assertThat(Doc.codes(Doc.read("# T\n```bash\ncurl http://h/x?a=b&limit=5\n```\n"))).contains("RB025");
        assertThat(Doc.codes(Doc.read("# T\n```bash\ncurl -d '{\"n\": \"a-$(date +%F)\"}' http://h\n```\n")))
                .contains("RB024");
        assertThat(Doc.codes(Doc.read("# T\n```bash\nls a \\ \n  b\n```\n"))).contains("RB023");
        assertThat(Doc.codes(Doc.read("# T\n```bash\nsystemctl reload app\n# OR\nsystemctl restart app\n```\n")))
                .contains("RB022");
        assertThat(Doc.codes(Doc.read("# T\n```bash\ncurl 'http://h/x?a=b&limit=5' &\nwait\n```\n")))
                .doesNotContain("RB025");
    }

    @Test
    void a_fence_that_is_closed_for_its_author_keeps_the_lines_of_what_is_below_html() {
        var runbook = Doc.read("""
                ``````
                A=1
                ```

                ## Next

                ```json
                {}
                ```

                ``````

                <p>Look:</p>
                >
                <pre><code>df -h
                </code></pre>
                root@web:~# uptime
                ```
                """);
        assertThat(runbook.procedures()).flatExtracting(procedure -> procedure.commands())
                .extracting(command -> command.lines() + " " + command.text()).containsExactly("17 uptime");
    }

    @Test
    void what_a_comment_of_the_dialect_hides_is_not_offered() {
        assertThat(Doc.read("# T\n\n{/* old way\n```bash\nrm -rf /opt/app\n```\n*/}\n\n```bash\nls -l\n```\n")
                .procedures()).flatExtracting(procedure -> procedure.commands())
                .extracting(command -> command.text()).containsExactly("ls -l");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Never: `rm -rf /srv/app`", "Do not run `rm -rf /srv/app`",
            "Instead of: `rm -rf /srv/app`"})
    void what_a_sentence_warns_of_is_not_offered(String sentence) {
        assertThat(Doc.read("# T\n\n" + sentence + "\n\n```bash\nls -l\n```\n").procedures().getFirst().commands())
                .extracting(command -> command.text()).containsExactly("ls -l");
    }
}
