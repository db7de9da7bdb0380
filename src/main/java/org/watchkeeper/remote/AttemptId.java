package org.watchkeeper.remote;

import java.util.regex.Pattern;

/// Identity of one try of one command on one host: 24 lower-case hexadecimal digits, random.
///
/// It names the command's directory on the host and is the cookie in its environment.
public record AttemptId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}");

    public AttemptId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an attempt id is 24 hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
