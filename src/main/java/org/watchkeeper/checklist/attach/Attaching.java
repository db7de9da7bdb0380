package org.watchkeeper.checklist.attach;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.kernel.Problem;

/// Makes evidence of what a person names. `masks` makes unreadable what this console knows to be secret, byte for byte, before
/// anything is kept (PRODUCT rule 6).
public record Attaching(EvidenceFiles files, UnaryOperator<byte[]> masks) {
    /// Of a larger file only path, size and SHA-256 are kept.
    public static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    /// A file as it is now; its bytes are kept up to `MOST_BYTES`. Throws `Problem` when it cannot be read.
    public Evidence.FileAt file(Path path) {
        var place = path.toAbsolutePath().normalize();
        if (!Files.isRegularFile(place)) {
            throw new Problem("This is no file", place.toString(), "Name a file, not a folder, that is there.");
        }
        try (var in = Files.newInputStream(place)) {
            return kept(place, in);
        } catch (IOException e) {
            throw new Problem("The file cannot be read: " + e.getMessage(), place.toString(),
                    "Look whether you may read it.", e);
        }
    }

    private Evidence.FileAt kept(Path place, InputStream in) throws IOException {
        var digest = sha256();
        var head = in.readNBytes(MOST_BYTES + 1);
        digest.update(head);
        long size = head.length + rest(in, digest);
        var sum = HexFormat.of().formatHex(digest.digest());
        if (size > MOST_BYTES) {
            return new Evidence.FileAt(masked(place.toString()),
                    Optional.of(new Evidence.Content(size, sum, Evidence.Keeping.TOO_LARGE)));
        }
        var shown = masks.apply(head);
        boolean secret = !Arrays.equals(shown, head);
        files.keep(new EvidenceFiles.Copy(sum, secret, shown));
        return new Evidence.FileAt(masked(place.toString()), Optional.of(new Evidence.Content(size, sum,
                secret ? Evidence.Keeping.MASKED : Evidence.Keeping.WHOLE)));
    }

    private static long rest(InputStream in, MessageDigest digest) throws IOException {
        var buffer = new byte[BUFFER];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
            size += read;
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// An address of the web. It is never opened. Throws `Problem` for anything else, and for one with a password in it.
    public Evidence.Link link(String text) {
        var address = text.strip();
        var objection = objection(address);
        if (!objection.isEmpty()) {
            throw new Problem("This address cannot be taken", masked(withoutUser(address)), objection);
        }
        return new Evidence.Link(masked(address));
    }

    /// What is wrong with an address, as a sentence; empty when nothing is.
    public static String objection(String address) {
        try {
            var uri = new URI(address.strip());
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                return "Give an address that begins with https:// or http://.";
            }
            if (Optional.ofNullable(uri.getRawAuthority()).orElse("").contains("@")) {
                return "There is a user name or a password in it: leave that out, it would be kept.";
            }
            return uri.getHost() == null ? "There is no host in this address." : "";
        } catch (URISyntaxException wrong) {
            return "That is no address: " + wrong.getReason() + ".";
        }
    }

    private static String withoutUser(String address) {
        return address.replaceFirst("//[^/]*@", "//");
    }

    /// What a person read, and when; `unit` may be empty. Throws `Problem` when there is no name or no value.
    public Evidence.Reading reading(String what, String value, String unit, ZonedDateTime at) {
        if (what.isBlank() || value.isBlank()) {
            throw new Problem("A reading has a name and a value", "", "Say what was read, and what it was.");
        }
        return reading(new Evidence.Reading(what.strip(), value.strip(), unit.strip(), Optional.of(at)));
    }

    /// What a probe read.
    public Evidence.Reading reading(Evidence.Reading read) {
        return new Evidence.Reading(masked(read.what()), masked(read.value()), masked(read.unit()), read.at());
    }

    private String masked(String text) {
        return new String(masks.apply(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
