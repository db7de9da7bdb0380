package org.watchkeeper.health.kind;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.watchkeeper.health.Probe;

/// The kinds by name, each with the one thing that it is asked about: `unit=nginx`, `disk=/var`, `memory`.
public final class Catalogue {
    private static final String DATABASE = "[DATABASE]";
    private static final String BASE = "URL";

    private static final List<Kind> KINDS = List.of(
            new Kind("unit", "NAME", Units::unit), new Kind("process", "NAME", Machine::process),
            new Kind("http", BASE, Web::http),
            new Kind("state", BASE, url -> Web.state(url, ".status", "healthy", "unhealthy")),
            new Kind("disk", "[PATH]", path -> path.isEmpty() ? Disks.fullest() : Disks.disk(path)),
            new Kind("inodes", "[PATH]", Disks::inodes), new Kind("memory", "", _ -> Machine.memory()),
            new Kind("cpu", "", _ -> Machine.cpu()), new Kind("load", "", _ -> Machine.load()),
            new Kind("io", "", _ -> Machine.io()), new Kind("network", "", _ -> Machine.network()),
            new Kind("certificate", "FILE|ADDRESS:PORT", Catalogue::certificate),
            new Kind("postgres", DATABASE, name -> postgres(name).reachable()),
            new Kind("postgres-size", DATABASE, name -> postgres(name).size()),
            new Kind("connections", DATABASE, name -> postgres(name).connections()),
            new Kind("locks", DATABASE, name -> postgres(name).locks()),
            new Kind("bloat", DATABASE, name -> postgres(name).bloat()),
            new Kind("lag", DATABASE, name -> postgres(name).lag()),
            new Kind("recovery", DATABASE, name -> postgres(name).recovery()),
            new Kind("slow-queries", DATABASE, name -> postgres(name).slowQueries()),
            new Kind("sqlite", "FILE", Sqlite::integrity), new Kind("size", "FILE", Sqlite::size),
            new Kind("wal", "FILE", Sqlite::wal),
            new Kind("errors", "UNIT", unit -> Logs.journal(unit, "ERROR", "24 hours ago")),
            new Kind("log", "FILE", file -> Logs.file(file, "ERROR")),
            new Kind("failed-logins", "", _ -> Logs.failedLogins()),
            new Kind("backup", "FOLDER", folder -> Backups.age(folder, "*")),
            new Kind("backup-size", "FOLDER", folder -> Backups.size(folder, "*")),
            new Kind("sums", "FILE", Backups::sums), new Kind("updates", "", _ -> Upkeep.updates()),
            new Kind("reboot", "", _ -> Upkeep.reboot()), new Kind("firewall", "", _ -> Upkeep.firewall()),
            new Kind("maintenance", "FILE", Upkeep::maintenance), new Kind("snapshot", "VOLUME", Upkeep::snapshot),
            new Kind("pods", "SELECTOR", Clusters::pods), new Kind("rollout", "DEPLOYMENT", Clusters::rollout),
            new Kind("nodes", "", _ -> Clusters.nodes()), new Kind("helm", "RELEASE", Clusters::helm),
            new Kind("compose", "FOLDER", Clusters::compose), new Kind("targets", BASE, Prometheus::targets),
            new Kind("alerts", BASE, Prometheus::alerts),
            new Kind("command", "COMMAND", text -> Commands.command(text, text)));

    private Catalogue() {}

    /// A kind: its name, what it is asked about (`[…]` where it may be left out, empty for nothing), and how a probe is made.
    public record Kind(String name, String argument, Function<String, Probe> make) {
        /// A probe of this kind. Throws `IllegalArgumentException` where something must be said, or nothing may.
        public Probe of(String what) {
            boolean optional = argument.startsWith("[");
            if (what.isEmpty() && !argument.isEmpty() && !optional) {
                throw new IllegalArgumentException(name + " needs to know what: " + name + "=" + argument);
            }
            if (!what.isEmpty() && argument.isEmpty()) {
                throw new IllegalArgumentException(name + " takes nothing after it");
            }
            return make.apply(what);
        }
    }

    public static List<Kind> kinds() {
        return KINDS;
    }

    public static Optional<Kind> named(String name) {
        return KINDS.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /// What every host is asked where nothing is said.
    public static List<Probe> usual() {
        return List.of(Disks.fullest(), Disks.inodes(""), Machine.memory(), Machine.cpu(), Machine.load(),
                Upkeep.reboot());
    }

    private static Probe certificate(String what) {
        int colon = what.lastIndexOf(':');
        return !what.startsWith("/") && colon > 0 && what.substring(colon + 1).matches("\\d{1,5}")
                ? Certificates.endpoint(what.substring(0, colon), Integer.parseInt(what.substring(colon + 1)))
                : Certificates.file(what);
    }

    private static Postgres postgres(String name) {
        return new Postgres(name, "");
    }
}
