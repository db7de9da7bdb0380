package org.watchkeeper.remote.file;

import java.time.Instant;

/// A file in a folder of a host. `target` is where a link points, else empty; `permissions` are as `ls -l` writes them.
public record RemoteFile(String name, Kind kind, long size, Instant modified, String permissions, String target) {
    /// What it is.
    public enum Kind {
        FOLDER, FILE, LINK, OTHER
    }

    /// The name as text that is only text: what controls or turns writing around is shown as a mark.
    public String shown() {
        return shown(name);
    }

    /// Any name so.
    public static String shown(String name) {
        return name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }
}
