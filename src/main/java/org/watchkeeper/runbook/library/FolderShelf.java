package org.watchkeeper.runbook.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Digest;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Overtaken;
import org.watchkeeper.runbook.Shelf;

/// Documents in folders. `folders` are those the operator chose; copies of shipped documents go into the first of them.
public final class FolderShelf implements Shelf {
    private static final Set<PosixFilePermission> WRITE = Set.of(PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final String UNTOUCHED = "Nothing was written; the document is as it was.";

    private final Supplier<List<Path>> folders;

    public FolderShelf(Supplier<List<Path>> folders) {
        this.folders = folders;
    }

    @Override
    public byte[] take(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new Problem("The document cannot be read: " + reason(broken), file.toString(),
                    "Check that it is still there and that you may read it.", broken);
        }
    }

    @Override
    public void put(Path file, String before, byte[] document) {
        if (!Digest.sha256(take(file)).equals(before)) {
            throw new Overtaken(file);
        }
        if (isReadOnly(file)) {
            throw new Problem("The document is read-only", file.toString(),
                    UNTOUCHED + " Make the file writable, or copy it to a folder of yours.");
        }
        try {
            new WholeFile(file).replace(document);
        } catch (IOException broken) {
            throw new Problem("The document cannot be saved: " + reason(broken), file.toString(),
                    UNTOUCHED + " Make room in its folder, or make the folder writable.", broken);
        }
    }

    /// By its permissions, so that an administrator, who may write everything, is told as well.
    private static boolean isReadOnly(Path file) {
        try {
            var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            boolean marked = view != null && view.readAttributes().permissions().stream().noneMatch(WRITE::contains);
            return marked || !Files.isWritable(file);
        } catch (IOException gone) {
            return true;
        }
    }

    @Override
    public Path copy(Library.Entry shipped) {
        var folder = folders.get().stream().findFirst()
                .orElseThrow(() -> new Problem("There is no folder to copy it to",
                        "", "Choose a folder for runbooks in the settings first."));
        var content = shipped.runbook().text().getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(folder);
            return copy(folder, String.valueOf(shipped.file().getFileName()), content);
        } catch (IOException broken) {
            throw new Problem("The runbook cannot be copied: " + reason(broken), folder.toString(),
                    "Make the folder writable, or choose another one in the settings.", broken);
        }
    }

    /// Nothing is overwritten: a copy that is there already is taken, another file of that name is left alone.
    private static Path copy(Path folder, String name, byte[] content) throws IOException {
        int number = 1;
        while (true) {
            var file = folder.resolve(number == 1 ? name : name.replaceFirst("(\\.[^.]*)?$", "-" + number + "$1"));
            if (!Files.exists(file)) {
                new WholeFile(file).replace(content);
                return file;
            }
            if (Arrays.equals(Files.readAllBytes(file), content)) {
                return file;
            }
            number++;
        }
    }

    private static String reason(IOException broken) {
        return switch (broken) {
            case AccessDeniedException _ -> "access denied";
            case NoSuchFileException _ -> "it is not there";
            default -> String.valueOf(broken.getMessage());
        };
    }
}
