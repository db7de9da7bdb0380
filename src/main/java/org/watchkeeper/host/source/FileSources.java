package org.watchkeeper.host.source;

import java.nio.file.Path;
import java.util.List;

import org.watchkeeper.host.Origin;
import org.watchkeeper.host.ansible.AnsibleSource;
import org.watchkeeper.host.bring.Batch;
import org.watchkeeper.host.bring.Progress;
import org.watchkeeper.host.bring.Sources;
import org.watchkeeper.host.bring.Unsaid;
import org.watchkeeper.host.config.ConfigBatch;
import org.watchkeeper.host.config.SshConfig;
import org.watchkeeper.host.csv.CsvSource;

/// ssh configurations, Ansible inventories and CSV files.
public record FileSources(SshConfig ssh) implements Sources {
    @Override
    public Batch read(Origin.Kind kind, String file, Unsaid unless, Progress progress) {
        return switch (kind) {
            case SSH_CONFIG -> new ConfigBatch(ssh, unless).of(absolute(file), progress);
            case ANSIBLE -> AnsibleSource.read(Path.of(file), unless);
            case CSV -> CsvSource.read(Path.of(file), unless);
        };
    }

    @Override
    public void allowCommands(String file, List<String> lines) {
        ssh.allow(
                ssh.survey(absolute(file)).commands().stream().filter(one -> lines.contains(one.toString())).toList());
    }

    private static String absolute(String file) {
        return file.isEmpty() ? "" : Path.of(file).toAbsolutePath().normalize().toString();
    }
}
