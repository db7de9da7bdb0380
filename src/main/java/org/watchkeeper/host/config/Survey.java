package org.watchkeeper.host.config;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a configuration offers before ssh is asked anything: the names of its Host lines, in order, the commands it would run, and
/// the files it is made of.
///
/// `isChanging`: what ssh answers may differ from one moment to the next although no file has changed (commands, names looked up,
/// the network this machine is in). `remarks` name what could not be read or followed.
public record Survey(List<Offer> offers, List<Command> commands, boolean isChanging, List<String> remarks,
        Map<Path, Stamp> files) {
    public Survey {
        offers = List.copyOf(offers);
        commands = List.copyOf(commands);
        remarks = List.copyOf(remarks);
        files = Map.copyOf(files);
    }

    /// A name on a Host line that is no pattern.
    public record Offer(String name, Path file, int line) {}

    /// A line that makes ssh run a command of the operator's whenever it is asked: `Match exec`. An Include that cannot be followed
    /// may hide one, and counts.
    public record Command(Path file, int line, String text) {
        @Override
        public String toString() {
            return file + " line " + line + ": " + text;
        }
    }

    /// When a file was changed (milliseconds since 1970) and how long it is, in bytes.
    record Stamp(long changed, long size) {}

    /// The names, each once.
    public Set<String> names() {
        return new LinkedHashSet<>(offers.stream().map(Offer::name).toList());
    }
}
