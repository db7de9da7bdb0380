package org.watchkeeper.host;

import java.util.Comparator;

/// Where a host of the inventory comes from besides a person's hand: a source, and the name the host has there.
///
/// `file` is the path of the file or folder that was imported; empty means the operator's own configuration (`~/.ssh/config`
/// and the machine's). A host may come from several sources; that of an ssh configuration decides how it is connected to.
public record Origin(Kind kind, String file, String name) implements Comparable<Origin> {
    private static final Comparator<Origin> ORDER = Comparator.comparing(Origin::kind).thenComparing(Origin::file)
            .thenComparing(Origin::name);

    /// What kind of source it is.
    public enum Kind {
        SSH_CONFIG("ssh configuration"), ANSIBLE("Ansible inventory"), CSV("CSV file");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// What it is called on screen.
        public String words() {
            return words;
        }
    }

    public Origin {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a host has a name in its source");
        }
    }

    /// Whether it is from that source, under whatever name.
    public boolean isFrom(Kind source, String sourceFile) {
        return kind == source && file.equals(sourceFile);
    }

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file.isEmpty() ? kind.words() + ", " + name : kind.words() + " " + file + ", " + name;
    }
}
