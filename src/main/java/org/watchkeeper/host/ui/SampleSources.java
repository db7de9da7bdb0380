package org.watchkeeper.host.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.Variables;
import org.watchkeeper.host.bring.Batch;
import org.watchkeeper.host.bring.Brought;
import org.watchkeeper.host.bring.Progress;
import org.watchkeeper.host.bring.Sources;
import org.watchkeeper.host.bring.Unsaid;
import org.watchkeeper.kernel.Problem;

/// Sources to look at.
final class SampleSources implements Sources {
    private static final Unsaid UNSAID = new Unsaid("mara", true, true, Environment.PRODUCTION);

    @Override
    public Batch read(Origin.Kind kind, String file, Unsaid unless, Progress progress) {
        if (file.endsWith(".sh")) {
            throw new Problem("The inventory is a program, and programs are not run", file,
                    "Let Ansible write it down, and import that: ansible-inventory -i " + file
                            + " --list > hosts.json");
        }
        var hosts = new ArrayList<Brought>(file.startsWith("large") ? large(kind, file) : small(kind, file));
        return new Batch(kind, file, hosts, file.startsWith("large")
                ? List.of()
                : List.of(
                        "group_vars/db/vault.yml: encrypted by ansible-vault as a whole; its variables are not known here"));
    }

    @Override
    public void allowCommands(String file, List<String> lines) {
        throw new IllegalStateException("no sample runs commands");
    }

    private static List<Brought> small(Origin.Kind kind, String file) {
        return List.of(
                named("app-1", kind, file).address("10.20.0.11").groups(List.of("app", "site")),
                named("app-2", kind, file).address("10.20.0.42").port(2222).user("deploy")
                        .groups(List.of("app", "site"))
                        .variables(Variables.of(Map.of("http_port", 8080, "role", "web"))),
                named("app-5", kind, file).address("10.20.0.15").groups(List.of("app", "site", "production"))
                        .variables(Variables.of(Map.of("http_port", 8080)))
                        .remarks(List.of("Secrets in plain text, not taken over: ansible_become_pass, db_password")),
                named("cache-1", kind, file).address("10.20.2.11").groups(List.of("cache", "site")),
                named("backup-of-the-northern-datacentre-on-rented-hardware-0001", kind, file)
                        .address("backup-0001.rack-7.datacentre-north.example.net")
                        .groups(List.of("backup", "datacentre_north", "rented_hardware", "site")),
                named("lab-7", kind, file).address("192.168.7.7").groups(List.of("lab")),
                named("localhost", kind, file)
                        .refused("Ansible does not reach it by SSH: ansible_connection is local"));
    }

    private static List<Brought> large(Origin.Kind kind, String file) {
        return IntStream.rangeClosed(1, 500).mapToObj(n -> named(String.format("node-%03d", n), kind, file)
                .address("10.60." + n / 250 + "." + n % 250).groups(List.of("nodes", "rack_" + n / 40, "production")))
                .toList();
    }

    private static Brought named(String name, Origin.Kind kind, String file) {
        return Brought.named(name, new Origin(kind, file, name), UNSAID);
    }
}
