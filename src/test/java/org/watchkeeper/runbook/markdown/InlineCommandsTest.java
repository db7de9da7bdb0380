package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.watchkeeper.runbook.ShellCommand;

/// Commands in sentences and tables: what is ordered is offered, what is mentioned or warned of is not.
class InlineCommandsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Run `df -h /srv` and look at the mounts. | df -h /srv
            To see the `glibc` in use, run `ldd --version`. | ldd --version
            Stop it using `sudo service mysql stop` (this may never return) | sudo service mysql stop
            Check the health by using the `etcdctl endpoint health` command before you go on. | etcdctl endpoint health
            Verify `vault status` shows a leader. | vault status
            Truncate the log: `truncate -s 0 app.log`. Then compress it. | truncate -s 0 app.log
            It can be useful to run the command `sudo du -hc /srv`, which takes long. | sudo du -hc /srv
            The digest is absent (not a blip): `oc describe pod web` | oc describe pod web
            1. Stop it on the old host (e.g. `systemctl stop 'web-*.service'`). | systemctl stop 'web-*.service'
            1. `oc get nodes` → all are ready | oc get nodes
            - [ ] `pnpm install --frozen-lockfile` | pnpm install --frozen-lockfile
            - [ ] `oc get nodes` shows all of them ready | oc get nodes
            1. After that, remove it with `sudo docker rm web`. | sudo docker rm web
            You can verify that all joined by running `nomad node status` and looking. | nomad node status
            On another server issue a `nomad server members` and look. | nomad server members
            If it has not left, issue a `nomad server force-leave web-1` to remove it. | nomad server force-leave web-1
            Now open it with e.g. nano: `sudo nano /etc/web` and change the last line. | sudo nano /etc/web
            Run the script: `./destroy.sh` | ./destroy.sh
            5. **Deploy.** `docker compose up -d` in each stack | docker compose up -d
            * (inside the container) `rabbitmqctl stop_app` and wait until it is stopped | rabbitmqctl stop_app
            * (inside the container) `rabbitmqctl start_app` | rabbitmqctl start_app
            1. Get into the container's shell (`docker exec -it web bash`) | docker exec -it web bash
            - `sudo docker restart web` https://docs.test/restart | sudo docker restart web
            Before you begin, you can safely run `rabbitmqctl list_queues` - it changes nothing. | rabbitmqctl list_queues
            If nothing is new, you can still run `rabbitmqctl list_queues`. | rabbitmqctl list_queues
            2. Pull the newest image using `docker compose pull` | docker compose pull
            - Nightly `pg_dump -Fc app > /srv/app.dump` | pg_dump -Fc app > /srv/app.dump
            Führen Sie `git diff HEAD~1` aus, um die Änderungen zu sehen. | git diff HEAD~1
            Stoppen Sie den Dienst mit `systemctl stop web`. | systemctl stop web
            Puis exécutez `systemctl status web` et attendez. | systemctl status web
            Arrêtez le service avec `systemctl stop web`. | systemctl stop web
            1. Detén el servicio con `systemctl stop web` | systemctl stop web
            Después, ejecuta `systemctl status web` y espera. | systemctl status web
            """)
    void an_order_is_offered(String line, String command) {
        assertThat(commands("# T\n\n## P\n\n" + line + "\n")).containsExactly(command);
    }

    /// Its fence stands too far in to be one.
    @Test
    void what_stands_between_fences_is_not_one_command_on_several_lines() {
        assertThat(commands("""
                ## Before

                        ```

                    ```
                    ```
                2. Add the flag to `/etc/web.options`:
                    ```
                    -Dweb.replace=10.0.7.13
                    ```
                g until "Listening for clients":
                       ```
                          sudo systemctl start web
                    tail -f web.log
                    ```

                    ```
                    sudo sed -i '/replace/d' /etc/web.options
                """)).doesNotContain("sudo systemctl start web tail -f web.log");
    }

    @Test
    void a_command_alone_on_the_line_below_a_bold_title_is_given() {
        assertThat(commands("# T\n\n1. **Install** - Get the tools\n`yum install -y tools`\n"))
                .containsExactly("yum install -y tools");
        assertThat(commands("# T\n\n1. **Look** - The list is the output of\n`kubectl get nodes`\n")).isEmpty();
    }

    @Test
    void what_the_block_below_a_sentence_has_is_run_once() {
        assertThat(
                commands("# T\n\n## P\n\nUse `etcdctl defrag` to free space.\n```sh\netcdctl defrag --cluster\n```\n"))
                .containsExactly("etcdctl defrag --cluster");
        assertThat(commands("# T\n\n## P\n\nUse the `etcdctl defrag` command:\n\n```sh\n$ etcdctl defrag\n```\n"))
                .containsExactly("etcdctl defrag");
    }

    @Test
    void what_follows_an_order_with_and_is_ordered_too() {
        assertThat(commands("# T\n\n## P\n\nTest it by running `ssh app uptime` and `ssh mon uptime`.\n"))
                .containsExactly("ssh app uptime", "ssh mon uptime");
        assertThat(commands("# T\n\n## P\n\nRun `ssh app uptime`. The logs are in `ls /srv` and `ls /var`.\n"))
                .containsExactly("ssh app uptime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"You can use `docker ps` and `docker images` to start and stop the stack.",
            "Use `docker ps` and `docker images` to start and stop the stack.",
            "You may run `docker ps` and `docker images`.",
            "Run `docker ps` and `docker images`, respectively.", "Run `docker ps` and `docker images` shows the tags.",
            "Run `docker ps`, `docker images`, or `docker info`."})
    void what_is_to_be_chosen_from_is_not_run_in_turn(String line) {
        assertThat(commands("# T\n\n## P\n\n" + line + "\n")).doesNotContain("docker images");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Run `docker ps`, `docker images` and `docker info`.",
            "Now that you can log in, run `docker ps`, `docker images`, and `docker info` on each host.",
            "- You must run `docker ps`, then `docker images` and then `docker info`"})
    void what_is_listed_after_an_order_is_run_in_turn(String line) {
        assertThat(commands("# T\n\n## P\n\n" + line + "\n")).containsExactly("docker ps", "docker images",
                "docker info");
    }

    @ParameterizedTest
    @ValueSource(strings = {"`sudo pcs status` returns basic information about the cluster.",
            "Do not re-run `oc adm upgrade --force`, and wait.", "Never run `rm -rf /srv`.",
            "Running `docker compose up -d` will also migrate the database.",
            "Then run `rm -rf ~` never.", "There are other commands, such as `ceph osd status`.",
            "-   `find -type d` - finds all folders", "Set `skipUpgradeChecks: true` or edit the file.",
            "If `kubeadm upgrade` fails, read on.", "Use `apt-get install` commands as you know them.",
            "Führen Sie `rm -rf /srv` nicht aus.", "Führen Sie niemals `rm -rf /srv` aus.",
            "Das Skript wechselt mit `git checkout main` den Zweig.", "N'exécutez pas `rm -rf /srv`.",
            "Los registros se ven con `journalctl -u web`.", "The nightly `pg_dump -Fc app` takes an hour.",
            "Wenn Sie den Dienst mit `systemctl stop web` beenden, gehen Daten verloren.",
            "Sollten Sie den Dienst mit `systemctl stop web` beenden, gehen Daten verloren.",
            "Können Sie den Dienst mit `systemctl stop web` beenden?",
            "Vermeiden Sie es, den Server mit `reboot` neu zu starten.",
            "Évitez de tuer le processus avec `kill -9 1`.", "Para ver los registros con `journalctl -u web`.",
            "Eliminar con `rm -rf /srv` es peligroso.", "Elimina con `rm -rf /srv` es un error.",
            "Pull requests with `git push origin main` are closed.",
            "Snapshot files created with `etcdctl snapshot save x` are kept.",
            "Label selectors with `kubectl get pods -l a=b` are slow."})
    void a_mention_is_not(String line) {
        assertThat(commands("# T\n\n## P\n\n" + line + "\n")).isEmpty();
    }

    @Test
    void several_orders_of_a_paragraph_keep_their_lines() {
        var runbook = Doc.read("# T\n\nRun `df -h /srv` first.\nThen run `du -sh /srv` and wait.\n");
        assertThat(runbook.procedures().getFirst().commands()).extracting(ShellCommand::text)
                .containsExactly("df -h /srv", "du -sh /srv");
        assertThat(runbook.procedures().getFirst().commands()).extracting(command -> command.lines().first())
                .containsExactly(3, 4);
    }

    @Test
    void a_span_over_several_lines_stands_where_its_words_do() {
        var command = Doc.only("# T\n\n> 1. Verify:\n    ```\n    df -h /srv\n    ```\n").commands().getFirst();
        assertThat(command.lines().first()).isEqualTo(5);
    }

    @Test
    void a_column_of_commands_is_offered_and_other_columns_are_not() {
        var table = "# T\n\n| Look | Command | Good |\n|---|---|---|\n| 1 — mounts | `findmnt -t nfs4 \\| wc -l` | see `df -h` |\n"
                + "| name | see `hostname -f` | |\n";
        var step = Doc.read(table).procedures().getFirst().steps().getFirst();
        assertThat(step.title()).isEqualTo("mounts");
        assertThat(commands(table)).containsExactly("findmnt -t nfs4 | wc -l");
    }

    @Test
    void what_must_not_be_run_is_shown_and_not_offered() {
        var runbook = Doc.read("# T\n\nDo **not** run any of these:\n\n```bash\noc adm drain node-1\n```\n");
        assertThat(runbook.procedures()).isEmpty();
        assertThat(runbook.findings()).extracting(finding -> finding.code()).contains("RB019");
        assertThat(runbook.blocks().getFirst().kind().word()).isEqualTo("shell");
    }

    @Test
    void a_command_of_an_unknown_program_counts_where_it_is_announced() {
        var block = "\n\n```\nqueue_rebalance --all\n```\n";
        assertThat(commands("# T\n\nCall the following management command:" + block)).hasSize(1);
        assertThat(commands("# T\n\nThe keeper's log has this line:" + block.replace("--all", "12"))).isEmpty();
    }

    @Test
    void commands_that_are_set_off_but_not_marked_are_read() {
        assertThat(commands("# T\n\n1. Remove the node, using:\n\n      kubectl delete node web-1\n"))
                .containsExactly("kubectl delete node web-1");
        assertThat(commands("# T\n\nThe nodes are, in order:\n\nweb-1 and web-2\n")).isEmpty();
    }

    private static List<String> commands(String document) {
        return Doc.read(document).procedures().stream().flatMap(procedure -> procedure.commands().stream())
                .map(ShellCommand::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"This must never be run on production.", "Do not do that without a backup.",
            "In earlier versions one did it by hand.", "You cannot take this back. It isn't meant for anyone.",
            "Formerly the cache was emptied."})
    void what_the_sentence_above_forbids_or_tells_of_old_days_is_not_offered(String sentence) {
        assertThat(Doc.read("# T\n\n" + sentence + "\n`redis-cli flushall`\n").procedures()).allSatisfy(
                procedure -> assertThat(Doc.texts(procedure)).isEmpty());
        assertThat(Doc.texts(Doc.only("# T\n\n1. " + sentence + "\n   `redis-cli flushall`\n2. Run `uptime -p`.\n")))
                .containsExactly("uptime -p");
        assertThat(Doc.texts(Doc.only("# T\n\n1. Empty it first.\n   `redis-cli flushall`\n2. Run `uptime -p`.\n")))
                .containsExactly("redis-cli flushall", "uptime -p");
    }

    @ParameterizedTest
    @ValueSource(strings = {"This deletes everything and is only for test systems.",
            "If the leader is gone, this one takes over.", "The unit then looks like this."})
    void a_sentence_with_a_condition_or_a_printout_gives_no_command_on_the_next_line(String sentence) {
        assertThat(Doc.read("# T\n\n" + sentence + "\n`systemctl restart shop`\n").procedures()).allSatisfy(
                procedure -> assertThat(Doc.texts(procedure)).isEmpty());
        assertThat(Doc.texts(Doc.only("# T\n\nThe old ones are left.\n`systemctl restart shop`\n")))
                .containsExactly("systemctl restart shop");
    }

    @Test
    void what_a_cell_says_behind_its_command_is_kept_and_may_forbid_it() {
        var table = "# T\n\n| Care | Command |\n|---|---|\n";
        var row = Doc.only(table + "| Sweep | `shopctl sweep`, `docker image prune -f` (if the disk is full) |\n");
        assertThat(Doc.titles(row)).containsExactly("Sweep (if the disk is full)");
        assertThat(row.steps().getFirst().proviso().condition()).isEqualTo("if the disk is full");
        var forbidden = Doc.read(table + "| Empty | `redis-cli flushall` (never on production) |\n");
        assertThat(forbidden.procedures()).isEmpty();
        assertThat(Doc.codes(forbidden)).contains("RB019");
    }

    @Test
    void a_command_of_a_cell_with_a_condition_is_told_and_one_that_replaces_another_is_not_run_behind_it() {
        var table = "# T\n\n| Care | Command |\n|---|---|\n";
        var reload = Doc.read(table + "| Reload | `nginx -t`, `systemctl reload nginx` if it is well |\n");
        assertThat(Doc.texts(reload.procedures().getFirst())).containsExactly("nginx -t");
        assertThat(reload.findings()).filteredOn(finding -> finding.code().equals("RB019")).singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("systemctl reload nginx if it is well"));
        assertThat(commands(table + "| New name | `docker-compose up -d` → `docker compose up -d` |\n")).isEmpty();
        assertThat(commands(table + "| Both | `docker ps` and `docker images` |\n")).hasSize(2);
    }

    @Test
    void a_wrapped_command_is_one_line_and_nothing_is_guessed_inside_quotes() {
        assertThat(commands("# T\n\n1. Run `pg_dump shop \\\n   --file=/srv/shop.sql`.\n"))
                .containsExactly("pg_dump shop --file=/srv/shop.sql");
        assertThat(commands("# T\n\n1. Run `pg_dump shop\n   --file=/srv/shop.sql`.\n"))
                .containsExactly("pg_dump shop --file=/srv/shop.sql");
        assertThat(commands("# T\n\n1. Run `sed -i 's/a/b\n   c/' /etc/shop`.\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "Reload it rather than stopping the service: `systemctl stop shop` | -",
            "Instead of killing it: `kill -9 12` | -", "It is well. Rather than waiting: `systemctl restart shop` | -",
            "Reload it at once rather than waiting for the timer: `systemctl reload shop` | systemctl reload shop"})
    void what_is_done_instead_is_offered_and_what_it_replaces_is_not(String line, String command) {
        var expected = command == null ? List.<String>of() : List.of(command);
        assertThat(commands("# T\n\n1. " + line + "\n")).isEqualTo(expected);
        assertThat(commands("# T\n\n" + line + "\n")).isEqualTo(expected);
    }
}
