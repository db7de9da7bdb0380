package org.watchkeeper.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.host.Host;

/// The programs that ask many hosts the same over OpenSSH's client, and what processor time a round takes them.
final class References {
    private static final Map<String, String> PROGRAMS = Map.of("pssh", "parallel-ssh", "ansible", "ansible");
    private static final String ASKED = "df -P; df -Pi; free; grep cpu /proc/stat; cat /proc/loadavg; cat /proc/diskstats; "
            + "test -f /run/reboot-required; systemctl is-active web";

    private final Path folder;
    private final List<Host> hosts;
    private final Path config;

    /// The hosts are of one login.
    References(Path folder, Path knownHosts, List<Host> hosts) throws IOException {
        this.folder = folder;
        this.hosts = List.copyOf(hosts);
        this.config = new Ssh(folder, Path.of(hosts.getFirst().login().keyFiles().getFirst()), knownHosts, false)
                .config();
    }

    static boolean isInstalled(String name) {
        return Ssh.isInstalled(PROGRAMS.getOrDefault(name, name));
    }

    /// Milliseconds of processor time of one round, all processes together; for ansible of the second one, for which its
    /// connections are open.
    double round(String name) throws IOException, InterruptedException {
        if (name.equals("pssh")) {
            return used(pssh());
        }
        var ansible = ansible();
        used(ansible);
        return used(ansible);
    }

    private String pssh() throws IOException {
        var list = folder.resolve("pssh-hosts");
        Files.write(list, hosts.stream().map(
                host -> host.login().user() + "@" + host.endpoint().address() + ":" + host.endpoint().port()).toList());
        return "parallel-ssh -h " + list + " -p 50 -t 30 -o " + folder.resolve("printed") + " -x '-F " + config + "' '"
                + ASKED + "'";
    }

    private String ansible() throws IOException {
        var inventory = folder.resolve("ansible-hosts");
        Files.writeString(inventory, hosts.stream()
                .map(host -> host.name() + " ansible_host=" + host.endpoint().address() + " ansible_port="
                        + host.endpoint().port() + " ansible_user=" + host.login().user())
                .collect(Collectors.joining("\n", "", "\n")));
        return "ANSIBLE_HOME=" + folder.resolve("ansible") + " ANSIBLE_SSH_ARGS='-F " + config
                + " -o ControlMaster=auto -o ControlPersist=60s' ansible all -i " + inventory + " -f 50 -m raw -a '"
                + ASKED + "'";
    }

    /// What times(1) says of the shell's children.
    private double used(String line) throws IOException, InterruptedException {
        var printed = Files.createTempFile(folder, "times", "");
        var process = new ProcessBuilder("/bin/sh", "-c", line + " >/dev/null || echo \"ended with $?\" >&2; times")
                .redirectInput(new java.io.File("/dev/null")).redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        process.waitFor();
        var children = Files.readString(printed, StandardCharsets.UTF_8).strip().lines().toList().getLast();
        return Stream.of(children.split("\\s+", -1)).mapToDouble(References::millis).sum();
    }

    /// Of a time like "1m2.340000s".
    private static double millis(String time) {
        int minutes = time.indexOf('m');
        return Double.parseDouble(time.substring(0, minutes)) * 60_000
                + Double.parseDouble(time.substring(minutes + 1, time.length() - 1)) * 1000;
    }
}
