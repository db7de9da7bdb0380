package org.watchkeeper.drill.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;

import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.watchkeeper.kernel.Problem;

/// The two keys of a practice folder: what its hosts show, and what logs in to them. Made once, readable by the owner only.
final class PracticeKeys {
    private static final String TYPE = "ecdsa-sha2-nistp256";
    private static final int BITS = 256;

    private final KeyPair host;
    private final KeyPair login;
    private final Path loginFile;

    PracticeKeys(Path folder) {
        this.loginFile = folder.resolve("login_key");
        this.host = kept(folder.resolve("host_key"));
        this.login = kept(loginFile);
    }

    KeyPair host() {
        return host;
    }

    Path loginFile() {
        return loginFile;
    }

    boolean opens(PublicKey offered) {
        return KeyUtils.compareKeys(login.getPublic(), offered);
    }

    /// The host key as known_hosts writes it: type and Base64.
    String hostLine() {
        return PublicKeyEntry.toString(host.getPublic());
    }

    private static KeyPair kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            try (var in = Files.newInputStream(file)) {
                return SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName(file.toString()), in, null)
                        .iterator().next();
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new Problem("The practice hosts' keys cannot be used: " + e.getMessage(), file.toString(),
                    "Delete this file; it is made anew.", e);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var bytes = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(KeyUtils.generateKeyPair(TYPE, BITS), "practice", null,
                bytes);
        var next = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".next");
        // Asked of the file: its store has no name where Java finds no mount point, as in a chroot.
        var modes = Files.getFileAttributeView(next, PosixFileAttributeView.class);
        if (modes != null) {
            modes.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(next, bytes.toByteArray());
        place(next, file);
    }

    /// Where two programs begin in a new folder at once, the key of the first is that of both: a link, unlike a move, never replaces.
    private static void place(Path next, Path file) throws IOException {
        try {
            Files.createLink(file, next);
        } catch (FileAlreadyExistsException _) {
            return; // the other was first
        } catch (UnsupportedOperationException | FileSystemException _) {
            Files.move(next, file); // a file system without links
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
