package org.watchkeeper.host.config;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.host.config.Survey.Command;
import org.watchkeeper.host.config.Survey.Offer;
import org.watchkeeper.host.config.Survey.Stamp;

/// Goes through the files of a configuration, Include by Include, and looks at three keywords: Host, Include and Match.
final class Surveyor {
    /// As ssh: deeper nesting is refused.
    private static final int DEEPEST = 16;
    private static final Pattern QUOTES = Pattern.compile("[\"'\\\\]+");
    /// Also where quotes stand within the word, which ssh takes away.
    private static final Pattern EXEC = Pattern.compile("(^|[\\s\"!,=])\"?e\"?x\"?e\"?c[\\s\"=]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN_SET = Pattern.compile("\\[!?[A-Za-z0-9_.-]+\\]");
    /// Escapes, classes of characters and homes of others, which are not found here just as glob(3) finds them; and what is no name.
    private static final Pattern UNFOLLOWED = Pattern.compile("[\\[\\]\\\\~%\\x00\\uFFFD]|\\$\\{");
    private static final Pattern NETWORK = Pattern.compile(".*localnetwork.*", Pattern.CASE_INSENSITIVE);

    private final Path home;
    private final Deque<Path> open = new ArrayDeque<>();
    private final List<Offer> offers = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<Path, Stamp> files = new LinkedHashMap<>();
    private final Set<Visit> visits = new HashSet<>();
    private boolean isChanging;

    /// A file and where its Include lines begin: a second look finds nothing new.
    private record Visit(Path file, Path base) {}

    private Surveyor(Path home) {
        this.home = home;
    }

    /// The operator's own files (`~/.ssh/config`, then the machine's) when `file` is empty.
    static Survey of(String file, Path home) {
        var surveyor = new Surveyor(home);
        var user = home.resolve(".ssh");
        if (file.isEmpty()) {
            surveyor.readIfThere(user.resolve("config"), user);
            surveyor.readIfThere(Path.of("/etc/ssh/ssh_config"), Path.of("/etc/ssh"));
        } else {
            surveyor.read(Path.of(file), user);
        }
        return new Survey(surveyor.offers, surveyor.commands, surveyor.isChanging, surveyor.remarks, surveyor.files);
    }

    private void readIfThere(Path file, Path base) {
        if (Files.exists(file)) {
            read(file, base);
        }
    }

    private void read(Path file, Path base) {
        if (open.contains(file)) {
            remarks.add(file + " includes itself; ssh stops at a depth of " + DEEPEST);
            return;
        }
        if (open.size() > DEEPEST) {
            remarks.add(file + " is included too deeply; ssh stops at a depth of " + DEEPEST);
            return;
        }
        if (!visits.add(new Visit(file, base))) {
            return;
        }
        open.push(file);
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            files.put(file, new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size()));
            var lines = ConfigLines.of(file);
            for (var i = 0; i < lines.size(); i++) {
                look(file, i + 1, lines.get(i), base);
            }
        } catch (AccessDeniedException e) {
            remarks.add(file + " cannot be read: permission denied");
        } catch (IOException e) {
            remarks.add(file + " cannot be read: " + why(file, e));
            if (Files.exists(file) && !Files.isDirectory(file)) {
                hides(file, 1, "this file is no text that is read here");
            }
        } finally {
            open.pop();
        }
    }

    private void look(Path file, int number, String line, Path base) {
        var words = Words.of(line);
        switch (words.keyword()) {
            case "host" -> words.arguments().forEach(name -> offer(name, file, number));
            case "include" -> words.arguments().forEach(pattern -> include(pattern, file, number, base));
            case "match" -> match(file, number, line.strip());
            case "canonicalizehostname" -> isChanging = true;
            default -> {
                return;
            }
        }
    }

    private void offer(String name, Path file, int number) {
        if (name.startsWith("!") || name.contains("*") || name.contains("?")) {
            return;
        }
        if (!Destination.isName(name)) {
            remarks.add(file + " line " + number + ": '" + name + "' is no name that ssh would accept");
        } else if (!Destination.named(name).isPlain()) {
            remarks.add(
                    file + " line " + number + ": '" + name + "' reads as a user or port and a name; it is left out");
        } else {
            offers.add(new Offer(name, file, number));
        }
    }

    private void match(Path file, int number, String line) {
        if (EXEC.matcher(QUOTES.matcher(line).replaceAll("\"")).find()) {
            commands.add(new Command(file, number, line));
            isChanging = true;
        }
        isChanging |= NETWORK.matcher(line).matches();
    }

    private void include(String pattern, Path file, int number, Path base) {
        var path = path(pattern, base);
        if (path == null) {
            remarks.add(file + " line " + number + ": Include " + pattern
                    + " is not followed here; ssh follows it, and its names can be asked for");
            hides(file, number, "Include " + pattern);
            return;
        }
        Globs.find(path.toAbsolutePath()).forEach(found -> read(found, base));
    }

    /// What is not looked into here may make ssh run something.
    private void hides(Path file, int number, String text) {
        commands.add(new Command(file, number, text));
        isChanging = true;
    }

    /// Nothing where the pattern cannot be followed here.
    private @Nullable Path path(String pattern, Path base) {
        boolean isHome = pattern.startsWith("~/");
        var below = isHome ? pattern.substring(2) : pattern;
        if (UNFOLLOWED.matcher(PLAIN_SET.matcher(below).replaceAll("")).find()) {
            return null;
        }
        try {
            return isHome ? Path.of(home + "/" + below) : base.resolve(below);
        } catch (InvalidPathException e) {
            return null; // this machine's encoding has no such name
        }
    }

    private static String why(Path file, IOException trouble) {
        return trouble instanceof NoSuchFileException
                ? "it is not there"
                : Files.isDirectory(file) ? "it is a folder" : trouble.getClass().getSimpleName();
    }
}
