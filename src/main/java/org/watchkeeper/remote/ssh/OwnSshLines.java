package org.watchkeeper.remote.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.config.Destination;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.own.OwnSsh;
import org.watchkeeper.remote.own.Quoting;
import org.watchkeeper.remote.own.SshLine;
import org.watchkeeper.remote.ssh.known.TrustFiles;

/// Writes the way to a host as arguments of the operator's ssh. A host of the inventory is told in full and ssh reads no
/// configuration for it; one of an ssh configuration is left to ssh by its name there.
///
/// Each jump is an ssh of its own (ProxyCommand), because ProxyJump has no words for its keys. ssh hands that line to a shell, so
/// every argument in it is quoted, and what ssh would fill in is escaped once for each ssh it passes through.
final class OwnSshLines implements OwnSsh {
    private final Route route;
    private final TrustFiles files;
    private final Path folder;
    private final Quoting quoting;

    /// `folder` takes the known_hosts files of practice hosts.
    OwnSshLines(Route route, TrustFiles files, Path folder, Quoting quoting) {
        this.route = route;
        this.files = files;
        this.folder = folder;
        this.quoting = quoting;
    }

    /// Options and destination of one ssh.
    private record Leg(List<String> options, List<String> destination) {}

    @Override
    public SshLine to(Host host, Questions questions) {
        var hops = Stream.concat(host.jumps().stream().map(jump -> route.bastion(jump, host)), Stream.of(host))
                .toList();
        var way = List.<String>of();
        for (int i = 0; i + 1 < hops.size(); i++) {
            way = through(leg(hops.get(i), way, questions), mouth(hops.get(i + 1)));
        }
        var last = leg(host, way, questions);
        return new SshLine(words(last.options(), List.of("--"), last.destination()));
    }

    private Leg leg(Host host, List<String> way, Questions questions) {
        var origin = host.sshConfig().filter(_ -> isConfigured(host));
        var leg = origin.map(from -> configured(from, host.name(), questions)).orElseGet(() -> told(host));
        return new Leg(Stream.concat(leg.options().stream(), way.stream()).toList(), leg.destination());
    }

    /// Where a jump leads to. ssh itself would put an address into the line unquoted, so only what it alone knows is left to it.
    private String mouth(Host next) {
        if (isConfigured(next)) {
            return "[%h]:%p";
        }
        var endpoint = route.whereabouts().endpoint(next);
        return escaped("[" + endpoint.address() + "]:" + endpoint.port());
    }

    private static boolean isConfigured(Host host) {
        return !host.practice() && host.sshConfig().isPresent();
    }

    /// The option by which another ssh goes over this one, to there.
    private List<String> through(Leg leg, String mouth) {
        var line = words(escaped(leg.options()), List.of("-W", mouth, "--"),
                escaped(leg.destination()));
        return List.of("-o", "ProxyCommand=" + line.stream().map(quoting::quote).collect(Collectors.joining(" ")));
    }

    private static List<String> words(List<String> options, List<String> more, List<String> destination) {
        return Stream.of(List.of("ssh"), options, more, destination).flatMap(List::stream).toList();
    }

    private Leg told(Host host) {
        var endpoint = route.whereabouts().endpoint(host);
        var login = host.login();
        var options = new ArrayList<>(List.of("-F", "none", "-p", Integer.toString(endpoint.port()), "-l",
                login.user()));
        // Not -i, which looks for the file before it fills anything in.
        login.keyFiles().forEach(key -> options.addAll(List.of("-o", "IdentityFile=" + escaped(inConfiguration(key)))));
        if (login.keyFiles().isEmpty()) {
            options.addAll(List.of("-o", "IdentityFile=none"));
        }
        if (!login.agent()) {
            options.addAll(List.of("-o", "IdentitiesOnly=yes"));
        }
        if (!login.password()) {
            options.addAll(List.of("-o", "PreferredAuthentications=publickey"));
        }
        options.addAll(host.practice() ? knownAsPractice(host) : known(Stream.concat(Stream.of(files.own()), usual())));
        return new Leg(options, List.of(endpoint.address()));
    }

    private Leg configured(Origin origin, String name, Questions questions) {
        var trust = route.ssh().trust(origin, name, questions);
        var options = new ArrayList<String>();
        if (!origin.file().isEmpty()) {
            options.addAll(List.of("-F", origin.file()));
        }
        var destination = Destination.of(origin.name());
        if (!destination.user().isEmpty()) {
            options.addAll(List.of("-l", destination.user()));
        }
        if (destination.port() > 0) {
            options.addAll(List.of("-p", Integer.toString(destination.port())));
        }
        options.addAll(known(Stream.concat(trust.usual() ? usual() : trust.files().stream(), Stream.of(files.own()))));
        return new Leg(options, List.of(destination.name()));
    }

    /// Those of the operator; the machine's are read by ssh itself.
    private Stream<Path> usual() {
        return files.others().stream().filter(file -> !file.startsWith("/etc/ssh") && Files.exists(file));
    }

    private static List<String> known(Stream<Path> all) {
        return List.of("-o", "UserKnownHostsFile=" + all.map(file -> escaped(inConfiguration(file.toString())))
                .collect(Collectors.joining(" ")));
    }

    private List<String> knownAsPractice(Host host) {
        var file = folder.resolve("known_hosts-" + host.id());
        try {
            Files.createDirectories(folder);
            Files.write(file, route.whereabouts().knownHostsLines(host));
        } catch (IOException e) {
            throw new Problem("The practice host's key cannot be written down for ssh", file.toString(),
                    "See that the folder may be written to.", e);
        }
        return Stream.concat(known(Stream.of(file)).stream(), Stream.of("-o", "StrictHostKeyChecking=yes")).toList();
    }

    /// ssh splits the values of some options at blanks, unless they are quoted.
    private static String inConfiguration(String path) {
        return path.chars().anyMatch(letter -> " \t\"'\\#".indexOf(letter) >= 0)
                ? "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                : path;
    }

    /// ssh fills in what stands behind a percent sign.
    private static String escaped(String text) {
        return text.replace("%", "%%");
    }

    private static List<String> escaped(List<String> texts) {
        return texts.stream().map(OwnSshLines::escaped).toList();
    }
}
