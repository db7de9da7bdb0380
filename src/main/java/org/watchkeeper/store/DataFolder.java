package org.watchkeeper.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;

import org.watchkeeper.kernel.Problem;

/// Where the console keeps its own files: `data` for the database and its copies, `config` for the settings.
///
/// `WATCHKEEPER_HOME` puts both into one folder; else they lie where the system wants them (XDG, Library, AppData).
public record DataFolder(Path data, Path config) {
    private static final String NAME = "watchkeeper";

    /// The folders for this environment, operating system (`os.name`) and home; nothing is created yet.
    public static DataFolder of(Map<String, String> environment, String system, Path home) {
        var chosen = environment.getOrDefault("WATCHKEEPER_HOME", "");
        if (!chosen.isBlank()) {
            var folder = Path.of(chosen).toAbsolutePath();
            return new DataFolder(folder, folder);
        }
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            var library = home.resolve("Library").resolve("Application Support").resolve("Watchkeeper");
            return new DataFolder(library, library);
        }
        if (name.startsWith("windows")) {
            var app = home.resolve("AppData");
            return new DataFolder(folder(environment, "LOCALAPPDATA", app.resolve("Local"), "Watchkeeper"),
                    folder(environment, "APPDATA", app.resolve("Roaming"), "Watchkeeper"));
        }
        return new DataFolder(folder(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"), NAME),
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"), NAME));
    }

    /// The variable's folder; a relative one is ignored, as the XDG specification wants.
    private static Path folder(Map<String, String> environment, String variable, Path usual, String name) {
        var given = environment.getOrDefault(variable, "");
        var base = given.isBlank() || !Path.of(given).isAbsolute() ? usual : Path.of(given);
        return base.resolve(name);
    }

    /// Creates the folders where they are missing, for this user alone; throws `Problem` where nothing can be written.
    public DataFolder prepare() {
        prepare(data);
        prepare(config);
        return this;
    }

    private static void prepare(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, forThisUserAlone());
            }
            Files.delete(Files.createTempFile(folder, ".writable", ""));
        } catch (IOException e) {
            throw new Problem("The folder for Watchkeeper's own files cannot be written", folder.toString(),
                    "Make it a folder that you may write to, or name another: WATCHKEEPER_HOME=/path watchkeeper", e);
        }
    }

    private static FileAttribute<?>[] forThisUserAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }

    /// The file of the console's own database.
    public Path database() {
        return data.resolve("watchkeeper.db");
    }

    public Path settings() {
        return config.resolve("settings.json");
    }
}
