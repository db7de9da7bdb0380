package org.watchkeeper.remote.ssh.known;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The first field of a known_hosts line: names, wildcards `*` and `?`, negations `!`, or one hashed name `|1|salt|hash`.
record HostPatterns(String text) {
    private static final String HASHED = "|1|";

    /// Whether the line speaks of this name (`host` or `[host]:port`); a negated match makes it not so.
    boolean matches(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return text.startsWith(HASHED) ? matchesHash(lower) : matchesList(lower);
    }

    private boolean matchesList(String name) {
        var matched = false;
        for (var pattern : List.of(text.toLowerCase(Locale.ROOT).split(",", -1))) {
            var negated = pattern.startsWith("!");
            if (matchesPattern(negated ? pattern.substring(1) : pattern, name)) {
                if (negated) {
                    return false;
                }
                matched = true;
            }
        }
        return matched;
    }

    /// Glob matching without backtracking beyond the last star, so that no pattern can take exponential time.
    private static boolean matchesPattern(String pattern, String name) {
        var p = 0;
        var n = 0;
        var star = -1;
        var resume = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(rest -> rest == '*');
    }

    private boolean matchesHash(String name) {
        var parts = text.substring(HASHED.length()).split("\\|", -1);
        if (parts.length != 2) {
            return false;
        }
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[0]), "HmacSHA1"));
            var hash = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[1]));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // not base64, or an empty salt: a line that says nothing
        }
    }
}
