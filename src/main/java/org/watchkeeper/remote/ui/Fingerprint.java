package org.watchkeeper.remote.ui;

/// A key's fingerprint in groups of four, so that two people can read it to each other over the phone.
final class Fingerprint {
    private static final int GROUP = 4;
    private static final int GROUPS_A_LINE = 6;

    private Fingerprint() {}

    /// The digest of `SHA256:…` in groups, two lines for 43 letters; another form stays as it is.
    static String grouped(String fingerprint) {
        int colon = fingerprint.indexOf(':');
        var digest = fingerprint.substring(colon + 1);
        var text = new StringBuilder();
        for (int at = 0; at < digest.length(); at += GROUP) {
            if (at > 0) {
                text.append(at / GROUP % GROUPS_A_LINE == 0 ? "\n" : "  ");
            }
            text.append(digest, at, Math.min(at + GROUP, digest.length()));
        }
        return text.toString();
    }

    /// The part before the digest: "SHA256".
    static String method(String fingerprint) {
        return fingerprint.substring(0, Math.max(0, fingerprint.indexOf(':')));
    }
}
