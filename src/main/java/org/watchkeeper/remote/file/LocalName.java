package org.watchkeeper.remote.file;

import java.util.regex.Pattern;

/// A name of a host's file made fit for a file of this machine: no path, no control, nothing that a system takes for a device.
public final class LocalName {
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\uFFFD/\\\\:*?\"<>|]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final int LONGEST = 150;

    private LocalName() {}

    /// What that file is called here.
    public static String of(String name) {
        var plain = UNFIT.matcher(name).replaceAll("_").replaceFirst("[. ]+$", "").replaceFirst("^[ ]+", "");
        var whole = plain.isEmpty() || DEVICE.matcher(plain).matches() ? "_" + plain : plain;
        return whole.substring(0, Math.min(whole.length(), LONGEST));
    }
}
