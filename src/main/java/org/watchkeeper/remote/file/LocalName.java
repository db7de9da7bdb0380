package org.watchkeeper.remote.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// A name of a host's file made fit for a file of this machine: no path, no control, nothing that a system takes for a device.
public final class LocalName {
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\uFFFD/\\\\:*?\"<>|]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Pattern FOREIGN = Pattern.compile("[^ -~]");
    /// What file systems take, in bytes of UTF-8.
    static final int LONGEST = 255;
    private static final int SHOWN = 150;

    private LocalName() {}

    /// What that file is called here.
    public static String of(String name) {
        var plain = UNFIT.matcher(name).replaceAll("_").replaceFirst("[. ]+$", "").replaceFirst("^[ ]+", "");
        var whole = cut(plain.isEmpty() || DEVICE.matcher(plain).matches() ? "_" + plain : plain, SHOWN);
        return isWritten(whole) ? whole : FOREIGN.matcher(whole).replaceAll("_");
    }

    /// Whether this machine has those letters in names: one whose locale is C has no others than those of ASCII.
    private static boolean isWritten(String name) {
        try {
            return !Path.of(name).toString().isEmpty();
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /// As much of its beginning as that many bytes of UTF-8 hold, in whole letters.
    static String cut(String name, int bytes) {
        int end = 0;
        int left = bytes;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            left -= name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (left < 0) {
                break;
            }
            end = next;
        }
        return name.substring(0, end);
    }
}
