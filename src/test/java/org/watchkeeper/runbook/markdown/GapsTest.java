package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Parameter.Type;
import org.watchkeeper.runbook.Procedure;

/// What is to be filled in commands although the document declares nothing.
class GapsTest {
    private static final Instant LATE = Instant.parse("2026-03-31T23:50:07Z");

    @Test
    void T_119_a_date_is_one_value_of_the_run_in_the_way_back_too() {
        var runbook = Doc.read("""
                # Guide
                ## Update
                <!-- watchkeeper: kind=upgrade rollback="#restore" -->
                ```bash
                cp -r /etc/app /etc/app.backup.$(date +%Y%m%d)
                app backup --output "pre-`date +%Y%m%d`.sql"
                ```
                ## Restore
                ```bash
                mv /etc/app.backup.$(date +%Y%m%d) /etc/app
                ```
                """);
        var forth = runbook.procedures().getFirst();
        var back = runbook.procedures().getLast();
        assertThat(Doc.scripts(forth)).containsExactly("cp -r /etc/app /etc/app.backup.\"${wk_stamp_yyyymmdd}\"",
                "app backup --output \"pre-${wk_stamp_yyyymmdd}.sql\"");
        assertThat(Doc.scripts(back)).containsExactly("mv /etc/app.backup.\"${wk_stamp_yyyymmdd}\" /etc/app");
        assertThat(forth.parameters()).singleElement()
                .satisfies(stamp -> assertThat(stamp.proposed(LATE)).isEqualTo("20260331"));
        assertThat(Doc.texts(forth).getFirst()).as("the document's own words stay").contains("$(date +%Y%m%d)");
        assertThat(Doc.codes(runbook)).contains("RB036");
    }

    @Test
    void T_120_seconds_are_the_same_in_both_commands_and_another_format_is_another_value() {
        var procedure = Doc.only("""
                # Backup
                ```bash
                pg_dump app > /b/app_$(date +%Y%m%d_%H%M%S).sql
                psql app_test < /b/app_$(date +%Y%m%d_%H%M%S).sql
                tar czf /b/$(date +%F).tgz /etc
                echo "done at $(date +%T), $(date)"
                ```
                """);
        assertThat(procedure.parameters()).extracting(each -> each.proposed(LATE)).containsExactly("20260331_235007",
                "2026-03-31");
        assertThat(Doc.scripts(procedure).get(1)).contains("app_\"${wk_stamp_yyyymmdd_hhmmss}\".sql");
        assertThat(Doc.scripts(procedure).getLast()).contains("$(date +%T), $(date)");
    }

    @Test
    void T_132_a_stamp_says_its_form_and_is_utc() {
        var stamp = Doc.only("# B\n```bash\ntouch /b/$(date +%Y%m%d_%H%M)\n```\n").parameters().getFirst();
        assertThat(stamp.label()).isEqualTo("Date of this run (YYYYMMDD_HHMM)");
        assertThat(stamp.stamp().orElseThrow().at(Instant.parse("2026-03-31T23:59:59Z"))).isEqualTo("20260331_2359");
    }

    @Test
    void T_130_the_month_before_the_31st_of_march_is_february() {
        var procedure = Doc.only("# M\n```bash\nPREV=$(date -d \"1 month ago\" +%Y%m)\ncat /b/$PREV.json\n```\n");
        assertThat(procedure.parameters()).singleElement().extracting(each -> each.proposed(LATE)).isEqualTo("202602");
        assertThat(Doc.scripts(procedure).getFirst()).isEqualTo("PREV=\"${wk_stamp_yyyymm_1_month_ago}\"");
    }

    @Test
    void T_037_quoted_heredocs_and_single_quotes_stay_untouched() {
        var procedure = Doc.only("""
                # Install
                ```bash
                cat > /tmp/report.sh << 'EOF'
                echo "$(date +%F) $NAME"
                EOF
                curl -d '{"name": "pre-$(date +%Y%m%d)"}' http://localhost/
                cat > /tmp/note << EOF
                Date: $(date +%F)
                EOF
                ```
                """);
        assertThat(Doc.scripts(procedure).getFirst()).contains("echo \"$(date +%F) $NAME\"");
        assertThat(Doc.scripts(procedure).get(1)).contains("pre-$(date +%Y%m%d)");
        assertThat(Doc.scripts(procedure).getLast()).contains("Date: ${wk_stamp_yyyy_d_mm_d_dd}");
    }

    @Test
    void T_139_one_path_fills_all_places_and_what_is_added_to_it_stays() {
        var procedure = Doc.only("""
                # Recover
                ```bash
                mv /path/to/unet.db /path/to/unet.db.corrupted.$(date +%Y%m%d)
                cp /b/unet.db /path/to/unet.db
                sqlite3 "/path/to/unet.db" "PRAGMA integrity_check;"
                ls /srv/path/to/unet.db
                ```
                """);
        var path = parameter(procedure, "unet_db");
        assertThat(path.type()).isEqualTo(Type.PATH);
        assertThat(path.sample()).isEqualTo("/path/to/unet.db");
        assertThat(path.isStoodInFor()).isTrue();
        assertThat(Doc.scripts(procedure)).containsExactly(
                "mv \"${wk_unet_db}\" \"${wk_unet_db}\".corrupted.\"${wk_stamp_yyyymmdd}\"",
                "cp /b/unet.db \"${wk_unet_db}\"", "sqlite3 \"${wk_unet_db}\" \"PRAGMA integrity_check;\"",
                "ls /srv/path/to/unet.db");
    }

    @Test
    void T_140_placeholder_domains_and_organisations_are_asked_for() {
        var procedure = Doc.only("""
                # Fetch
                ```bash
                curl -X POST https://hooks.slack.com/webhook -d hi
                wget https://releases.your-org.com/app.tgz
                mail -s done ops@example.com < /dev/null
                curl -H "Token: YOUR_API_KEY" https://api.corp.net/
                ```
                """);
        assertThat(procedure.parameters()).extracting(Parameter::name).containsExactly("webhook", "org", "domain",
                "api_key");
        assertThat(procedure.parameters()).extracting(Parameter::type).containsExactly(Type.URL, Type.TEXT, Type.HOST,
                Type.SECRET);
        assertThat(Doc.scripts(procedure).get(1)).isEqualTo("wget https://releases.\"${wk_org}\".com/app.tgz");
    }

    @Test
    void T_133_a_sample_date_is_asked_for_and_never_the_default() {
        var procedure = Doc.only("""
                # Restore
                ```bash
                RESTORE_DATE="20250629"  # Specify backup date
                cp /b/$RESTORE_DATE/app.db /srv/app.db
                psql app < backup_20240115_020000.sql
                ```
                """);
        assertThat(procedure.parameters()).extracting(Parameter::name).containsExactly("restore_date", "date");
        assertThat(procedure.parameters()).extracting(Parameter::type).containsOnly(Type.DATE);
        assertThat(procedure.parameters()).extracting(each -> each.proposed(LATE)).containsOnly("");
        assertThat(Doc.scripts(procedure)).containsExactly("RESTORE_DATE=\"${wk_restore_date}\"  # Specify backup date",
                "cp /b/$RESTORE_DATE/app.db /srv/app.db", "psql app < backup_\"${wk_date}\".sql");
    }

    @Test
    void T_015_form_fields_in_a_written_text_are_asked_for_and_nothing_else_in_brackets() {
        var procedure = Doc.only("""
                # Record
                ```bash
                cat > /var/log/change.log << EOF
                Date: $(date)
                Type: [Scheduled/Emergency]
                Changes: [Description]
                EOF
                if [ -d "/opt/app" ]; then ls; fi
                jq '.[] | {id}' < /tmp/a
                ls /var/log/app-[a-z].log
                ```
                """);
        assertThat(procedure.parameters()).extracting(Parameter::name).containsExactly("type", "changes");
        assertThat(parameter(procedure, "type").options()).containsExactly("Scheduled", "Emergency");
        assertThat(parameter(procedure, "type").objection("Scheduled")).isEmpty();
        assertThat(parameter(procedure, "type").objection("Later")).isNotEmpty();
    }

    @Test
    void T_016_the_fields_of_awk_are_no_variables() {
        assertThat(Doc.only("# L\n```bash\nps aux | awk '{print $NF, $5}'\ngrep x $LOG_FILE\n```\n").parameters())
                .extracting(Parameter::name).containsExactly("log_file");
    }

    @Test
    void T_134_a_day_in_capitals_is_asked_for_in_its_form() {
        var parameter = Doc.only("# D\n```bash\n./deploy.sh --version deps/update-YYYYMMDD\n```\n").parameters()
                .getFirst();
        assertThat(parameter.type()).isEqualTo(Type.DATE);
        assertThat(parameter.proposed(LATE)).isEmpty();
    }

    @Test
    void a_constant_and_a_version_that_is_repeated_keep_the_documents_value_until_it_is_changed() {
        var procedure = Doc.only("""
                # Deploy
                ```bash
                BACKUP_DIR=/backups/app
                mkdir -p "$BACKUP_DIR"
                docker pull app:2.1.0
                docker run -d app:2.1.0
                mktemp /tmp/app.XXXXXX
                ```
                """);
        assertThat(procedure.parameters()).extracting(Parameter::standard).containsExactly("/backups/app", "2.1.0");
        assertThat(Doc.scripts(procedure)).contains("docker pull app:\"${wk_version}\"", "mktemp /tmp/app.XXXXXX");
    }

    @Test
    void two_different_sample_dates_are_two_values() {
        assertThat(Doc.only("# R\n```bash\ncp a-20240115.sql b\ncp a-20240210.sql c\n```\n").parameters())
                .extracting(Parameter::name).containsExactly("date", "date_2");
    }

    private static Parameter parameter(Procedure procedure, String name) {
        return procedure.parameters().stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(List.of(procedure.parameters()).toString()));
    }
}
