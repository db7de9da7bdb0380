package org.watchkeeper.host.fact;

import java.util.List;

/// The system of a host: `system` is its name for people ("Debian 12"), `kin` its own id and those of what it is made from
/// (`ubuntu`, `debian`), `kernel` what `uname` says ("Linux 6.1.0 x86_64"), `name` what the host calls itself. Empty where it did
/// not say.
public record Platform(String system, List<String> kin, String kernel, String name) {
    /// Nothing was said.
    public static final Platform UNKNOWN = new Platform("", List.of(), "", "");

    public Platform {
        kin = List.copyOf(kin);
    }
}
