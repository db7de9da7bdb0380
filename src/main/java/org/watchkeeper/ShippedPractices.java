package org.watchkeeper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.watchkeeper.drill.Fleet;
import org.watchkeeper.drill.PlayedHost;
import org.watchkeeper.drill.Practice;
import org.watchkeeper.drill.Practices;
import org.watchkeeper.drill.yaml.YamlPractices;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.Hosts;

/// The practice files that came with the console: `NAME.practice.yaml` beside each runbook `NAME.md` of `runbooks/index.txt`.
final class ShippedPractices {
    private static final String FOLDER = "/runbooks/";

    /// Reads all of them, in the order of the index.
    Practices read() {
        return new Practices(names().stream().map(ShippedPractices::practice).toList());
    }

    /// Puts the hosts into the inventory that were never offered to it, and remembers that in `marks`. A host that is there
    /// already, or whose name is taken, is left alone; one that was removed stays away.
    void offer(Path marks, Supplier<? extends Fleet> fleet, Hosts inventory) {
        for (var name : names()) {
            var mark = marks.resolve("offered." + name);
            if (FirstTime.in(mark)) {
                var played = practice(name).hosts().stream().map(PlayedHost::name).toList();
                fleet.get().hosts().stream().filter(host -> played.contains(host.name()) && isFree(host, inventory))
                        .forEach(inventory::save);
                FirstTime.done(mark);
            }
        }
    }

    private static boolean isFree(Host host, Hosts inventory) {
        return inventory.find(host.id()).isEmpty() && inventory.named(host.name()).isEmpty();
    }

    private static List<String> names() {
        return text("index.txt").lines().map(String::strip).filter(line -> line.endsWith(".md"))
                .map(line -> line.replaceFirst("\\.md$", ".practice.yaml")).filter(ShippedPractices::exists).toList();
    }

    private static Practice practice(String name) {
        return new YamlPractices().read(name, text(name));
    }

    private static boolean exists(String name) {
        return ShippedPractices.class.getResource(FOLDER + name) != null;
    }

    private static String text(String name) {
        try (InputStream file = ShippedPractices.class.getResourceAsStream(FOLDER + name)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the console's own file " + name + " cannot be read", e);
        }
    }
}
