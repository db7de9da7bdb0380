package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.Step;

class ProceduresTest {
    @Test
    void numbered_sub_sections_are_phases_of_one_procedure_with_its_checklist_as_a_step() {
        var procedure = Doc.only("""
                # Guide
                ## Major upgrade (1.x.0 → 2.0.0)

                #### 1. Planning (1 week before)

                - [ ] Read the notes
                - [x] Tell people

                #### 2. Before

                ```bash
                # Snapshot
                lvcreate -s vg0/root
                ```

                #### 3. Switch over

                By hand in the console of the provider.

                #### 4. After

                ```bash
                uptime
                ```

                ---
                """);
        assertThat(procedure.lines().toString()).isEqualTo("2-24");
        assertThat(procedure.kind()).isEqualTo(ProcedureKind.UPGRADE);
        assertThat(Doc.titles(procedure)).containsExactly("Planning (1 week before)", "Snapshot", "Switch over",
                "After");
        assertThat(((Step.Check) procedure.steps().getFirst()).items()).containsExactly(
                new Item("Read the notes", 6, true, false), new Item("Tell people", 7, true, true));
        assertThat(procedure.steps().get(2).why()).isEqualTo("By hand in the console of the provider.");
    }

    @Test
    void a_whole_document_of_numbered_sections_is_one_procedure() {
        var procedure = Doc.only(
                "# Upgrade the app\n## 1. Stop\n```bash\nsystemctl stop app\n```\n## 2. Start\n```bash\nsystemctl start app\n```\n## References\nnone\n");
        assertThat(procedure.title()).isEqualTo("Upgrade the app");
        assertThat(Doc.titles(procedure)).containsExactly("Stop", "Start");
    }

    @Test
    void a_checklist_beside_the_one_runnable_section_belongs_to_the_same_procedure() {
        var procedure = Doc.only(
                "## W\n### Window\n**Schedule**: First Saturday\n#### Before\n- [ ] a\n#### Day\n```bash\nls\n```\n");
        assertThat(procedure.title()).isEqualTo("Window");
        assertThat(procedure.steps().getFirst()).isInstanceOf(Step.Check.class);
    }

    private static String section(String title, String... parts) {
        return "# Shop\n\n## " + title + "\n\n" + Stream.of(parts)
                .map(part -> "### " + part + "\n\n```bash\nsystemctl restart shop\n```\n\n")
                .collect(Collectors.joining());
    }

    @Test
    void stages_without_numbers_are_one_procedure_and_the_rollback_beside_them_takes_it_back() {
        var runbook = Doc.read(section("Upgrade", "Keep a copy", "Install", "Check", "Rollback", "Troubleshooting"));
        assertThat(runbook.procedures()).extracting(Procedure::id).containsExactly("upgrade", "upgrade/rollback",
                "upgrade/troubleshooting");
        var upgrade = runbook.procedures().getFirst();
        assertThat(Doc.titles(upgrade)).containsExactly("Keep a copy", "Install", "Check");
        assertThat(upgrade.steps().getFirst().id()).isEqualTo("upgrade/keep-a-copy/keep-a-copy");
        assertThat(upgrade.rollback()).isEqualTo("upgrade/rollback");
        assertThat(upgrade.lines().last()).isLessThan(runbook.procedures().get(1).lines().first());
        assertThat(Doc.codes(runbook)).contains("RB049", "RB042").doesNotContain("RB043", "RB057");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Update the node       | Stop the service; Copy the binary; Start the service
            Migration             | Back up the database; Run the migrations; Verify
            Restore               | Stop the app; Restore the dump; Start the app
            Deploy to production  | Pre-deploy checks; Deploy; Smoke test
            Upgrade               | Check the version; Download the package; Stop; Install the package; Start; Smoke test
            Upgrade               | Enable maintenance mode; Upgrade; Disable maintenance mode
            Rollback              | Stop; Switch back to the old release: Restore; Check
            """)
    void a_job_with_its_stages_is_one_procedure(String title, String parts) {
        assertThat(Doc.read(section(title, parts.split("; "))).procedures()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Upgrade     | Debian; RHEL
            Upgrade     | Option A; Option B
            Upgrade     | Minor upgrade; Major upgrade
            Deployment  | Back up; Deploy to staging; Deploy to production
            Upgrade     | Back up; Upgrade from 1.x; Upgrade from 2.x
            Operations  | Back up; Install; Check
            Upgrade     | Settings; Certificates; Check
            Upgrade     | Save a copy; Install; Revert it; Clean up
            Update      | Save a copy; Install; Reset the store
            Migration   | Save a copy; Run the migrations; Restore from the copy
            Failover    | Check the lag; Promote the standby; Switch back
            Failover    | Check the lag; Promote the standby; Switch traffic back; Verify
            Restore     | Stop; Restore the dump; Undo the restore; Start
            Rollback    | Stop; Install the old one; Start; Undo the rollback; Check
            """)
    void what_is_no_stage_stays_a_procedure_of_its_own(String title, String parts) {
        var runbook = Doc.read(section(title, parts.split("; ")));
        assertThat(runbook.procedures()).hasSize(parts.split("; ").length);
        assertThat(Doc.codes(runbook)).doesNotContain("RB049", "RB057");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Upgrades            | Back up; Install; Check
            Upgrade             | Back up; Minor upgrade; Check
            Deployment          | Build; Start; Stop
            Docker deploy       | Build; Run; Stop; Restart
            Deployment          | Deploy; Check; Update
            Backup and restore  | Back up; Restore; Verify
            Release day         | Before; After
            Restore             | Restore one table; Restore all tables; Test
            Restore             | Stop; Restore one table; Start
            Deployment          | Run tests; Deploy staging
            Upgrade             | Check; Upgrade the store; Upgrade the cache
            Upgrade             | Back up; Replace the binary; Upgrade the chart; Verify
            Upgrade             | Back up; Pull the image; Replace the binary; Verify
            Upgrade             | Back up; Update a minor version; Check
            Failover            | Check; Promote the standby (planned); Promote the standby (lost)
            Failover            | Check; Promote the standby (planned); Verify
            Migration           | Check; Create a migration; Run migrations
            Update              | Stop; Update the config; Remove a node; Start
            Release             | Create a release; Delete a release; Check
            Upgrade             | Install; Start; Verify; Back up
            Upgrade             | Stop (gently); Stop (at once); Install; Check
            """)
    void where_it_is_doubtful_that_is_told(String title, String parts) {
        var runbook = Doc.read(section(title, parts.split("; ")));
        assertThat(runbook.procedures()).hasSize(parts.split("; ").length);
        assertThat(Doc.codes(runbook)).contains("RB057").doesNotContain("RB049");
    }

    @Test
    void a_comment_says_whether_sub_sections_belong_together() {
        var together = section("Upgrades\n<!-- watchkeeper: sections=together -->", "Back up", "Replace", "Rollback");
        assertThat(Doc.read(together).procedures()).extracting(Procedure::id).containsExactly("upgrades",
                "upgrades/rollback");
        var apart = section("Upgrade\n<!-- watchkeeper: sections=apart -->", "1. Back up", "2. Install", "3. Check");
        assertThat(Doc.read(apart).procedures()).hasSize(3);
        assertThat(Doc.codes(Doc.read(together))).doesNotContain("RB005", "RB049", "RB057");
        assertThat(Doc.codes(Doc.read(together.replace("together", "alone")))).contains("RB005");
    }

    @Test
    void a_rollback_behind_numbered_phases_is_none_of_them() {
        var runbook = Doc.read(section("Upgrade", "1. Back up", "2. Install", "3. Rollback"));
        assertThat(Doc.titles(runbook.procedures().getFirst())).containsExactly("Back up", "Install");
        assertThat(runbook.procedures().getFirst().rollback()).isEqualTo("upgrade/rollback");
    }

    @Test
    void modes_below_a_step_are_ways_and_other_sub_sections_are_parts_of_it() {
        var block = "\n\n```bash\nsystemctl restart shop\n```\n\n";
        var runbook = Doc
                .read("# Upgrade the shop\n\n## Step 1: Look" + block + "## Step 2: Install\n\n### Packaged mode"
                        + block + "### Manual mode" + block + "## Step 3: Restart\n\n### On the primary" + block
                        + "### On the replica" + block + "## In one block" + block);
        assertThat(runbook.procedures()).extracting(Procedure::id).containsExactly("upgrade-the-shop", "in-one-block");
        assertThat(runbook.procedures().getFirst().steps())
                .extracting(step -> step.title() + step.proviso().alternative().map(way -> " or").orElse(""))
                .containsExactly("Look", "Packaged mode or", "Manual mode or", "On the primary", "On the replica");
    }

    @Test
    void the_rollback_of_another_job_in_the_section_takes_nothing_else_back() {
        var runbook = Doc.read(section("Upgrade the store", "Step 1: Back up", "Step 2: Install", "Upgrade the cache",
                "Roll back the cache"));
        assertThat(rollback(runbook, "upgrade-the-store")).isEmpty();
        assertThat(rollback(runbook, "upgrade-the-store/upgrade-the-cache"))
                .isEqualTo("upgrade-the-store/roll-back-the-cache");
    }

    @Test
    void several_ways_back_in_one_section_are_told_and_none_is_taken() {
        var runbook = Doc.read(section("Upgrade", "Back up", "Install", "Roll back the package", "Roll back the data"));
        assertThat(rollback(runbook, "upgrade")).isEmpty();
        assertThat(Doc.codes(runbook)).contains("RB042").doesNotContain("RB043");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Install; Rollback
            Full; One table
            Docker; Kubernetes
            PostgreSQL 15; PostgreSQL 16
            Install; If it fails: errors
            Undo it
            """)
    void a_step_with_sub_sections_that_are_not_all_to_be_done_makes_no_procedure(String parts) {
        var block = "\n\n```bash\nsystemctl restart shop\n```\n\n";
        var inner = Stream.of(parts.split("; ")).map(part -> "#### " + part + block).collect(Collectors.joining());
        var runbook = Doc.read("# Shop\n\n## Upgrade\n\n### Step 1: Back up" + block + "### Step 2: Upgrade\n\n" + inner
                + "### Step 3: Verify" + block);
        assertThat(runbook.procedures()).hasSize(2 + parts.split("; ").length)
                .allSatisfy(procedure -> assertThat(procedure.steps()).hasSize(1));
        assertThat(Doc.codes(runbook)).doesNotContain("RB049");
    }

    @Test
    void a_rollback_below_a_step_is_not_carried_out_with_the_sections_that_belong_together() {
        var block = "\n\n```bash\nsystemctl restart shop\n```\n\n";
        var runbook = Doc
                .read("# Shop\n\n## Upgrade\n\n<!-- watchkeeper: sections=together -->\n\n### Step 1: Back up" + block
                        + "### Step 2: Upgrade\n\n#### Install" + block + "#### Rollback" + block + "### Step 3: Verify"
                        + block);
        assertThat(runbook.procedures()).extracting(Procedure::title).containsExactly("Upgrade", "Rollback");
        assertThat(Doc.titles(runbook.procedures().getFirst())).containsExactly("Back up", "Install", "Verify");
    }

    @Test
    void steps_of_one_number_with_other_titles_are_both_carried_out() {
        assertThat(ways("Step 1: Back up", "Step 2: Stop", "Step 2: Migrate", "Step 3: Start")).containsExactly(
                "Back up",
                "Stop", "Migrate", "Start");
        assertThat(ways("Step 2.1: Stop", "Step 2.2: Migrate", "Step 2.3: Start"))
                .noneMatch(each -> each.endsWith(" or"));
        assertThat(ways("Step 1: Install (Debian)", "Step 1: Install (RHEL)", "Step 2: Migrate",
                "Step 3: Restart (systemd)",
                "Step 3: Restart (docker)")).containsExactly("Install (Debian) or", "Install (RHEL) or", "Migrate",
                        "Restart (systemd) or", "Restart (docker) or");
    }

    private static List<String> ways(String... steps) {
        return Doc.read(section("Upgrade\n<!-- watchkeeper: sections=together -->", steps)).procedures().getFirst()
                .steps()
                .stream().map(step -> step.title() + step.proviso().alternative().map(_ -> " or").orElse("")).toList();
    }

    @Test
    void steps_of_one_number_are_ways_and_what_prepares_them_is_a_part() {
        var block = "\n\n```bash\nsystemctl restart shop\n```\n\n";
        var runbook = Doc.read("# Upgrade the shop\n\n## Pre-flight" + block + "## Step 1: Look" + block
                + "## Step 2: Restart" + block + "## Step 2 (cluster): Drain" + block + "## Step 3: Verify" + block
                + "## Step 4: Rollback" + block + "## Record it" + block);
        assertThat(runbook.procedures()).extracting(Procedure::title).containsExactly("Upgrade the shop", "Rollback",
                "Record it");
        assertThat(rollback(runbook, "upgrade-the-shop")).isEqualTo("rollback");
        assertThat(runbook.procedures().getFirst().steps())
                .extracting(step -> step.title() + step.proviso().alternative().map(_ -> " or").orElse(""))
                .hasSize(5).startsWith("Pre-flight", "Look", "Restart or").endsWith("Verify")
                .filteredOn(title -> title.endsWith(" or")).hasSize(2);
    }

    @Test
    void what_verifies_a_job_below_its_own_commands_belongs_to_it() {
        var block = "\n\n```bash\nsystemctl restart shop\n```\n\n";
        assertThat(Doc.titles(Doc.only("# Shop\n\n## Upgrading" + block + "### Verify" + block)))
                .containsExactly("Upgrading", "Verify");
        assertThat(Doc.read("# Shop\n\n## Upgrading" + block + "### Windows" + block).procedures()).hasSize(2);
    }

    @Test
    void items_are_phases_or_procedures_by_their_words() {
        var one = "```bash\n   ls\n   ```\n";
        assertThat(Doc.read("### OS updates\n1. **Pre-update checks**\n   " + one + "2. **Update**\n   " + one)
                .procedures()).hasSize(1);
        assertThat(Doc.read("### Daily maintenance\n1. **Logs**\n   " + one + "2. **Disk**\n   " + one).procedures())
                .hasSize(1);
        assertThat(Doc.read("### Databases\n1. **Dump**\n   " + one + "2. **Restore**\n   " + one).procedures())
                .hasSize(1);
        var script = "```bash\n   # Look\n   ls\n   ```\n";
        var several = Doc
                .read("### Databases\n1. **Postgres vacuum**\n   " + script + "2. **SQLite vacuum**\n   " + script);
        assertThat(several.procedures()).extracting(Procedure::id).containsExactly("databases/postgres-vacuum",
                "databases/sqlite-vacuum");
        assertThat(several.procedures()).extracting(procedure -> procedure.lines().toString()).containsExactly("2-6",
                "7-11");
        assertThat(Doc.codes(several)).contains("RB040");
    }

    @Test
    void a_section_that_only_schedules_what_the_one_before_installs_continues_it() {
        var runbook = Doc.read("""
                ## Alerts
                ### Health check
                ```bash
                cat > /usr/local/bin/app-check << 'EOF'
                curl -f http://localhost/health
                EOF
                ```
                ### Automation
                ```bash
                crontab -e
                # Add line: */5 * * * * /usr/local/bin/app-check
                ```
                ### Baseline
                ```bash
                ls
                ```
                """);
        assertThat(runbook.procedures()).extracting(Procedure::title).containsExactly("Health check", "Baseline");
        assertThat(runbook.procedures().getFirst().lines().toString()).isEqualTo("2-12");
        assertThat(Doc.codes(runbook)).contains("RB045");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Updates, Minor updates (1.0.0 → 1.1.0), UPGRADE
            Container updates, Single container, UPGRADE
            Rollback procedures, Quick rollback, ROLLBACK
            Updates, Revert the update, ROLLBACK
            Updates, 2. Undo the update, ROLLBACK
            Updates, How to revert, ROLLBACK
            Database, Clean up the undo tablespace, MAINTENANCE
            Database, Undo tablespace maintenance, MAINTENANCE
            Undo logs, Check their size, DIAGNOSIS
            Updates, Update the schema (no revert possible), UPGRADE
            Updates, 'Deploy, and how to revert', UPGRADE
            Rollback, Remove what was installed, ROLLBACK
            Troubleshooting updates, Full system restore, RESTORE
            Databases, Backup and recovery, BACKUP
            Recovery, Database recovery from backup, RESTORE
            Troubleshooting updates, Migration failures, DIAGNOSIS
            Emergency procedures, Database issues, EMERGENCY
            Emergency maintenance, Unplanned security updates, EMERGENCY
            Checks, Weekly log analysis, DIAGNOSIS
            Routine, Weekly maintenance, MAINTENANCE
            Anything, Coffee, MAINTENANCE
            """)
    void kinds_come_from_the_words_of_headings(String outer, String title, ProcedureKind kind) {
        assertThat(Doc.only("## " + outer + "\n### " + title + "\n```bash\nls\n```\n").kind()).isEqualTo(kind);
    }

    @Test
    void a_way_back_is_linked_by_its_words_or_missed() {
        var runbook = guide("");
        assertThat(rollback(runbook, "updates/patch-updates")).isEqualTo("rollback/quick-rollback");
        assertThat(rollback(runbook, "updates/major-updates")).isEqualTo("rollback/full-restore");
        assertThat(rollback(runbook, "updates/helm-updates")).isEmpty();
        assertThat(runbook.findings()).extracting(finding -> finding.line() + " " + finding.code())
                .contains("2 RB042", "6 RB042", "10 RB043");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rollback", "Rollback of the upgrade", "Rollback procedure",
            "Rollback to the previous version",
            "Revert the upgrade"})
    void the_only_rollback_takes_the_only_upgrade_back(String rollback) {
        var runbook = Doc.read("# Shop\n\n## Upgrade\n\n```bash\nsystemctl restart shop\n```\n\n## " + rollback
                + "\n\n```bash\nsystemctl stop shop\n```\n");
        assertThat(runbook.procedures().getFirst().rollback()).isEqualTo(runbook.procedures().getLast().id());
        assertThat(Doc.codes(runbook)).contains("RB042").doesNotContain("RB043");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Take back", "Step 1: Take back", "1. Take back"})
    void the_heading_around_the_only_rollback_says_that_it_is_the_way_back(String step) {
        var block = "\n\n```bash\nsystemctl restart shop\n```\n\n";
        var runbook = Doc.read("# Shop\n\n## Upgrade\n\n### Step 1: Stop" + block + "### Step 2: Start" + block
                + "## Rollback\n\n### " + step + block);
        assertThat(rollback(runbook, "upgrade")).isEqualTo("rollback/take-back");
        assertThat(Doc.codes(runbook)).contains("RB042").doesNotContain("RB043");
        assertThat(Doc.codes(Doc.read("# Shop\n\n## Upgrade" + block + "## Rollback of the firewall\n\n### " + step
                + block))).contains("RB043").doesNotContain("RB042");
        assertThat(Doc.codes(Doc.read("# Shop\n\n## Upgrade" + block + "## Rollback\n\n### Rollback of the firewall"
                + block))).contains("RB043").doesNotContain("RB042");
    }

    @Test
    void a_step_of_a_rollback_that_a_document_names_is_the_way_back() {
        var block = "\n\n```bash\nsystemctl restart shop\n```\n\n";
        var runbook = Doc.read("# Shop\n\n## Upgrade\n<!-- watchkeeper: rollback=\"#take-back\" -->" + block
                + "## Rollback\n\n### Step 1: Take back" + block);
        assertThat(rollback(runbook, "upgrade")).isEqualTo("rollback/take-back");
    }

    @Test
    void no_rollback_is_guessed_where_two_upgrades_or_another_subject_could_be_meant() {
        var block = "\n\n```bash\nsystemctl restart shop\n```\n\n";
        assertThat(Doc.codes(Doc.read("# Shop\n\n## Upgrade the shop" + block + "## Update the cache" + block
                + "## Rollback" + block))).contains("RB043").doesNotContain("RB042");
        assertThat(Doc.codes(Doc.read("# Shop\n\n## Upgrade" + block + "## Rollback of the firewall" + block)))
                .contains("RB043").doesNotContain("RB042");
        assertThat(
                Doc.codes(Doc.read("# Shop\n\n## Upgrade" + block + "## Rollback\n\n### Revert the firewall" + block)))
                .contains("RB043").doesNotContain("RB042");
        var changes = Doc.read("# Shop\n\n## Upgrade" + block + "## Firewall changes" + block + "## Revert changes"
                + block);
        assertThat(rollback(changes, "upgrade")).isEmpty();
        assertThat(Doc.codes(Doc.read("# Shop\n\n## Upgrade" + block + "## Firewall\n\n### Change rules" + block
                + "### Rollback" + block))).contains("RB043").doesNotContain("RB042");
    }

    @Test
    void what_the_document_says_about_ways_back_counts_more_than_words() {
        var said = guide("<!-- watchkeeper: rollback=\"#quick-rollback\" -->\n");
        assertThat(rollback(said, "updates/helm-updates")).isEqualTo("rollback/quick-rollback");
        assertThat(Doc.codes(said)).doesNotContain("RB043");
        assertThat(Doc.codes(guide("<!-- watchkeeper: rollback=\"nowhere\" -->\n"))).contains("RB044");
        var front = Doc.read("---\nrollbacks:\n  helm-updates: full-restore\n---\n" + text(""));
        assertThat(rollback(front, "updates/helm-updates")).isEqualTo("rollback/full-restore");
    }

    @Test
    void a_kind_can_be_said() {
        assertThat(Doc.only("# Coffee\n<!-- watchkeeper: kind=rollback -->\n```bash\nls\n```\n").kind())
                .isEqualTo(ProcedureKind.ROLLBACK);
    }

    @Test
    void an_id_stays_the_same_when_other_sections_and_versions_change() {
        var before = guide("").procedures().stream().map(Procedure::id).toList();
        var after = Doc.read("# Guide\n\n## New part\n```bash\nls\n```\n"
                + text("").replace("1.0.1", "1.0.7").replace("### Patch", "### 1. Patch"));
        assertThat(after.procedures()).extracting(Procedure::id).containsAll(before);
    }

    @Test
    void equal_titles_keep_apart() {
        var runbook = Doc.read(
                "## A\n### Restart\n```bash\nls\n```\n## B\n### Restart\n```bash\nls\n```\n### Restart\n```bash\nls\n```\n");
        assertThat(runbook.procedures()).extracting(Procedure::id).containsExactly("a/restart", "b/restart",
                "b/restart-2");
    }

    @Test
    void a_document_without_headings_is_one_procedure_with_the_name_of_the_file() {
        assertThat(Doc.only("```bash\nls\n```\n").title()).isEqualTo("notes");
    }

    @Test
    void commands_below_no_heading_are_told_of_with_their_line() {
        assertThat(Doc.read("Some words.\n\n```bash\nls\n```\n").findings())
                .filteredOn(finding -> finding.code().equals("RB048")).singleElement()
                .satisfies(finding -> assertThat(finding.line()).isEqualTo(4))
                .satisfies(finding -> assertThat(finding.message()).contains("'notes', as the file is"));
        assertThat(Doc.codes(Doc.read("---\ntitle: Shop\n---\n```bash\nls\n```\n"))).doesNotContain("RB048");
        assertThat(Doc.codes(Doc.read("# Shop\n```bash\nls\n```\n"))).doesNotContain("RB048");
        assertThat(Doc.codes(Doc.read("Only prose.\n"))).doesNotContain("RB048");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n"})
    void an_empty_document_says_so(String text) {
        assertThat(Doc.read(text).findings()).containsExactly(Rule.EMPTY.at(1, "The document is empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Guide\n## Update\n", "Only prose.\n", "# A\n```yaml\na: 1\n```\n",
            "---\ntitle: A\n---\n"})
    void a_document_without_commands_says_that_nothing_can_be_run(String text) {
        assertThat(Doc.read(text).findings()).filteredOn(finding -> finding.code().equals("RB046")).singleElement()
                .satisfies(finding -> assertThat(finding.line()).isEqualTo(1))
                .satisfies(finding -> assertThat(finding.message()).startsWith("Nothing here can be run"));
        assertThat(Doc.codes(guide(""))).doesNotContain("RB046", "RB007");
    }

    private static String rollback(Runbook runbook, String id) {
        return runbook.procedure(id).orElseThrow().rollback();
    }

    private static Runbook guide(String annotation) {
        return Doc.read(text(annotation));
    }

    private static String text(String annotation) {
        var fence = "```bash\n./run.sh\n```\n";
        return "## Updates\n### Patch updates (1.0.0 → 1.0.1)\n" + fence + "### Major updates\n" + fence
                + "### Helm updates\n" + annotation + fence
                + "## Rollback\n### Quick rollback (Patch/Minor)\n" + fence + "### Full restore (Major)\n" + fence;
    }
}
