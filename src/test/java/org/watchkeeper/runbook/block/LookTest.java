package org.watchkeeper.runbook.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.watchkeeper.runbook.Block.Kind;
import org.watchkeeper.runbook.bash.Command;
import org.watchkeeper.runbook.bash.ShellScripts;

class LookTest {
    private static final ShellScripts SCRIPTS = ShellScripts.load();

    @ParameterizedTest
    @ValueSource(strings = {"dig @127.0.0.1 -p 8600 replica.service.consul. SRV", "bin/repack estimate",
            "tf plan -out resync.plan", "for c in /opt/app/console*; do $c -c 'SHOW CLIENTS;' | wc -l; done",
            "gitlab-psql -qtc \"SELECT count(*) FROM pg_stat_activity\nWHERE pid <> pg_backend_pid();\"",
            "ENVIRONMENT=staging\ncd ~/chef-repo\nknife node list",
            "curl -X PUT localhost:9200/_settings -d '{\n  \"a\": null\n}'",
            "\tsudo systemctl stop app\n\tsudo systemctl disable app", "frobnicate --all | sort"})
    void a_block_that_says_nothing_is_shell_where_it_reads_like_commands(String text) {
        assertThat(look("", text).kind()).isEqualTo(Kind.SHELL);
        assertThat(look("", text).script().commands()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags:\n  nofailover: true", "Name: worker-1\nStatus: Ready",
            "host all all 127.0.0.1/32 md5",
            "bind *:80", "net.ipv4.ip_forward = 1", "0 2 * * * /usr/local/bin/nightly", "listen 80;",
            "server web1 10.0.0.1:80 check",
            "FROM debian:12\nRUN apt-get update", "SELECT count(*) FROM jobs;", "show variables like 'x';",
            "GET /_cat/health",
            "NAME     STATUS   ROLES\nworker   Ready    <none>", "deployment.apps/web restarted", "FOO=bar\nBAZ=2",
            "2026-01-01 10:00:00 started", "/etc/app/app.conf", "enable", "copy tftp: flash:", "Get-Service w3svc",
            "<config>\n  <a/>\n</config>", "data_disk = \"x\"\ntimeout = \"180m\"",
            "drwxr-xr-x 2 root root 4096 Jan 1 10:00 bin"})
    void a_block_that_says_nothing_and_holds_settings_output_or_prose_is_not_run(String text) {
        assertThat(look("", text).kind()).isEqualTo(Kind.CONFIG);
        assertThat(look("", text).script().commands()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
            "psql \"postgresql://app@db/app\"~~-- Recent ones~SELECT~    a.id,~    b.name~FROM a~JOIN b ON a.b = b.id~ORDER BY 1;~~\\\\q~uptime#2#uptime",
            "sudo -u postgres psql app~VACUUM ANALYZE;~\\\\q#1#psql",
            "mysql -u root -p~show databases;~exit~uptime#2#uptime"})
    void what_is_typed_at_the_client_of_a_database_is_no_command(String lines, int commands, String last) {
        var look = look("bash", lines.replace('~', '\n').replace("\\\\", "\\"));
        assertThat(look.script().commands()).hasSize(commands);
        assertThat(look.script().commands().getLast().text()).contains(last);
        assertThat(look.others()).isNotEmpty();
        assertThat(look.output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "mysql -u root -p\nSHOW SLAVE STATUS\\G\nexit\nsystemctl stop app\nmysql -u root -p\nSTART SLAVE;",
            "mysql -u root -p\nSHOW SLAVE STATUS\\G\nexit\nsystemctl stop app",
            "sqlcmd -S db\nSELECT 1\nGO\nexit\nsystemctl stop app",
            "sudo -u postgres psql\nSELECT 1\nsystemctl stop app\nSELECT 2;",
            "docker exec -it db psql\nSELECT 1\n\\q\nsystemctl stop app\nSELECT 2;",
            "kubectl exec -it db-0 -n shop -- psql\nSELECT 1\\gx\n\\q\nsystemctl stop app"})
    void what_follows_on_a_statement_at_a_client_stays_a_command(String text) {
        assertThat(look("bash", text).script().commands()).extracting(Command::text).contains("systemctl stop app")
                .hasSize(text.lastIndexOf("mysql") > 0 ? 3 : 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"systemctl stop mysql", "sudo apt-get install sqlite3", "which psql",
            "service mysql restart",
            "dpkg -l mysql", "docker stop mysql", "docker exec -it mysql bash", "sudo -u mysql ls", "psql --version"})
    void a_client_that_is_only_named_is_not_opened(String opener) {
        var look = look("bash", opener + "\n\\cp -a /var/lib/mysql /backup\nset -e;\nSELECT 1;");
        assertThat(look.others()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"psql app", "docker run -it --rm --network host postgres:16 psql -h db app",
            "sudo su - postgres -c \"psql app\"", "su postgres -c psql", "ssh db1 \"sudo -u postgres psql app\"",
            "kubectl exec -it db-0 -- bash -c 'mysql -p\"$PW\" shop'", "oc rsh db-0 psql app",
            "kubectl run -it --rm pg --image=postgres:16 -- psql -h db",
            "docker run -it --rm -e PGPASSWORD=x postgres:16 psql -h db -d shop",
            "docker-compose run --rm db mysql -h db shop",
            "nsenter -t 42 -n psql app", "docker exec -it db sqlite3 /data/app.db"})
    void nothing_typed_at_a_client_inside_something_else_is_a_command(String opener) {
        for (var typed : List.of("kill 42;", "shutdown;", "truncate sessions;", "SOURCE /tmp/new.sql",
                "begin;\ncommit;",
                "update users\n   set active = false\n where id = 4;", "delete from t\nwhere id = 1;", ".tables",
                "do $$ begin perform 1; end $$;", "exit")) {
            var look = look("bash", opener + "\n" + typed);
            assertThat(look.others()).as(typed).hasSize((int) typed.lines().count());
        }
    }

    @Test
    void a_heredoc_hides_nothing_that_is_typed_at_a_client_below_it() {
        var look = look("bash", "psql app <<SQL\npsql\nDROP TABLE a;\nSQL\npsql app\nDROP TABLE b;\n\\q\nuptime");
        assertThat(look.others()).containsExactly(5, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tee /opt/count.sh <<'END-OF-FILE'\nmysql shop\nselect 1;\ndrop table carts;\nEND-OF-FILE",
            "cat > /opt/count.sh <<\\EOF\npsql shop\n\\q\nEOF",
            "sed -i 's#old#new#' /etc/count; cat > /opt/count.sh <<EOF\nmysql shop\nsource /srv/a.sql\nEOF",
            "cat <<EOF # it's\npsql shop\n\\q\nEOF", "cat <<-\"E F\"\n\tpsql shop\n\t\\q\n\tE F"})
    void a_here_document_is_left_as_it_is_written(String text) {
        var look = look("bash", text + "\nuptime");
        assertThat(look.others()).isEmpty();
        assertThat(texts(look)).containsExactly(text, "uptime");
    }

    @Test
    void two_here_documents_of_a_line_are_each_left_to_their_end() {
        assertThat(look("bash", "cat <<A - <<-B\npsql shop\n\\q\nA\n\\q\n\tB\nuptime").others()).isEmpty();
        assertThat(look("bash", "cat <<EOF\npsql shop\n EOF\n\\q\nEOF\nuptime").others()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"psql shop\nDROP TABLE carts;\ncat <<$END\nDROP TABLE a;\n$END",
            "psql shop\n\\q\necho \"$(cat <<EOF\nit's\nEOF\n)\"", "psql shop\n\\q\ncat <<EOF\nnever ended"})
    void where_a_here_document_ends_nobody_knows_where_nothing_is_taken_for_typed_at_a_client(String text) {
        assertThat(look("bash", text).others()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"psql shop <<<\"vacuum\"", "echo $((1<<4))", "echo '<<EOF'", "uptime # <<EOF"})
    void what_is_no_here_document_hides_no_client_below_it(String first) {
        var look = look("bash", first + "\npsql shop\nDROP TABLE carts;\n\\q\nsystemctl start shop");
        assertThat(look.others()).containsExactly(2, 3);
        assertThat(texts(look)).containsExactly(first, "psql shop", "systemctl start shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"systemctl restart shop;", "rm /run/lock/shop;", "createdb shop;", "nginx reload;"})
    void a_program_with_a_semicolon_behind_a_client_stays_a_command(String line) {
        var look = look("bash", "psql shop\nALTER TABLE a ADD b int;\n" + line);
        assertThat(look.others()).containsExactly(1);
        assertThat(look.script().commands()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker run -d --name db -e MYSQL_ROOT_PASSWORD=x mysql",
            "docker run --name db --network shop -e POSTGRES_PASSWORD=x psql",
            "podman run -itd postgres:16 psql -h db"})
    void a_container_that_is_called_like_a_client_or_left_alone_opens_none(String opener) {
        assertThat(look("bash", opener + "\nset -e;\nfrobnicate now;\nDROP TABLE a;").others()).isEmpty();
    }

    @Test
    void a_shell_word_with_a_backslash_is_no_word_of_a_client() {
        var look = look("bash",
                "mysql -p\nSHOW TABLES;\n\\rm -r /srv/old\n\\cp -a /srv /backup\n\\df -h\nset -e;\nupdate-grub;");
        assertThat(look.others()).containsExactly(1);
    }

    @Test
    void a_console_without_prompts_says_what_is_typed_at_a_client() {
        assertThat(look("console", "mysql -u root -p\nSHOW TABLES;\nexit\nuptime").others()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"psql -c 'SELECT 1;'\nset -e;", "psql app < dump.sql\nUPDATE;",
            "echo \"\nSELECT 1;\n\"\npsql app",
            "psql app <<SQL\nSELECT 1;\nSQL"})
    void what_is_handed_to_the_client_is_its_own(String text) {
        assertThat(look("bash", text).others()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"bash,SHELL", "BASH,SHELL", "{.bash .copy},SHELL", "'sh,ignore',SHELL", "bash:run.sh,SHELL",
            "zsh,SHELL",
            "console,CONSOLE", "shell-session,CONSOLE", "bash session,CONSOLE", "text,TEXT", "title=\"run.sh\",NOTHING",
            "powershell,OTHER", "yaml,OTHER", "cmd,OTHER", "diff,OTHER", "'',NOTHING"})
    void the_first_word_behind_a_fence_counts(String info, Language.Says says) {
        assertThat(Language.of(info).says()).isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"$ uptime", "# systemctl restart app", "ops@app-1:~$ uptime",
            "[root@db1 ~]# uptime",
            "bash-5.1$ uptime", "sh-4.2# uptime", "/ # uptime", "~ $ uptime", "root@3f2a:/app# uptime",
            "(venv) $ uptime",
            "db1:~ # uptime", "❯ uptime", "➜  ~ uptime", "% uptime", "web1# uptime", "(venv) ops@app-1:/srv$ uptime"})
    void what_stands_behind_the_prompt_of_a_shell_is_typed(String line) {
        var look = look("", line + "\n 10:00 up 3 days");
        assertThat(look.kind()).isEqualTo(Kind.CONSOLE);
        assertThat(texts(look)).hasSize(1).first().asString().doesNotContain("$ ")
                .matches("uptime|systemctl restart app");
        assertThat(look.output()).contains("up 3 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres=# \\l", "app=> select 1;", "mysql> show tables;",
            "MariaDB [(none)]> show tables;",
            "sqlite> .tables", "redis> info", "127.0.0.1:6379> info", "rs0:PRIMARY> rs.status()", ">>> print(1)",
            "irb(main):001:0> 1", "PS C:\\> Get-Service", "C:\\Windows> net stop spooler", "R2(config)# end",
            "switch> enable",
            "R2# show version", "<HUAWEI> display version", "cqlsh:ks> describe tables", "SQL> shutdown immediate",
            "admin@router> show chassis"})
    void what_is_typed_at_another_program_is_shown_and_never_sent(String line) {
        var look = look("", line + "\nok");
        assertThat(look.kind()).isEqualTo(Kind.CONSOLE);
        assertThat(texts(look)).isEmpty();
        assertThat(look.others()).containsExactly(0);
    }

    @Test
    void a_session_goes_on_over_lines_quotations_and_heredocs() {
        var look = look("console",
                "$ docker run \\\n    -d nginx\n1f3a\n$ cat > a.txt <<EOF\none\nEOF\n$ psql -c \"select\n  1\"\n(1 row)\n");
        assertThat(texts(look)).containsExactly("docker run \\\n    -d nginx", "cat > a.txt <<EOF\none\nEOF",
                "psql -c \"select\n  1\"");
        assertThat(look.output()).isEqualTo("1f3a\n(1 row)");
    }

    @Test
    void rows_typed_inside_a_container_are_known_until_it_is_left() {
        var look = look("",
                "$ kubectl exec -it web -- bash\nroot@web:/# rm -rf /cache\nroot@web:/# exit\n$ kubectl get pods");
        assertThat(look.inside()).containsExactly(1, 2);
        assertThat(texts(look)).hasSize(4);
    }

    @Test
    void a_console_block_without_any_prompt_is_typed() {
        var look = look("console", "kubectl get nodes\nkubectl drain n1 --force");
        assertThat(look.kind()).isEqualTo(Kind.CONSOLE);
        assertThat(texts(look)).containsExactly("kubectl get nodes", "kubectl drain n1 --force");
    }

    @Test
    void lines_between_commands_that_look_printed_are_left_out() {
        var look = look("bash", "sudo initdb --data /srv\nInitializing database --- OK\nsystemctl start db\n");
        assertThat(texts(look)).containsExactly("sudo initdb --data /srv", "systemctl start db");
        assertThat(look.omitted()).containsExactly(1);
        assertThat(look.output()).isEqualTo("Initializing database --- OK");
    }

    @Test
    void a_comment_is_no_root_prompt() {
        assertThat(texts(look("bash", "# find the system\ncase $(uname) in\nLinux) echo l;;\nesac"))).hasSize(1);
        assertThat(look("bash", "# systemctl stop app\nsystemctl start app").kind()).isEqualTo(Kind.SHELL);
    }

    @Test
    void what_the_document_calls_output_is_not_run() {
        var look = Look.of(new Look.Text(Language.of("bash"), "uptime", Look.Said.PRINTED), SCRIPTS::cut);
        assertThat(look.kind()).isEqualTo(Kind.CONFIG);
        assertThat(texts(look)).isEmpty();
    }

    private static Look look(String info, String text) {
        return Look.of(new Look.Text(Language.of(info), text, Look.Said.NOTHING), SCRIPTS::cut);
    }

    private static List<String> texts(Look look) {
        return look.script().commands().stream().map(Command::text).toList();
    }
}
