package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Rule;

/// How commands are sent to a shell: what has to be recognised when they are read.
class TrapsOfShellTest {
    @Test
    void T_003_a_configuration_in_a_shell_fence_can_be_installed_as_the_file_it_names() {
        var read = Traps.of("""
                # Rotation

                ```bash
                # /etc/logrotate.d/shop
                /var/log/shop/*.log {
                    daily
                }
                ```
                """);
        assertThat(read.runbook().procedures()).isEmpty();
        assertThat(read.all(Rule.CONFIGURATION_TO_INSTALL).getFirst().message()).contains("/etc/logrotate.d/shop");
    }

    @Test
    void T_005_an_option_torn_off_is_joined_with_its_command() {
        var read = Traps.in("certbot renew --quiet", "", "# Afterwards", "--deploy-hook \"nginx -s reload\"");
        assertThat(read.runbook().procedures().getFirst().commands()).hasSize(1);
        var repair = read.all(Rule.OPTION_FRAGMENT).getFirst().repairs().getFirst();
        assertThat(repair.replacement())
                .isEqualTo("# Afterwards\ncertbot renew --quiet \\\n    --deploy-hook \"nginx -s reload\"");
        var joined = Doc.read(repair.appliedTo(read.runbook().text()).orElseThrow());
        assertThat(joined.procedures().getFirst().commands()).hasSize(1);
        assertThat(Doc.codes(joined)).doesNotContain("RB013");
    }

    @Test
    void T_024_a_variable_of_one_line_is_used_in_the_next_and_stays_a_command_of_its_own() {
        var commands = Traps.in("DAY=\"20250629\"  # which day", "cp /backups/$DAY/app.tar /srv/").runbook()
                .procedures()
                .getFirst().commands();
        assertThat(commands).hasSize(2);
        assertThat(commands.getFirst().flags()).contains(Flag.READ_ONLY);
    }

    @Test
    void T_025_T_027_what_depends_on_the_directory_is_known() {
        assertThat(Traps.in("./scripts/check.sh").command().flags()).contains(Flag.DIRECTORY);
        assertThat(Traps.in("tar -xzf app.tar.gz").command().flags()).contains(Flag.DIRECTORY);
        assertThat(Traps.in("tar -xzf /srv/app.tar.gz -C /tmp/x").command().flags()).doesNotContain(Flag.DIRECTORY);
    }

    @Test
    void T_029_a_heredoc_is_one_command_and_its_body_arrives_byte_for_byte() {
        var command = Traps.in("cat > /tmp/x << 'EOF'", "  a  ", "$(date)", "EOF").command();
        assertThat(command.installs().getFirst().content()).isEqualTo("  a  \n$(date)\n");
    }

    @Test
    void T_035_the_address_is_put_in_quotes() {
        var read = Traps.in("curl -f --max-time 5 http://localhost/events?type=auth&limit=50");
        assertThat(read.repaired(Rule.BACKGROUND))
                .isEqualTo("curl -f --max-time 5 'http://localhost/events?type=auth&limit=50'");
        assertThat(read.cures(Rule.BACKGROUND)).isTrue();
    }

    @Test
    void T_035_a_real_background_job_is_left_alone() {
        assertThat(Traps.in("sleep 5 &").has(Rule.BACKGROUND)).isFalse();
    }

    @Test
    void T_036_the_date_is_taken_out_of_the_single_quotes() {
        var read = Traps.in("curl -f -m 5 -d '{\"name\": \"pre-$(date +%Y%m%d)\"}' http://localhost/snapshot");
        assertThat(read.repaired(Rule.DATE_NOT_EXPANDED))
                .isEqualTo("curl -f -m 5 -d '{\"name\": \"pre-'\"$(date +%Y%m%d)\"'\"}' http://localhost/snapshot");
        assertThat(read.cures(Rule.DATE_NOT_EXPANDED)).isTrue();
    }

    @Test
    void T_037_a_quoted_heredoc_is_taken_as_it_stands_and_another_is_filled_in() {
        assertThat(
                Traps.in("cat > /tmp/r.sh << 'EOF'", "echo $(date)", "EOF").command().installs().getFirst().expands())
                .isFalse();
        assertThat(
                Traps.in("cat > /tmp/r.log << EOF", "Date: $(date)", "EOF").command().installs().getFirst().expands())
                .isTrue();
    }

    @Test
    void T_039_single_quotes_inside_double_ones_do_not_hide_a_date() {
        assertThat(Traps.in("sqlite3 -readonly app.db \".backup '/tmp/$(date +%F).db'\"").has(Rule.DATE_NOT_EXPANDED))
                .isFalse();
    }

    @Test
    void T_040_the_programs_a_host_must_have_are_known() {
        assertThat(Traps.in("sudo -u postgres psql -c 'SELECT 1' | awk '{print $1}' && cd /srv && /usr/sbin/ufw status")
                .command().tools()).containsExactly("sudo", "psql", "awk", "/usr/sbin/ufw");
    }

    @Test
    void T_044_a_pager_is_known_where_one_would_open() {
        assertThat(Traps.in("systemctl status app").command().flags()).contains(Flag.PAGER);
        assertThat(Traps.in("systemctl status app | cat").command().flags()).doesNotContain(Flag.PAGER);
    }

    @Test
    void T_074_watch_becomes_a_loop_with_an_end() {
        var read = Traps.in("watch \"curl -f -m 2 http://localhost/health\"");
        assertThat(read.command().flags()).as("a run gives it a time, and no terminal").contains(Flag.ENDLESS)
                .doesNotContain(Flag.INTERACTIVE);
        assertThat(read.repaired(Rule.NO_TIME_LIMIT))
                .isEqualTo("for i in $(seq 30); do curl -f -m 2 http://localhost/health; sleep 2; done");
    }

    @Test
    void T_075_T_077_T_078_what_wants_a_terminal_is_known() {
        for (var command : new String[]{"sudo nano /etc/app.yml", "app config fix --interactive",
                "app update --require-confirmation", "crontab -e"}) {
            assertThat(Traps.in(command).command().flags()).as(command).contains(Flag.INTERACTIVE);
        }
    }

    @Test
    void T_079_apt_install_asks_and_does_not_know_security_updates() {
        var read = Traps.in("apt update && apt install security-updates");
        assertThat(read.repaired(Rule.REFUSED_BY_ITS_TOOL)).isEqualTo("apt update && apt-get upgrade -y");
        assertThat(Traps.in("sudo apt install nginx").repaired(Rule.ASKS_UNATTENDED)).endsWith("install -y nginx");
        assertThat(Traps.in("sudo apt audit").has(Rule.REFUSED_BY_ITS_TOOL)).isTrue();
    }

    @Test
    void T_080_apt_upgrade_may_still_ask() {
        var read = Traps.in("sudo apt upgrade -y");
        assertThat(read.command().flags()).contains(Flag.MAY_PROMPT);
        assertThat(read.repaired(Rule.ASKS_UNATTENDED)).isEqualTo("sudo DEBIAN_FRONTEND=noninteractive apt-get"
                + " -o Dpkg::Options::=--force-confold upgrade -y");
        assertThat(read.cures(Rule.ASKS_UNATTENDED)).isTrue();
    }

    @Test
    void T_081_compose_exec_does_without_a_terminal() {
        assertThat(Traps.in("docker-compose exec db pg_dump app > dump.sql").repaired(Rule.ASKS_UNATTENDED))
                .isEqualTo("docker-compose exec -T db pg_dump app > dump.sql");
        assertThat(Traps.in("docker compose exec db pg_dump app > dump.sql").cures(Rule.ASKS_UNATTENDED)).isTrue();
        assertThat(Traps.in("docker compose exec db sh").has(Rule.ASKS_UNATTENDED)).isFalse();
    }

    @Test
    void T_083_T_084_waiting_for_a_cluster_gets_an_end() {
        assertThat(Traps.in("kubectl rollout status deployment/web").repaired(Rule.NO_TIME_LIMIT))
                .isEqualTo("kubectl rollout status --timeout=10m deployment/web");
        assertThat(Traps.in("kubectl drain node-1 --ignore-daemonsets").cures(Rule.NO_TIME_LIMIT)).isTrue();
    }

    @Test
    void T_085_T_086_T_088_what_takes_long_is_known() {
        for (var command : new String[]{"helm upgrade web ./chart --wait --timeout=300s",
                "./scripts/collect-metrics.sh --duration 1h", "sudo clamscan -r /srv", "sudo lynis audit system"}) {
            assertThat(Traps.in(command).command().flags()).as(command).contains(Flag.LONG);
        }
    }

    @Test
    void T_156_root_is_added_where_it_is_needed() {
        var read = Traps.in("systemctl stop app", "cp a.conf /etc/app.conf", "ls /srv", "echo x > /etc/motd");
        var finding = read.all(Rule.ROOT_NOT_WRITTEN).getFirst();
        assertThat(finding.message()).startsWith("3 commands");
        assertThat(finding.repairs()).extracting(org.watchkeeper.runbook.Repair::replacement).containsExactly(
                "sudo systemctl stop app", "sudo cp a.conf /etc/app.conf", "echo x | sudo tee /etc/motd > /dev/null");
    }

    @Test
    void T_156_a_redirection_behind_sudo_becomes_tee() {
        assertThat(Traps.in("sudo echo x >> /etc/motd").repaired(Rule.REDIRECT_WITHOUT_ROOT))
                .isEqualTo("sudo echo x | sudo tee -a /etc/motd > /dev/null");
        assertThat(Traps.in("sudo cat > /etc/x << 'EOF'", "a", "EOF").repaired(Rule.REDIRECT_WITHOUT_ROOT))
                .isEqualTo("sudo tee /etc/x > /dev/null << 'EOF'\na\nEOF");
    }

    @Test
    void an_installed_file_has_path_content_and_the_rights_that_follow() {
        var command = Traps.in("sudo tee /usr/local/bin/check > /dev/null << 'EOF'", "#!/bin/sh", "EOF",
                "sudo chmod 755 /usr/local/bin/check", "sudo chown root:root /usr/local/bin/check").command();
        assertThat(command.installs()).containsExactly(new org.watchkeeper.runbook.InstalledFile("/usr/local/bin/check",
                "#!/bin/sh\n", false, "755", "root:root"));
        assertThat(Traps.in("cat << EOF | sudo tee /etc/x", "a $HOME", "EOF").command().installs()).hasSize(1);
        assertThat(Traps.in("cat >> /etc/x << EOF", "a", "EOF").command().installs()).isEmpty();
        assertThat(Traps.in("psql app << EOF", "SELECT 1;", "EOF").command().installs()).isEmpty();
    }

    @Test
    void a_repair_fits_its_place_in_a_list_item_with_any_line_end() {
        var text = "# Upgrade\r\n\r\n1. Look\r\n\r\n   ```bash\r\n   curl -X POST http://localhost/x \\\r\n     -d a\r\n   ```\r\n";
        var read = Traps.of(text);
        var repair = read.all(Rule.ERROR_PAGE).getFirst().repairs().getFirst();
        assertThat(repair.appliedTo(text)).contains(text.replace("curl -X", "curl -fsS --max-time 10 -X"));
        assertThat(read.runbook().procedures().getFirst().kind()).isEqualTo(ProcedureKind.UPGRADE);
    }
}
