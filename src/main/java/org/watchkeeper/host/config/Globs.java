package org.watchkeeper.host.config;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Finds the files of an Include pattern as glob(3) does: `*`, `?` and `[…]` within a name, in order of the names, none with a leading
/// dot unless the pattern has it.
final class Globs {
    private static final Pattern WILD = Pattern.compile(".*[*?\\[].*", Pattern.DOTALL);

    private Globs() {}

    static List<Path> find(Path pattern) {
        var found = List.of(pattern.getRoot() == null ? Path.of("/") : pattern.getRoot());
        for (var part : pattern) {
            var next = new ArrayList<Path>();
            for (var folder : found) {
                next.addAll(below(folder, part.toString()));
            }
            found = next;
        }
        return found;
    }

    private static List<Path> below(Path folder, String part) {
        if (!WILD.matcher(part).matches()) {
            var one = folder.resolve(part);
            return Files.exists(one) ? List.of(one) : List.of();
        }
        var regex = regex(part);
        var found = new ArrayList<Path>();
        try (var all = Files.newDirectoryStream(folder, path -> matches(regex, part, path))) {
            all.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // as glob(3): a folder that cannot be read has nothing in it
        }
        found.sort(Comparator.comparing(path -> name(path)));
        return found;
    }

    private static boolean matches(Pattern regex, String part, Path path) {
        var name = name(path);
        return regex.matcher(name).matches() && (part.startsWith(".") || !name.startsWith("."));
    }

    private static String name(Path path) {
        var last = path.getFileName();
        return last == null ? "" : last.toString();
    }

    private static Pattern regex(String part) {
        var regex = new StringBuilder();
        for (var i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            var close = c == '[' ? part.indexOf(']', i + 2) : -1;
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else if (close > 0) {
                var set = part.substring(i + 1, close).replace("\\", "\\\\").replace("[", "\\[").replace("&&", "&\\&");
                regex.append('[').append(set.startsWith("!") ? "^" + set.substring(1) : set).append(']');
                i = close;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        try {
            return Pattern.compile(regex.toString(), Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            return Pattern.compile(Pattern.quote(part));
        }
    }
}
