package org.watchkeeper.run.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;

/// Where a console sits: its random name, the machine as people call it, and its process. `space` tells machines, containers
/// and boots apart in which the same process number means another process.
record Seat(String console, String machine, String space, long process, long born) {
    private static final Path NAMESPACE = Path.of("/proc/self/ns/pid");
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path NAME = Path.of("/proc/sys/kernel/hostname");
    private static final long SAME_BIRTH = 10;

    /// The seat of this process; each call is another console in it.
    static Seat here() {
        var self = ProcessHandle.current();
        return new Seat(UUID.randomUUID().toString(), name(), neighbourhood(), self.pid(), born(self));
    }

    /// Whether this console is known to be gone, seen from `other`. One of another machine never is.
    boolean isGoneFor(Seat other) {
        return space.equals(other.space) && !space.isEmpty()
                && ProcessHandle.of(process).filter(alive -> Math.abs(born(alive) - born) <= SAME_BIRTH).isEmpty();
    }

    private static long born(ProcessHandle process) {
        return process.info().startInstant().map(start -> start.getEpochSecond()).orElse(0L);
    }

    private static String name() {
        try {
            return Files.isReadable(NAME)
                    ? Files.readString(NAME).strip()
                    : System.getenv().getOrDefault("COMPUTERNAME", System.getenv().getOrDefault("HOSTNAME",
                            System.getProperty("user.name", "another machine") + "'s machine"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where it cannot be told, it is empty, and only silence ends a lease.
    private static String neighbourhood() {
        try {
            return Files.isSymbolicLink(NAMESPACE)
                    ? Files.readString(BOOT).strip() + " " + Files.readSymbolicLink(NAMESPACE)
                    : networkCards();
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String networkCards() throws SocketException {
        return NetworkInterface.networkInterfaces().map(Seat::address).filter(address -> !address.isEmpty()).sorted()
                .collect(Collectors.joining(" "));
    }

    private static String address(NetworkInterface card) {
        try {
            var address = card.getHardwareAddress();
            return address == null ? "" : HexFormat.of().formatHex(address);
        } catch (SocketException gone) {
            return "";
        }
    }
}
