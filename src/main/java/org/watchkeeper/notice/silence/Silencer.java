package org.watchkeeper.notice.silence;

import java.util.UUID;

import org.watchkeeper.notice.Way;

/// What watches hosts and is asked to be quiet about those of running work. Its secret, where it has one, is in the vault under this id.
public record Silencer(UUID id, String name, String address, Kind kind) {
    public Silencer {
        Way.checkAddress(address);
        if (name.isBlank()) {
            throw new IllegalArgumentException("what is silenced has a name");
        }
    }

    /// What it is, and what it takes to speak with it.
    public sealed interface Kind {
        /// Whether a secret of the vault goes along.
        boolean hasSecret();

        /// What it is called: "Alertmanager".
        String word();
    }

    /// `label` is the label that names a host there, usually `instance`; a port behind the name is allowed. With `token` a bearer token
    /// goes along.
    public record Alertmanager(String label, boolean token) implements Kind {
        public Alertmanager {
            if (!label.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                throw new IllegalArgumentException("the label that names a host is of letters, digits and _");
            }
        }

        @Override
        public boolean hasSecret() {
            return token;
        }

        @Override
        public String word() {
            return "Alertmanager";
        }
    }

    /// `user` logs in there with the password that is the secret; a second factor is not possible.
    public record UptimeKuma(String user) implements Kind {
        public UptimeKuma {
            if (user.isBlank()) {
                throw new IllegalArgumentException("somebody logs in to Uptime Kuma: say who");
            }
        }

        @Override
        public boolean hasSecret() {
            return true;
        }

        @Override
        public String word() {
            return "Uptime Kuma";
        }
    }
}
