package org.watchkeeper.remote.file;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.file.RemoteFiles.Progress;

/// Copies one file whole or not at all: under its name with a word of its own and `.part` first, renamed when size and, where the host can tell it,
/// SHA-256 are those of the original. What was given up or broke leaves no partial file here, and none there while it is reached.
/// Of a file that is written meanwhile, as logs are, the copy is its beginning, where the host can tell that it is.
public record Copying(RemoteFiles host) {
    private static final String PARTIAL = ".part";

    /// A copy that is complete. `compared` is whether the host told the same SHA-256; else only the size was compared.
    /// `grown` is how many bytes the original had got in addition when it was compared, `lost` what the file that was replaced had and
    /// the new one has not, as words.
    public record Copied(long bytes, String sha256, boolean compared, long grown, List<String> lost) {
        public Copied {
            lost = List.copyOf(lost);
        }
    }

    /// Copies a file of the host to that path here, in place of what is there, where a link there points to.
    public Copied down(String path, Path to, Progress progress) {
        var local = real(to);
        var partial = local.resolveSibling(partial(String.valueOf(local.getFileName())));
        host.look(path).ifPresent(Copying::needFile);
        try {
            var digest = digest();
            try (var out = new DigestOutputStream(Files.newOutputStream(partial, CREATE_NEW, WRITE), digest)) {
                host.read(path, out, progress);
            }
            var size = Files.size(partial);
            var told = host.look(path).map(RemoteFile::size)
                    .orElseThrow(() -> changed(path, "it is gone from the host"));
            var copied = compared(path, size, told, hex(digest));
            Files.move(partial, local, StandardCopyOption.REPLACE_EXISTING);
            return copied;
        } catch (IOException e) {
            throw new Problem("The copy cannot be written: " + e.getMessage(), local.toString(),
                    "Check that the folder is there, may be written to and has room.", e);
        } finally {
            deleteHere(partial);
        }
    }

    /// Reading a pipe or a device may never end.
    private static void needFile(RemoteFile found) {
        switch (found.kind()) {
            case FILE, LINK -> {
                // what it points at was looked at
            }
            case FOLDER -> throw new Problem("It is a folder, and files are copied one at a time",
                    found.shown(), "Say which file. Of a whole folder tar makes one.");
            case OTHER -> throw new Problem("It is no file but a pipe, a socket or a device", found.shown(),
                    "Nothing was read from it or written to it.");
        }
    }

    private static Path real(Path local) {
        try {
            return Files.isSymbolicLink(local) ? local.toRealPath() : local;
        } catch (IOException _) {
            return local; // a link to nothing: it is replaced
        }
    }

    /// Copies a file from here to that path on the host, in place of what is there, with its mode and, where the login may, its owner and
    /// group. A link stays: what it points at is replaced.
    public Copied up(Path local, String to, Progress progress) {
        if (Files.isDirectory(local)) {
            throw new Problem("It is a folder, and files are copied one at a time", local.toString(),
                    "Say which file. Of a whole folder tar makes one.");
        }
        var path = host.real(to);
        var replaced = host.look(path);
        replaced.ifPresent(Copying::needFile);
        boolean isReplaced = replaced.isPresent();
        int name = path.lastIndexOf('/') + 1;
        var partial = path.substring(0, name) + partial(path.substring(name));
        var isWhole = false;
        try {
            var digest = digest();
            if (isReplaced) {
                host.write(partial, InputStream.nullInputStream(), _ -> true);
                host.hide(partial);
            }
            try (var in = new DigestInputStream(Files.newInputStream(local), digest)) {
                host.write(partial, in, progress);
            }
            var told = host.look(partial).map(RemoteFile::size)
                    .orElseThrow(() -> changed(path, "it is not on the host"));
            // What was read here and what is there now have one sum: so many bytes were sent, however many the file has
            // by now.
            var copied = compared(partial, told, told, hex(digest));
            var size = Files.size(local);
            if (!copied.compared() && size != told) {
                throw changed(path, "it has " + told + " bytes there and " + size + " here");
            }
            var lost = isReplaced ? host.dress(partial, path) : List.<String>of();
            host.rename(partial, path);
            isWhole = true;
            return new Copied(told, copied.sha256(), copied.compared(), Math.max(0, size - told), lost);
        } catch (IOException e) {
            throw new Problem("The file cannot be read: " + e.getMessage(), local.toString(),
                    "Check that it is there and may be read.", e);
        } finally {
            if (!isWhole) {
                removeThere(partial);
            }
        }
    }

    /// Throws where the copy is not the original. What a size says is not asked where the bytes themselves are the same: a log grows, and
    /// what a kernel makes up (/proc) has none.
    private Copied compared(String path, long here, long there, String sha256) {
        var told = host.sha256(path, here);
        if (told.isPresent() && !told.get().equals(sha256)) {
            throw changed(path, "the SHA-256 of " + here + " bytes there is " + told.get() + " and here " + sha256);
        }
        if (told.isEmpty() && here != there) {
            throw changed(path, "it has " + there + " bytes there and " + here + " here");
        }
        return new Copied(here, sha256, told.isPresent(), Math.max(0, there - here), List.of());
    }

    private static Problem changed(String path, String why) {
        return new Problem("The copy is not what the original is: " + why, RemoteFile.shown(path),
                "The file may have changed while it was copied: copy it again.");
    }

    private void removeThere(String partial) {
        try {
            host.remove(partial);
        } catch (Problem _) {
            return; // it was never made, or the host is gone: its name says that it is no whole file
        }
    }

    private static void deleteHere(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException _) {
            return; // its name says that it is no whole file
        }
    }

    /// Nobody else's name: not that of another copy, and none that was put there to be written through.
    private static String partial(String name) {
        var word = "." + UUID.randomUUID().toString().substring(0, 8) + PARTIAL;
        return LocalName.cut(name, LocalName.LONGEST - word.length()) + word;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
