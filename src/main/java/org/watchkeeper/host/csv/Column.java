package org.watchkeeper.host.csv;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A column that is known, and what else its head may say. Case, blanks, dashes and underscores do not count.
enum Column {
    NAME("host, host name"), ADDRESS("ip, ip address, fqdn, dns name"), PORT("ssh port"), USER(
            "user name, login, ssh user"), ENVIRONMENT("env, stage"), GROUPS("group"), TAGS("tag, labels"), JUMPS(
                    "jump, via, bastion, jump hosts"), KEYS("key, key file, key files, identity file"), AGENT(
                            "ssh agent"), PASSWORD("ask password");

    private final String also;

    Column(String also) {
        this.also = also;
    }

    /// What its head says when it is written.
    String head() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> of(String head) {
        var key = key(head);
        return Arrays.stream(values()).filter(column -> column.heads().anyMatch(known -> key(known).equals(key)))
                .findFirst();
    }

    private Stream<String> heads() {
        return Stream.concat(Stream.of(head()), Stream.of(also.split(", ", -1)));
    }

    private static String key(String head) {
        return head.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    static String known() {
        return Arrays.stream(values()).map(Column::head).collect(Collectors.joining(", "));
    }
}
