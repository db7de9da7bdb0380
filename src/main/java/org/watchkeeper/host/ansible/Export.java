package org.watchkeeper.host.ansible;

import java.nio.file.Path;

import org.watchkeeper.kernel.Problem;

/// How to get what only Ansible itself can read: as the JSON that `ansible-inventory` prints.
final class Export {
    private Export() {}

    static Problem instead(String what, Path inventory, Path file) {
        return new Problem(what, file.toString(),
                "Let Ansible write it down, and import that: ansible-inventory -i " + quoted(inventory.toString())
                        + " --list > hosts.json");
    }

    private static String quoted(String path) {
        return path.matches("[\\w./@%+=:,-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
