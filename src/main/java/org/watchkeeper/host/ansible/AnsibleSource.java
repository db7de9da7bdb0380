package org.watchkeeper.host.ansible;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.watchkeeper.host.Origin;
import org.watchkeeper.host.bring.Batch;
import org.watchkeeper.host.bring.Brought;
import org.watchkeeper.host.bring.Unsaid;

/// Makes hosts that can be brought into the inventory of an Ansible inventory.
///
/// What decides how Ansible connects (`ansible_host`, `ansible_port`, `ansible_user`, the key file, a jump host in the SSH
/// arguments) becomes how the console does. What is reached otherwise than by SSH is told and not taken over.
public final class AnsibleSource {
    private AnsibleSource() {}

    /// Reads the file or folder; `unless` is for what it does not say. Throws `Problem` when it cannot be read, or only by
    /// Ansible itself. Blocks.
    public static Batch read(Path source, Unsaid unless) {
        var file = source.toAbsolutePath().normalize();
        var inventory = AnsibleInventory.open(file);
        var remarks = new ArrayList<>(inventory.notes());
        var hosts = new ArrayList<Brought>();
        for (var host : inventory.hosts()) {
            named(host, file, unless).ifPresentOrElse(named -> hosts.add(brought(host, named)),
                    () -> remarks
                            .add("'" + host.name()
                                    + "' is left out: a host has a name without blanks around or in it"));
        }
        return new Batch(Origin.Kind.ANSIBLE, file.toString(), hosts, remarks);
    }

    private static Optional<Brought> named(AnsibleHost host, Path file, Unsaid unless) {
        return host.name().isEmpty() || host.name().chars().anyMatch(Character::isWhitespace)
                ? Optional.empty()
                : Optional.of(Brought.named(host.name(), new Origin(Origin.Kind.ANSIBLE, file.toString(), host.name()),
                        unless));
    }

    private static Brought brought(AnsibleHost host, Brought named) {
        var groups = new TreeSet<>(host.groups());
        groups.remove(Group.UNGROUPED);
        var kept = KeptVariables.of(host);
        var way = new AnsibleWay(host);
        var reached = way.on(named);
        var remarks = new ArrayList<String>(reached.remarks());
        remarks.addAll(kept.remarks());
        return reached.groups(groups).variables(kept.variables()).remarks(List.copyOf(remarks));
    }
}
