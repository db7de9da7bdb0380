package org.watchkeeper.run.ui.shots;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Passage;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.PlannedCommand;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.Source;
import org.watchkeeper.runbook.Filled;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Success;

/// The minor update of the μNet service on hosts of your choice.
final class SamplePlan {
    private SamplePlan() {}

    static Host host(String name, Environment environment, boolean practice) {
        return new Host(new HostId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))), name,
                new Endpoint(name.toLowerCase(java.util.Locale.ROOT) + ".example.net", 22),
                new Login("ops", List.of("~/.ssh/id_ed25519"), true, false), List.of(), environment,
                new TreeSet<>(List.of(environment == Environment.PRODUCTION ? "unet" : "lab")), new TreeSet<>(),
                practice);
    }

    static List<Host> production() {
        return List.of(host("app-1", Environment.PRODUCTION, false), host("app-2", Environment.PRODUCTION, false),
                host("db-1", Environment.PRODUCTION, false));
    }

    static Plan minorUpdate(List<Host> hosts) {
        return plan("Minor update", "μNet service update", hosts, steps());
    }

    static Plan plan(String title, String runbook, List<Host> hosts, List<PlannedStep> steps) {
        var values = new TreeMap<String, String>();
        values.put("version", "0.2.0");
        values.put("current_version", "0.1.0");
        values.put("stamp", "20261121");
        return new Plan(new RunId(new UUID(7, title.hashCode())), new AttemptId("%024x".formatted(7)),
                new Source("runbooks/unet-service-update.md", "ab".repeat(32), runbook, "minor-update",
                        new Lines(97, 190)),
                title, ProcedureKind.UPGRADE, "Medium", "5-15 minutes", hosts, Order.STEP_BY_STEP, values,
                Passage.of(steps, hosts, Order.STEP_BY_STEP), rollback(), "Quick rollback");
    }

    private static List<PlannedStep> steps() {
        return List.of(
                step("Extended checks before the update",
                        "Nothing is changed here. Disk space, load and the health of the service are looked at, so that "
                                + "a trouble that was there before is not taken for one of the update.",
                        command("df -h / /var/lib/unet", "df -h / /var/lib/unet", Flag.READ_ONLY),
                        command("unet health --verbose", "unet health --verbose", Flag.READ_ONLY)),
                step("Back up database and configuration",
                        "Keep a copy of the database that belongs to the version running now.",
                        command("unet database backup --output \"backup-${wk_stamp}.sql\"",
                                "unet database backup --output backup-20261121.sql")),
                new PlannedStep("check", "Everybody who will notice has been told", new Lines(120, 124), "",
                        new PlannedStep.Work.Check(List.of(new Item("Status page says maintenance", 121, true, false),
                                new Item("The shift lead knows", 122, true, false),
                                new Item("The backup has been read back once", 123, true, false))),
                        List.of()),
                step("Stop the services", "The binaries are replaced next. From here on users notice.",
                        command("sudo systemctl stop unet-server unet-worker",
                                "sudo systemctl stop unet-server unet-worker", Flag.SUDO, Flag.SERVICE)),
                step("Replace the binaries", "",
                        command("sudo tar -xzf \"unet-v${wk_version}-linux-amd64.tar.gz\" -C /usr/local/bin/",
                                "sudo tar -xzf unet-v0.2.0-linux-amd64.tar.gz -C /usr/local/bin/", Flag.SUDO)),
                step("Migrate the database",
                        "The schema moves to the new version. It cannot be used by the old one afterwards.",
                        command("unet database migrate --to \"${wk_version}\"", "unet database migrate --to 0.2.0",
                                Flag.DESTRUCTIVE)),
                step("Start the services and verify", "The health address answers and the version is the new one.",
                        command("sudo systemctl start unet-server unet-worker",
                                "sudo systemctl start unet-server unet-worker", Flag.SUDO, Flag.SERVICE),
                        command("curl -fsS http://localhost:8080/health", "curl -fsS http://localhost:8080/health",
                                Flag.READ_ONLY)));
    }

    private static List<PlannedStep> rollback() {
        return List.of(step("Stop the services", "", command("sudo systemctl stop unet-server unet-worker",
                "sudo systemctl stop unet-server unet-worker", Flag.SUDO, Flag.SERVICE)),
                step("Put the old binaries back", "",
                        command("sudo tar -xzf \"unet-v${wk_current_version}-linux-amd64.tar.gz\" -C /usr/local/bin/",
                                "sudo tar -xzf unet-v0.1.0-linux-amd64.tar.gz -C /usr/local/bin/", Flag.SUDO)),
                step("Restore the database", "", command("unet database restore \"backup-${wk_stamp}.sql\"",
                        "unet database restore backup-20261121.sql", Flag.DESTRUCTIVE)),
                step("Start the services", "", command("sudo systemctl start unet-server unet-worker",
                        "sudo systemctl start unet-server unet-worker", Flag.SUDO, Flag.SERVICE)));
    }

    static PlannedStep step(String title, String why, PlannedCommand... commands) {
        return new PlannedStep(title, title, new Lines(100, 104), why,
                new PlannedStep.Work.Commands(Arrays.asList(commands)), List.of());
    }

    static PlannedCommand command(String script, String shown, Flag... flags) {
        return new PlannedCommand(script, shown, new Lines(101, 103), Set.of(flags), Success.ZERO, List.of(),
                places(script, shown), Duration.ZERO);
    }

    /// Where the values stand that a script refers to.
    private static List<Filled.Place> places(String script, String shown) {
        return Map.of("${wk_version}", "0.2.0", "${wk_current_version}", "0.1.0", "${wk_stamp}", "20261121").entrySet()
                .stream().filter(each -> script.contains(each.getKey())).map(Map.Entry::getValue)
                .map(value -> new Filled.Place(shown.indexOf(value), shown.indexOf(value) + value.length())).toList();
    }
}
