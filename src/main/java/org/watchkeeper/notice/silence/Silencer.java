package org.watchkeeper.notice.silence;

import java.util.UUID;

import org.watchkeeper.notice.Way;

/// An Alertmanager whose alerts are silenced for the hosts of running work. `label` is the label that names a host there, usually
/// `instance`; a port behind the name is allowed. With `token` a secret of the vault goes along, under this id.
public record Silencer(UUID id, String name, String address, String label, boolean token) {
    public Silencer {
        Way.checkAddress(address);
        if (name.isBlank() || !label.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("what is silenced has a name, and a label of letters, digits and _");
        }
    }
}
