package org.watchkeeper.remote.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/// The files of one host while it is open. Paths are absolute, with slashes. Throws `Problem` where the host refuses or is gone.
public interface RemoteFiles extends AutoCloseable {
    /// The folder in which a login begins.
    String home();

    /// What is in a folder, by name, without the folder itself and the one above it. Links are not followed.
    List<RemoteFile> list(String folder);

    /// The file of that path, a link followed to what it points at; empty where there is none.
    Optional<RemoteFile> look(String path);

    /// Reads a whole file.
    void read(String path, OutputStream into, Progress progress) throws IOException;

    /// Writes a whole file in place of what is there.
    void write(String path, InputStream from, Progress progress) throws IOException;

    /// Gives a file another name, in place of what has it.
    void rename(String from, String to);

    void remove(String path);

    /// The path without links, of a file that is there or of what a link to nothing points at.
    String real(String path);

    /// Nobody but the login may read the file from now on, or write it, where the host knows of modes.
    void hide(String path);

    /// Gives a file the mode of another, and its owner and group where the login may do that. Answers with what is not the same, as
    /// words: "its owner (uid 0)".
    List<String> dress(String path, String like);

    /// What the host itself finds the SHA-256 of so many bytes at the beginning of a file to be, as hexadecimal digits; empty where it has
    /// no means for that.
    Optional<String> sha256(String path, long bytes);

    @Override
    void close();

    /// Hears how many bytes have been copied in all; false gives up.
    @FunctionalInterface
    interface Progress {
        boolean copied(long bytes);
    }

    /// A person gave it up.
    final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public GivenUp() {
            super("given up");
        }
    }
}
