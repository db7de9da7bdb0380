package org.watchkeeper.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// The native part of the SQLite driver, unpacked once into a folder of the console.
///
/// Left to itself the driver unpacks it into the system's folder for temporary files at each start, which takes longer than
/// opening the database, and does not work where no program may be executed from there.
public final class SqliteLibrary {
    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private SqliteLibrary() {}

    /// Has the driver load it from a folder for this version of it under `folder`, which is absolute. Where that cannot be
    /// written, or nothing may be loaded from there, the driver does as it always does; so it does when someone has set its
    /// properties.
    public static void unpackInto(Path folder) {
        if (System.getProperty(PATH) != null) {
            return;
        }
        var version = folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
        var name = LibraryLoaderUtil.getNativeLibName();
        try {
            unpack(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name, version.resolve(name));
        } catch (IOException _) {
            return;
        }
        System.setProperty(PATH, version.toString());
        System.setProperty(NAME, name);
    }

    /// Whole or not at all: another console may be doing the same.
    private static void unpack(String resource, Path library) throws IOException {
        if (Files.isRegularFile(library)) {
            return;
        }
        try (var bytes = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IOException("the driver has nothing for this system");
            }
            Files.createDirectories(library.getParent());
            var fresh = Files.createTempFile(library.getParent(), "fresh", "");
            Files.copy(bytes, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, library, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
