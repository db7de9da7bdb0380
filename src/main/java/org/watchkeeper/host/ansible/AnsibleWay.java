package org.watchkeeper.host.ansible;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.watchkeeper.host.bring.Brought;

/// How Ansible would connect to a host, from its variables.
final class AnsibleWay {
    private static final Set<String> SSH = Set.of("ssh", "smart", "paramiko", "paramiko_ssh", "ansible.builtin.ssh",
            "ansible.builtin.paramiko_ssh");
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final int DEEPEST = 10;

    private final AnsibleHost host;
    private final List<String> remarks = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();

    AnsibleWay(AnsibleHost host) {
        this.host = host;
    }

    /// Puts it upon the host; what cannot be done is in its remarks or in its obstacle.
    Brought on(Brought brought) {
        var connection = text("ansible_connection").orElse("ssh");
        if (!SSH.contains(connection)) {
            obstacles.add("Ansible does not reach it by SSH: ansible_connection is " + connection);
        }
        var reached = said(brought, text("ansible_ssh_host", "ansible_host"), AnsibleWay::address);
        reached = said(reached, text("ansible_ssh_port", "ansible_port"), this::port);
        reached = said(reached, text("ansible_ssh_user", "ansible_user"), Brought::user);
        reached = said(reached, text("ansible_ssh_private_key_file", "ansible_private_key_file"),
                (one, key) -> one.keys(List.of(key)));
        if (host.variables().containsKey("ansible_password") || host.variables().containsKey("ansible_ssh_pass")) {
            reached = reached.password(true);
        }
        reached = arguments(reached).remarks(remarks);
        return obstacles.isEmpty() ? reached : reached.refused(String.join(". ", obstacles));
    }

    private Brought said(Brought brought, Optional<String> value, BiFunction<Brought, String, Brought> put) {
        try {
            return value.map(text -> put.apply(brought, text)).orElse(brought);
        } catch (IllegalArgumentException e) {
            obstacles.add(e.getMessage() == null ? e.toString() : "It cannot be connected to: " + e.getMessage());
            return brought;
        }
    }

    private static Brought address(Brought brought, String address) {
        return brought.address(address);
    }

    private Brought port(Brought brought, String port) {
        if (!port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
        }
        return brought.port(Integer.parseInt(port));
    }

    /// The jump host among the arguments for ssh; the other arguments have no effect here and are told.
    private Brought arguments(Brought brought) {
        var given = new ArrayList<String>();
        for (var name : List.of("ansible_ssh_common_args", "ansible_ssh_extra_args", "ansible_ssh_args")) {
            text(name).ifPresent(given::add);
        }
        var arguments = SshArguments.of(String.join(" ", given));
        if (!arguments.others().isEmpty()) {
            remarks.add("Arguments for ssh have no effect here: " + String.join(" ", arguments.others()));
        }
        return arguments.jumps().isEmpty() ? brought : brought.jumps(arguments.jumps());
    }

    /// The first of the variables that says something, with references to other variables followed.
    private Optional<String> text(String... names) {
        for (var name : names) {
            var value = host.variables().get(name);
            if (value != null && !value.isNull() && !value.asText().isBlank()) {
                return filled(name, value.asText().strip(), 0);
            }
        }
        return Optional.empty();
    }

    private Optional<String> filled(String name, String text, int depth) {
        if (!text.contains("{{") && !text.contains("{%")) {
            return Optional.of(text);
        }
        var filled = REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
        if (filled.equals(text) || depth > DEEPEST) {
            obstacles.add(name + " is a template that only Ansible can evaluate: " + text);
            return Optional.empty();
        }
        return filled(name, filled, depth + 1);
    }

    private String value(String name) {
        return switch (name) {
            case "inventory_hostname" -> host.name();
            case "inventory_hostname_short" -> host.name().split("\\.", -1)[0];
            default -> {
                var value = host.variables().get(name);
                yield value == null || value.isContainerNode() || value.isNull()
                        ? "{{ " + name + " }}"
                        : value.asText();
            }
        };
    }
}
