package org.watchkeeper.health.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.health.Level.CRITICAL;
import static org.watchkeeper.health.Level.OK;
import static org.watchkeeper.health.Level.UNKNOWN;
import static org.watchkeeper.health.Level.WARNING;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;

/// Kinds whose tools a build machine lacks, over stand-ins for those tools: good, bad, absent, hanging.
final class KindsTest {
    @TempDir
    private Path folder;
    private Bench bench;

    @BeforeEach
    void tools() {
        bench = new Bench(folder);
    }

    private void reads(Probe probe, String tool, String script, Level level, String text) {
        var reading = bench.with(tool, script).read(probe);
        assertThat(reading.level()).as(reading.toString()).isEqualTo(level);
        assertThat(reading.text()).contains(text);
    }

    private void isUnknownWithout(Probe probe, String tool, String sentence) {
        var reading = bench.without(tool).read(probe);
        assertThat(reading.level()).as(reading.toString()).isEqualTo(UNKNOWN);
        assertThat(reading.text()).isEqualTo(sentence);
    }

    private static String unit(String load, String active, String sub) {
        return "[ \"$1\" = -q ] && exit 3; printf 'LoadState=" + load + "\\nActiveState=" + active + "\\nSubState="
                + sub
                + "\\n'";
    }

    @Test
    void a_unit() {
        var nginx = Units.unit("nginx");
        reads(nginx, "systemctl", unit("loaded", "active", "running"), OK, "active (running)");
        reads(nginx, "systemctl", unit("loaded", "activating", "auto-restart"), WARNING, "activating");
        reads(nginx, "systemctl", unit("loaded", "inactive", "dead"), CRITICAL, "inactive (dead)");
        reads(nginx, "systemctl", unit("loaded", "failed", "failed"), CRITICAL, "failed");
        reads(nginx, "systemctl", unit("not-found", "inactive", "dead"), CRITICAL, "there is no unit nginx");
        reads(nginx, "systemctl", "echo 'System has not been booted with systemd as init system' >&2; exit 1", UNKNOWN,
                "System has not been booted");
        isUnknownWithout(nginx, "systemctl", "systemctl is not installed");
        assertThat(Bench.hanging(nginx)).isEqualTo(CRITICAL);
    }

    @Test
    void the_wrapper_of_postgresql_is_not_believed_alone() {
        var postgres = Units.unit("postgresql");
        var wrapper = unit("loaded", "active", "exited");
        reads(postgres, "systemctl", wrapper, CRITICAL, "but no cluster runs");
        reads(postgres, "systemctl", wrapper.replace("exit 3", "exit 0"), OK, "active (exited)");
        bench.with("systemctl", wrapper);
        reads(postgres, "pg_isready", "exit 2", CRITICAL, "but PostgreSQL does not answer");
        reads(postgres, "pg_isready", "exit 0", OK, "active (exited)");
        reads(Units.unit("other"), "systemctl", wrapper, OK, "active (exited)");
    }

    @Test
    void disks_and_inodes() {
        var head = "echo 'Filesystem 1024-blocks Used Available Capacity Mounted on';";
        var line = "echo '/dev/sda1 100 %s 10 %s /'; echo 'tmpfs 1 1 0 100%% /run'; echo '/dev/loop1 1 1 0 100%% /snap';";
        reads(Disks.fullest(), "df", head + line.formatted("79", "79%"), OK, "79 % of /");
        reads(Disks.fullest(), "df", head + line.formatted("80", "80%"), WARNING, "80 % of /");
        reads(Disks.fullest(), "df", head + line.formatted("90", "90%"), CRITICAL, "90 % of /");
        reads(Disks.inodes(""), "df", "[ \"$2\" = -i ] || exit 1;" + head + line.formatted("0", "-"), OK, "0 % of /");
        reads(Disks.disk("/"), "df", "echo 'df: /: stale file handle' >&2; exit 1", UNKNOWN, "stale file handle");
        assertThat(bench.read(Disks.disk("/nowhere")).text()).isEqualTo("there is no /nowhere");
        isUnknownWithout(Disks.fullest(), "df", "df is not installed");
        assertThat(Bench.hanging(Disks.fullest())).isEqualTo(UNKNOWN);
    }

    @Test
    void postgresql() {
        var shop = new Postgres("shop", "");
        reads(shop.reachable(), "psql", "echo 'PostgreSQL 15.4 on x86_64'", OK, "PostgreSQL 15.4");
        reads(shop.reachable(), "psql", "echo 'psql: error: connection refused' >&2; exit 2", CRITICAL, "refused");
        reads(shop.connections(), "psql", "echo 79.5", OK, "79.5");
        reads(shop.connections(), "psql", "echo 80.0", WARNING, "80.0");
        reads(shop.connections(), "psql", "echo 95", CRITICAL, "95");
        reads(shop.connections(), "psql", "echo 'psql: error: connection refused' >&2; exit 2", UNKNOWN, "refused");
        reads(shop.locks(), "psql", "echo 0", OK, "0");
        reads(shop.locks(), "psql", "echo 1", WARNING, "1");
        reads(shop.bloat(), "psql", "echo 2.00", OK, "2.00");
        reads(shop.bloat(), "psql", "echo 2.01", WARNING, "2.01");
        reads(shop.lag(), "psql", "echo 3.5", OK, "3.5");
        reads(shop.lag(), "psql", "echo 301", CRITICAL, "301");
        reads(shop.lag(), "psql", "echo", UNKNOWN, "nothing where a number was expected");
        reads(shop.recovery(), "psql", "echo f", OK, "f");
        reads(shop.recovery(), "psql", "echo t", WARNING, "t");
        reads(shop.slowQueries(), "psql", "echo 2", WARNING, "2");
        reads(shop.activity(), "psql", "echo 2", OK, "2");
        reads(shop.size(), "psql", "[ \"$3\" = shop ] && echo 8388608", OK, "8388608");
        assertThat(bench.read(shop.size()).value()).hasValue(8388608);
        isUnknownWithout(shop.reachable(), "psql", "psql is not installed");
        assertThat(Bench.hanging(shop.reachable())).isEqualTo(CRITICAL);
        assertThat(Bench.hanging(shop.locks())).isEqualTo(UNKNOWN);
    }

    @Test
    void postgresql_as_another_user_never_asks_for_a_password() {
        var shop = new Postgres("shop", "nobody");
        bench.with("psql", "echo PostgreSQL");
        isUnknownWithout(shop.reachable(), "sudo", "sudo is not installed");
        reads(shop.reachable(), "sudo", "exit 1", UNKNOWN, "sudo to nobody takes a password");
        reads(shop.reachable(), "sudo", "[ \"$1 $2 $3\" = '-n -u nobody' ] || exit 1; shift 3; [ $1 = true ] && exit 0;"
                + " shift; exec \"$@\"", OK, "PostgreSQL");
    }

    @Test
    void lines_in_a_journal() {
        var errors = Logs.journal("unet-server", "ERROR", "24 hours ago");
        reads(errors, "journalctl", "echo fine", OK, "0 lines in the journal of unet-server since 24 hours ago");
        reads(errors, "journalctl", "echo ERROR one", WARNING, "1 lines");
        reads(errors, "journalctl", "i=0; while [ $((i+=1)) -le 12 ]; do echo ERROR $i; done", CRITICAL, "12 lines");
        assertThat(bench.read(errors).output()).contains("ERROR 12").doesNotContain("ERROR 7");
        reads(errors, "journalctl", "echo 'No journal files were opened due to insufficient permissions.' >&2; exit 1",
                UNKNOWN, "insufficient permissions");
        reads(errors, "journalctl", "echo 'No journal files were found.' >&2; echo '-- No entries --'", UNKNOWN,
                "this host keeps no journal");
        isUnknownWithout(errors, "journalctl", "journalctl is not installed");
        assertThat(Bench.hanging(errors)).isEqualTo(UNKNOWN);
    }

    @Test
    void kubernetes() {
        var pods = Clusters.pods("app=shop");
        reads(pods, "kubectl", "echo 'a 1/1 Running 0 1d'; echo 'b 1/1 Running 0 1d'", OK, "2 of 2 ready");
        reads(pods, "kubectl", "echo 'a 1/1 Running 0 1d'; echo 'b 0/1 Running 0 1d'", WARNING, "1 of 2 ready");
        reads(pods, "kubectl", "echo 'a 0/1 Pending 0 1d'", CRITICAL, "0 of 1 ready");
        reads(pods, "kubectl", "echo 'a 1/1 Running 0 1d'; echo 'b 0/1 CrashLoopBackOff 9 1d'", CRITICAL, "1 of 2");
        reads(pods, "kubectl", "echo 'No resources found' >&2", CRITICAL, "0 of 0 ready");
        reads(pods, "kubectl", "echo 'Unable to connect to the server' >&2; exit 1", UNKNOWN, "Unable to connect");
        isUnknownWithout(pods, "kubectl", "kubectl is not installed");
        var rollout = Clusters.rollout("shop");
        reads(rollout, "kubectl", "echo 'deployment \"shop\" successfully rolled out'", OK, "successfully");
        reads(rollout, "kubectl", "echo 'Waiting for deployment \"shop\" rollout to finish: 1 of 2'", WARNING,
                "Waiting");
        reads(rollout, "kubectl", "echo 'error: deployment \"shop\" exceeded its progress deadline' >&2; exit 1",
                CRITICAL,
                "deadline");
        reads(rollout, "kubectl", "echo 'Unable to connect to the server' >&2; exit 1", UNKNOWN, "Unable");
        reads(Clusters.nodes(), "kubectl", "echo 'n1 Ready <none> 1d v1'", OK, "1 nodes, 0 not ready");
        reads(Clusters.nodes(), "kubectl", "echo 'n1 Ready,SchedulingDisabled <none> 1d v1'", WARNING, "1 cordoned");
        reads(Clusters.nodes(), "kubectl", "echo 'n1 NotReady <none> 1d v1'", CRITICAL, "1 not ready");
        assertThat(Bench.hanging(pods)).isEqualTo(UNKNOWN);
    }

    @Test
    void helm_and_compose() {
        var release = Clusters.helm("unet");
        reads(release, "helm", "printf 'NAME: unet\\nSTATUS: deployed\\n'", OK, "deployed");
        reads(release, "helm", "printf 'STATUS: pending-upgrade\\n'", WARNING, "pending-upgrade");
        reads(release, "helm", "printf 'STATUS: failed\\n'", CRITICAL, "failed");
        reads(release, "helm", "echo 'Error: release: not found' >&2; exit 1", CRITICAL, "there is no release unet");
        isUnknownWithout(release, "helm", "helm is not installed");
        var shop = Clusters.compose(folder.toString());
        var head = "echo 'NAME IMAGE COMMAND SERVICE CREATED STATUS PORTS';";
        reads(shop, "docker-compose", head + "echo 'web img \"sh\" web 1h ago Up 2 hours (healthy) 80'", OK,
                "1 of 1 up");
        reads(shop, "docker-compose", head + "echo 'web img \"sh\" web 1h ago Restarting (1) 2 s ago'", WARNING,
                "0 of 1");
        reads(shop, "docker-compose", head + "echo 'web img \"sh\" web 1h ago Exited (1) 2 s ago'", CRITICAL, "0 of 1");
        reads(shop, "docker-compose", head, CRITICAL, "0 of 0 up");
        reads(shop, "docker-compose", "echo 'permission denied: /var/run/docker.sock' >&2; exit 1", UNKNOWN,
                "permission");
        isUnknownWithout(shop, "docker-compose", "docker compose is not installed");
    }

    @Test
    void updates_and_firewall() {
        var none = "echo 'Reading package lists...'";
        reads(Upkeep.updates(), "apt-get", none, OK, "0 updates");
        reads(Upkeep.updates(), "apt-get", none + "; echo 'Inst curl [7] (8 Debian:12 [amd64])'", WARNING, "1 updates");
        var security = none + "; echo 'Inst curl [7] (8 Debian-Security:12/stable-security [amd64])'";
        reads(Upkeep.updates(), "apt-get", security, CRITICAL, "1 of them for security");
        reads(Upkeep.securityUpdates(), "apt-get", security, WARNING, "1 of them for security");
        reads(Upkeep.updates(), "apt-get", "echo 'E: broken' >&2; exit 100", UNKNOWN, "E: broken");
        isUnknownWithout(Upkeep.updates(), "apt-get", "neither apt-get nor dnf is there");
        reads(Upkeep.updates(), "dnf", "echo; echo 'curl.x86_64 8 updates'; exit 100", CRITICAL, "1 updates");
        reads(Upkeep.firewall(), "ufw", "echo 'Status: active'", OK, "active");
        reads(Upkeep.firewall(), "ufw", "echo 'Status: inactive'", CRITICAL, "inactive");
        reads(Upkeep.firewall(), "ufw", "echo 'ERROR: You need to be root' >&2; exit 1", UNKNOWN,
                "You need to be root");
        bench.without("ufw");
        reads(Upkeep.firewall(), "firewall-cmd", "echo 'not running'; exit 252", CRITICAL, "not running");
        reads(Upkeep.firewall(), "firewall-cmd", "echo running", OK, "running");
        isUnknownWithout(Upkeep.firewall(), "firewall-cmd", "neither ufw nor firewalld is installed");
    }

    @Test
    void a_snapshot_of_lvm() {
        var snapshot = Upkeep.snapshot("vg0/system_snapshot");
        reads(snapshot, "lvs", "echo '  system_snapshot 12.50'", OK, "12.5 % of system_snapshot");
        reads(snapshot, "lvs", "echo '  system_snapshot 50.00'", WARNING, "50 %");
        reads(snapshot, "lvs", "echo '  system_snapshot 80.00'", CRITICAL, "80 %");
        reads(snapshot, "lvs", "echo '  Failed to find logical volume \"vg0/system_snapshot\"' >&2; exit 5", OK, "0 %");
        reads(snapshot, "lvs", "echo '  Permission denied' >&2; exit 5", UNKNOWN, "Permission denied");
        isUnknownWithout(snapshot, "lvs", "lvs is not installed");
    }

    @Test
    void promtool() {
        var file = folder.resolve("tools").toString();
        reads(Prometheus.check("config", file), "promtool", "echo SUCCESS", OK, "SUCCESS");
        reads(Prometheus.check("config", file), "promtool", "echo FAILED; exit 1", CRITICAL, "FAILED");
        reads(Prometheus.check("rules", "/nowhere"), "promtool", "echo SUCCESS", CRITICAL, "there is no /nowhere");
        isUnknownWithout(Prometheus.check("config", file), "promtool", "promtool is not installed");
    }

    @Test
    void any_command() {
        var verify = Commands.command("unet system verify --all", "System verify");
        reads(verify, "unet", "echo \"$*\"", OK, "system verify --all");
        reads(verify, "unet", "echo broken; exit 1", CRITICAL, "broken");
        bench.without("unet");
        assertThat(bench.read(verify).level()).isEqualTo(UNKNOWN);
        assertThat(bench.read(verify).text()).contains("unet").contains("not found");
        assertThat(Bench.hanging(verify)).isEqualTo(CRITICAL);
        reads(Commands.version("unet", "0.2.0"), "unet", "echo 'unet 0.2.0 (linux)'", OK, "0.2.0");
        reads(Commands.version("unet", "0.2.0"), "unet", "echo 'unet 0.1.9'", WARNING, "0.1.9");
    }

    @Test
    void a_value_is_data_and_never_a_command() {
        var evil = "x'; touch " + folder.resolve("evil") + "; '$(touch " + folder.resolve("evil") + ")`";
        for (var probe : List.of(Units.unit(evil), Disks.disk(evil), Web.http(evil), Certificates.file(evil),
                Certificates.endpoint(evil, 1), Sqlite.integrity(evil), Logs.file(evil, evil), Backups.age(evil, evil),
                Backups.sums(evil), Clusters.pods(evil), Clusters.compose(evil), Upkeep.maintenance(evil),
                Prometheus.metric(evil, evil), Machine.process(evil), new Postgres(evil, evil).reachable())) {
            bench.read(probe);
        }
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void each_kind_has_an_id_of_its_own_for_each_thing_it_is_about() {
        assertThat(Disks.disk("/var").id().text()).startsWith("disk.var-");
        assertThat(Disks.disk("/var").id()).isNotEqualTo(Disks.disk("/var/").id()).isNotEqualTo(Disks.fullest().id());
        assertThat(Units.unit("nginx").id().text()).isEqualTo("unit.nginx");
        assertThat(Web.http("http://" + "é".repeat(400)).id().text()).hasSizeLessThan(100);
        assertThat(Catalogue.kinds()).extracting(Catalogue.Kind::name).doesNotHaveDuplicates();
        assertThat(Catalogue.kinds()).allSatisfy(kind -> {
            var probe = kind.of(kind.argument().isEmpty() ? "" : "x");
            assertThat(probe.title()).isNotBlank();
            assertThat(probe.limit()).isLessThanOrEqualTo(Duration.ofMinutes(2));
            assertThat(((Ask.OnHost) probe.ask()).script()).isNotBlank();
        });
    }
}
