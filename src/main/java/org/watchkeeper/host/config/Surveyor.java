package org.watchkeeper.host.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.watchkeeper.host.config.Survey.Command;
import org.watchkeeper.host.config.Survey.Offer;
import org.watchkeeper.host.config.Survey.Stamp;

/// Goes through the files of a configuration, Include by Include, and looks at three keywords: Host, Include and Match.
final class Surveyor {
    /// As ssh: deeper nesting is refused.
    private static final int DEEPEST = 16;
    private static final Pattern EXEC = Pattern.compile(".*(^|[\\s\"'!,])exec[\\s\"'=].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NETWORK = Pattern.compile(".*localnetwork.*", Pattern.CASE_INSENSITIVE);

    private final Path home;
    private final Deque<Path> open = new ArrayDeque<>();
    private final List<Offer> offers = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<Path, Stamp> files = new LinkedHashMap<>();
    private boolean isChanging;

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
        open.push(file);
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            files.put(file, new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size()));
            var lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            for (var i = 0; i < lines.size(); i++) {
                look(file, i + 1, lines.get(i), base);
            }
        } catch (AccessDeniedException e) {
            remarks.add(file + " cannot be read: permission denied");
        } catch (IOException e) {
            remarks.add(file + " cannot be read: " + e.getClass().getSimpleName());
        } finally {
            open.pop();
        }
    }

    private void look(Path file, int number, String bytes, Path base) {
        var line = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
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
        if (Destination.isName(name)) {
            offers.add(new Offer(name, file, number));
        } else {
            remarks.add(file + " line " + number + ": '" + name + "' is no name that ssh would accept");
        }
    }

    private void match(Path file, int number, String line) {
        if (EXEC.matcher(line).matches()) {
            commands.add(new Command(file, number, line));
            isChanging = true;
        }
        isChanging |= NETWORK.matcher(line).matches();
    }

    private void include(String pattern, Path file, int number, Path base) {
        if (pattern.startsWith("~") && !pattern.startsWith("~/") || pattern.contains("${") || pattern.contains("%")) {
            remarks.add(file + " line " + number + ": Include " + pattern
                    + " is not followed here; ssh follows it, and its names can be asked for");
            commands.add(new Command(file, number, "Include " + pattern));
            isChanging = true;
            return;
        }
        var path = pattern.startsWith("~/") ? home.resolve(pattern.substring(2)) : base.resolve(pattern);
        Globs.find(path.toAbsolutePath()).forEach(found -> read(found, base));
    }
}
