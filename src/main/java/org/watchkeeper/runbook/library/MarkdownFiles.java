package org.watchkeeper.runbook.library;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What lies in some folders: the Markdown files with their state, and every folder that has to be watched.
///
/// Hidden folders and those of tools are left out; links are followed, each real folder once, so that loops end.
record MarkdownFiles(Map<Path, State> files, Set<Path> folders) {
    private static final Set<String> LEFT_OUT = Set.of("node_modules", "target", "__pycache__");
    private static final int DEEPEST = 24;
    private static final int MOST = 20_000;

    /// Enough of a file to see that it changed.
    record State(long modified, long size) {
        static State of(BasicFileAttributes attributes) {
            return new State(attributes.lastModifiedTime().toMillis(), attributes.size());
        }
    }

    static MarkdownFiles in(Iterable<Path> roots) {
        var found = new MarkdownFiles(new TreeMap<>(), new HashSet<>());
        for (var root : roots) {
            try {
                Files.walkFileTree(root.toAbsolutePath().normalize(), EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST,
                        found.new Walk());
            } catch (IOException gone) {
                // A folder that vanished has no files; the next scan looks again.
                found.folders.remove(root);
            }
        }
        return found;
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Set<Path> seen = new HashSet<>();
        private boolean root = true;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            var name = folder.getFileName() == null ? "" : folder.getFileName().toString();
            boolean left = !root && (name.startsWith(".") || LEFT_OUT.contains(name));
            root = false;
            if (left || !seen.add(folder.toRealPath())) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (attributes.isRegularFile() && (name.endsWith(".md") || name.endsWith(".markdown"))) {
                files.put(file, State.of(attributes));
            }
            return files.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder,
                @org.jspecify.annotations.Nullable IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }
    }
}
