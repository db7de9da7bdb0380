package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.watchkeeper.host.Environment;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Proviso;
import org.watchkeeper.runbook.Step;

/// Alternatives, conditions, environments and places that a document ties its steps to.
class ProvisosTest {
    @Test
    void T_141_lines_for_several_package_managers_are_ways_of_which_one_is_chosen() {
        var procedure = Doc.only("""
                # Weekly
                ```bash
                # Look
                unet --version

                # System updates
                sudo apt update && sudo apt upgrade -y  # Ubuntu/Debian
                sudo yum update -y  # RHEL/CentOS
                # or
                sudo dnf update -y  # Fedora
                ```
                """);
        assertThat(procedure.choices()).singleElement().satisfies(choice -> {
            assertThat(choice.name()).isEqualTo("system-updates");
            assertThat(choice.options()).extracting(Choice.Option::name, Choice.Option::label).containsExactly(
                    tuple("apt", "Ubuntu/Debian"), tuple("yum", "RHEL/CentOS"), tuple("dnf", "Fedora"));
            assertThat(choice.usual()).as("nothing that changes is taken by itself").isEmpty();
        });
        assertThat(Doc.titles(procedure)).containsExactly("Look", "System updates", "System updates",
                "System updates");
        assertThat(conditions(procedure)).containsOnly("");
    }

    @Test
    void tabs_beside_each_other_are_ways_of_which_one_is_chosen_and_numbered_ones_are_steps() {
        var runbook = Doc.read("""
                # Get it

                === "Docker"

                    ```bash
                    docker compose pull shop
                    ```

                === "Archive"

                    ```bash
                    tar -xzf shop.tar.gz
                    ```

                # Restart

                === "1. Stop"

                    ```bash
                    systemctl stop shop
                    ```

                === "2. Start"

                    ```bash
                    systemctl start shop
                    ```
                """);
        assertThat(runbook.procedures().getFirst().choices()).singleElement().extracting(Choice::names)
                .isEqualTo("docker or archive");
        assertThat(runbook.procedures().getLast().choices()).isEmpty();
    }

    @Test
    void the_directives_of_rest_are_read_where_they_stand_and_their_tabs_are_ways() {
        var procedure = Doc.only("""
                Stopping
                ========

                .. note:: As root.

                #. Stop it.

                   .. tabs::

                      .. group-tab:: Systemd

                         .. code-block:: console

                            # systemctl stop shop

                      .. group-tab:: SysV

                         .. code-block:: console
                            :linenos:

                            # service shop stop

                #. Look. ::

                \tls -l {log-dir}
                """);
        assertThat(Doc.texts(procedure)).containsExactly("systemctl stop shop", "service shop stop",
                "ls -l {log-dir}");
        assertThat(procedure.choices()).singleElement().extracting(Choice::names).isEqualTo("systemd or sysv");
        assertThat(procedure.parameters()).singleElement().extracting(each -> each.name()).isEqualTo("log_dir");
    }

    @Test
    void T_142_what_stands_on_both_sides_of_or_is_chosen_and_never_both_run() {
        var runbook = Doc.read("""
                # Fix
                ```bash
                # 1. Assess
                uptime

                # 2. Deploy
                systemctl reload app  # If hot-reload supported
                # OR
                systemctl restart app  # If restart required

                # 3. Watch
                journalctl -u app
                ```
                """);
        var procedure = runbook.procedures().getFirst();
        assertThat(procedure.choices()).singleElement().extracting(Choice::names).isEqualTo("reload or restart");
        assertThat(Doc.titles(procedure)).containsExactly("Assess", "Deploy", "Deploy", "Watch");
        assertThat(Doc.codes(runbook)).contains("RB022").doesNotContain("RB034");
    }

    @Test
    void T_142_an_or_between_two_blocks_and_between_two_titles_counts_too() {
        assertThat(Doc.only("""
                # Install
                ```bash
                curl -sSf https://get.internal/app.sh -o app.sh
                ```
                Or, with Docker:
                ```bash
                docker run -d app
                docker ps
                ```
                """).choices()).singleElement().extracting(choice -> choice.options().size()).isEqualTo(2);
        assertThat(Doc.only("""
                # Reload
                ```bash
                # Soft way
                app reload
                # or
                # Hard way
                app restart
                ```
                """).choices()).singleElement().extracting(Choice::names).isEqualTo("soft-way or hard-way");
    }

    @Test
    void T_143_a_step_that_is_called_an_alternative_is_one_to_the_step_before_and_what_a_person_does_there() {
        var procedure = Doc.only("""
                # Automate
                ```bash
                # Add to crontab
                crontab -e
                # Add line: */5 * * * * /usr/local/bin/check

                # Systemd timer (alternative)
                sudo systemctl enable check.timer
                sudo systemctl start check.timer
                ```
                """);
        assertThat(procedure.choices()).singleElement().satisfies(
                choice -> assertThat(choice.options()).extracting(option -> option.steps().size()).containsExactly(2,
                        1));
        assertThat(procedure.steps()).allMatch(step -> step.proviso().alternative().isPresent());
    }

    @Test
    void T_144_neighbours_named_after_rival_databases_are_ways_and_both_only_where_the_document_leaves_it_open() {
        var said = Doc.only("""
                # Health
                ```bash
                # SQLite check
                sqlite3 -readonly a.db "SELECT 1"

                # PostgreSQL check (if using PostgreSQL)
                psql -c "SELECT 1"
                ```
                """).choices().getFirst();
        assertThat(said.names()).isEqualTo("sqlite or postgresql");
        var open = Doc.only("""
                # Care
                ```bash
                # PostgreSQL care
                psql -c "VACUUM"

                # SQLite care
                sqlite3 a.db "VACUUM"
                ```
                """).choices().getFirst();
        assertThat(open.names()).isEqualTo("postgresql, sqlite or all");
        assertThat(open.usual()).isEmpty();
    }

    @Test
    void T_108_a_quick_and_a_specific_undo_are_ways_and_not_two_undos() {
        var procedure = Doc.only("""
                # Rollback
                ```bash
                # Quick rollback
                kubectl rollout undo deployment/api

                # Specific version rollback
                kubectl rollout undo deployment/api --to-revision=2

                # Verify
                kubectl rollout status deployment/api
                ```
                """);
        assertThat(procedure.choices()).singleElement().extracting(Choice::names)
                .isEqualTo("quick-rollback or specific-version-rollback");
        assertThat(procedure.steps().getLast().proviso().alternative()).isEmpty();
    }

    @Test
    void ways_that_only_brackets_tell_apart_are_two_ways() {
        assertThat(Doc.only("""
                # Rollback
                ```bash
                # Quick rollback (the last one)
                kubectl rollout undo deployment/api

                # Quick rollback (a certain one)
                kubectl rollout undo deployment/api --to-revision=2
                ```
                """).choices()).singleElement().extracting(Choice::names)
                .isEqualTo("quick-rollback or quick-rollback-2");
    }

    @Test
    void a_harmless_choice_has_a_usual_way() {
        assertThat(Doc.only("""
                # Look
                ```bash
                df -h
                # or
                du -sh /var
                ```
                """).choices().getFirst().usual()).isEqualTo("df");
    }

    @Test
    void two_plain_steps_are_no_choice() {
        assertThat(Doc.only("""
                # Push
                ```bash
                # Update the lists
                apt update
                # Upgrade
                apt upgrade -y
                # Send
                git push
                # Send tags
                git push --tags
                ```
                """).choices()).isEmpty();
    }

    @Test
    void T_145_a_service_that_is_stopped_under_a_condition_is_started_under_the_same() {
        var procedure = Doc.only("""
                # Update
                ```bash
                # 1. Stop all
                systemctl stop app
                systemctl stop worker  # if separate service

                # 2. Start
                systemctl start app
                systemctl start worker
                ```
                """);
        assertThat(conditions(procedure)).containsExactly("", "if separate service", "", "if separate service");
        assertThat(procedure.steps().get(3).proviso().after()).isEqualTo(procedure.steps().get(1).id());
    }

    @Test
    void T_146_if_needed_in_titles_comments_and_phases_is_a_condition() {
        var procedure = Doc.only("""
                # Update
                **1. Migrate (if applicable)**
                ```bash
                app migrate
                ```
                **2. Tidy**
                ```bash
                # Reindex if needed
                app reindex
                # Reboot if required
                reboot
                # Optional: tidy up
                app tidy
                # Check if the service runs
                systemctl is-active app
                ```
                """);
        assertThat(conditions(procedure)).containsExactly("if applicable", "if needed", "if required", "optional", "");
    }

    @Test
    void T_147_steps_for_one_environment_say_so() {
        var runbook = Doc.read("""
                # Update
                ## Staging Environment
                ```bash
                app update --dry-run
                ```
                ## Backups
                ```bash
                # Test the restore (on staging environment)
                app restore --dry-run
                # List
                app list
                ```
                """);
        assertThat(runbook.procedures().getFirst().steps().getFirst().proviso().environments())
                .containsExactly(Environment.STAGING);
        assertThat(runbook.procedures().getLast().steps()).extracting(step -> step.proviso().environments().size())
                .containsExactly(1, 0);
        assertThat(Doc.codes(runbook)).contains("RB035");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Never run this on production | staging development",
            "Wipe it (not for production) | staging development", "Never in production! | staging development",
            "Do not wipe it on staging hosts | production development",
            "Wipe it, except on production | staging development",
            "Do not wipe it on staging, only on production | production",
            "Wipe it on staging, not on production | staging",
            "Restart it where it does not answer in production | ''", "Never wipe it except in production | ''",
            "Do not forget to wipe it on staging | staging", "Wipe it on production | production"})
    void where_a_step_is_forbidden_is_not_where_it_is_meant_for(String title, String words) {
        var step = Doc.only("# Care\n```bash\n# " + title + "\nshopctl wipe\n```\n").steps().getFirst();
        assertThat(String.join(" ", step.proviso().environments().stream().map(Environment::word).sorted(
                java.util.Comparator.comparing(word -> Environment.of(word).ordinal())).toList())).isEqualTo(words);
        var below = Doc.only("# Care\n## " + title + "\n```bash\nshopctl wipe\n```\n").steps().getFirst();
        assertThat(below.proviso().environments()).isEqualTo(step.proviso().environments());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Only if the update has failed", "If the look above printed an error",
            "Unless the disk is full"})
    void a_condition_above_a_numbered_comment_is_asked_about(String condition) {
        var procedure = Doc.only("# Update\n```bash\n# 1. Stop\nsystemctl stop shop\n# " + condition
                + "\n# 2. Remove the data\nrm -rf /srv/shop\n```\n");
        assertThat(conditions(procedure)).containsExactly("", condition);
        assertThat(procedure.steps().getLast().why()).contains("2. Remove the data");
    }

    @Test
    void what_ties_a_numbered_comment_to_something_stays_its_title() {
        var procedure = Doc.only("# Update\n```bash\n# 1. Stop\nsystemctl stop shop\n"
                + "# Never on the leading host\n# 2. Remove the data\nrm -rf /srv/shop\n"
                + "# On the db server\n# 3. Promote\npg_ctl promote\n# This takes a minute.\n# 4. Start\nsystemctl start shop\n```\n");
        assertThat(Doc.titles(procedure)).containsExactly("Stop", "Never on the leading host", "On the db server",
                "Start");
        assertThat(procedure.steps().get(2).proviso().role()).isEqualTo("database host");
    }

    @Test
    void T_148_cluster_commands_are_meant_for_a_kubectl_context() {
        assertThat(Doc.only("# Roll\n```bash\nkubectl rollout restart deployment/api\n```\n").steps().getFirst()
                .proviso().where()).contains("kubectl context");
        assertThat(Doc.only("# Roll\n```bash\nsystemctl restart api\n```\n").steps().getFirst().proviso().where())
                .isEmpty();
    }

    @Test
    void T_150_steps_of_a_checkout_are_meant_for_a_repository() {
        var procedure = Doc.only("""
                # Dependencies
                ```bash
                # Branch
                git checkout -b deps/weekly-$(date +%Y%m%d)
                # Test
                make test
                # On the host
                git pull
                ```
                """);
        assertThat(procedure.steps()).extracting(step -> step.proviso().where().contains("repository"))
                .containsExactly(true, true, false);
    }

    @Test
    void T_207_if_tests_pass_asks_for_the_outcome_of_the_tests() {
        var procedure = Doc.only("""
                # Deploy
                ```bash
                # Run tests
                make test
                # If tests pass, deploy
                ./deploy.sh
                ```
                """);
        var deploy = procedure.steps().getLast().proviso();
        assertThat(deploy.condition()).isEqualTo("If tests pass");
        assertThat(deploy.after()).isEqualTo(procedure.steps().getFirst().id());
    }

    @Test
    void what_the_document_says_in_so_many_words_comes_before_what_its_sentences_seem_to_say() {
        var procedure = Doc.only("""
                # Care
                ```bash {together}
                apt update
                dnf update
                ```
                ```bash {if=""}
                # Reindex if needed
                app reindex
                ```
                ```bash {if="after the first of the month" on="any"}
                # Archive on staging
                app archive
                app sweep  # if large
                ```
                """);
        assertThat(procedure.choices()).isEmpty();
        assertThat(conditions(procedure)).containsExactly("", "", "after the first of the month");
        assertThat(procedure.steps().getLast().proviso().environments()).isEmpty();
    }

    private static java.util.List<String> conditions(Procedure procedure) {
        return procedure.steps().stream().map(Step::proviso).map(Proviso::condition).toList();
    }

    @Test
    void a_role_is_found_in_titles_and_in_sentences_and_not_in_passing() {
        var steps = Doc.read("""
                # Update

                ```bash
                # 1. Dump everything on the db server
                pg_dumpall -f all.sql

                # 2. Restart
                systemctl restart app
                ```

                On each application host:

                ```bash
                # 3. Reload
                systemctl reload app
                ```

                The load on the database servers may rise.

                ```bash
                # 4. Look
                uptime
                ```
                """).procedures().getFirst().steps();
        assertThat(steps).extracting(step -> step.proviso().role()).containsExactly("database host", "",
                "application host", "");
        assertThat(steps.getFirst().proviso().where()).isEqualTo("Meant for the database host.");
    }
}
