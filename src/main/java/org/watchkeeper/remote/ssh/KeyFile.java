package org.watchkeeper.remote.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import org.jspecify.annotations.Nullable;
import org.watchkeeper.remote.ssh.known.HostPublicKey;

/// A private key file of a login: reads it and its certificate, and says what is wrong with either.
final class KeyFile {
    private static final Set<PosixFilePermission> OPEN_TO_OTHERS = EnumSet.of(PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private final Path path;
    private final Journey journey;
    private final InstantSource clock;

    KeyFile(String path, Journey journey, InstantSource clock) {
        this.path = Path.of(path.startsWith("~/") ? System.getProperty("user.home") + path.substring(1) : path);
        this.journey = journey;
        this.clock = clock;
    }

    boolean isThere() {
        return Files.exists(path) || Files.exists(beside(".pub"));
    }

    /// The certificate first, then the bare key; nothing when the file cannot be used, which is then said.
    List<Identity> identities(JSch jsch, LoginQuestions questions, LoginRecord record) {
        return identities(jsch, questions, record, certificates(List.of()));
    }

    /// The certificates first, each with this key, then the bare key.
    List<Identity> identities(JSch jsch, LoginQuestions questions, LoginRecord record,
            List<CertificateFile> certificates) {
        var pair = load(jsch);
        if (pair == null) {
            return List.of();
        }
        adviseOnPermissions();
        var identities = new ArrayList<Identity>();
        for (var certificate : certificates) {
            identities.add(new KeyIdentity(path.toString(), "certificate " + certificate.file(), pair,
                    certificate.blob(), questions, record));
        }
        identities.add(new KeyIdentity(path.toString(), label(pair), pair, null, questions, record));
        return identities;
    }

    private @Nullable KeyPair load(JSch jsch) {
        try {
            return KeyPair.load(jsch, Files.readAllBytes(path), publicFile());
        } catch (NoSuchFileException e) {
            journey.advise("The key file " + path + " does not exist", "Correct the path in the host's login");
        } catch (IOException e) {
            journey.advise("The key file " + path + " cannot be read", "Check who owns it and its permissions");
        } catch (JSchException e) {
            journey.advise("The file " + path + " is not a private key that can be read",
                    "Choose the private key, not the .pub file; convert other formats with ssh-keygen -p -f " + path);
        }
        return null;
    }

    private byte @Nullable [] publicFile() throws IOException {
        var file = beside(".pub");
        return Files.exists(file) ? Files.readAllBytes(file) : null;
    }

    private Path beside(String suffix) {
        return Path.of(path + suffix);
    }

    /// The public half as the host sees it, where a file says it without the passphrase: this one, or that beside it.
    Optional<byte[]> publicHalf() {
        return PublicFile.blob(beside(".pub")).or(() -> PublicFile.blob(path));
    }

    /// Of the certificates named, those of this key; the one beside it where none is named.
    List<CertificateFile> certificates(List<String> named) {
        var all = named.isEmpty()
                ? List.of(beside("-cert.pub"))
                : named.stream().map(Path::of).toList();
        return all.stream().filter(Files::exists).flatMap(file -> certificate(file).stream())
                .filter(certificate -> named.isEmpty() || isOfThisKey(certificate)).toList();
    }

    private boolean isOfThisKey(CertificateFile certificate) {
        return publicHalf().map(key -> UserCertificate.isOf(certificate.blob(), key)).orElse(true);
    }

    private Optional<CertificateFile> certificate(Path file) {
        var blob = PublicFile.blob(file);
        if (blob.isEmpty()) {
            journey.advise("The certificate " + file + " cannot be read", "Have it issued again, or remove the file");
        }
        blob.flatMap(UserCertificate::read).ifPresent(certificate -> adviseOnValidity(certificate, file));
        return blob.map(bytes -> new CertificateFile(file.toString(), bytes));
    }

    private void adviseOnValidity(UserCertificate certificate, Path file) {
        var now = clock.instant();
        if (now.isAfter(certificate.until())) {
            journey.advise("The certificate " + file + " expired at " + certificate.until(), "Have it renewed");
        } else if (now.isBefore(certificate.from())) {
            journey.advise("The certificate " + file + " is not valid before " + certificate.from(),
                    "Check this machine's clock, or have it issued again");
        }
    }

    private void adviseOnPermissions() {
        try {
            var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            permissions.retainAll(OPEN_TO_OTHERS);
            if (!permissions.isEmpty()) {
                journey.advise("The key file " + path + " is open to other users of this machine; ssh would not use it",
                        "chmod 600 '" + path + "'");
            }
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return; // no such permissions here, or none at all: nothing to say
        }
    }

    private String label(KeyPair pair) {
        return Optional.ofNullable(pair.getPublicKeyBlob())
                .map(blob -> " (" + HostPublicKey.of(blob).fingerprint() + ")")
                .map(fingerprint -> "key " + path + fingerprint).orElse("key " + path);
    }
}
