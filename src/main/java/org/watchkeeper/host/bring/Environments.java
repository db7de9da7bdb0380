package org.watchkeeper.host.bring;

import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.host.Environment;

/// Which environment new hosts are of: somebody said so for their groups, or for all others. Of several groups the strictest counts.
public record Environments(SortedMap<String, Environment> byGroup, Optional<Environment> others) {
    private static final Map<Environment, Set<String>> WORDS = Map.of(
            Environment.PRODUCTION, Set.of("production", "prod", "prd", "live"),
            Environment.STAGING, Set.of("staging", "stage", "stg", "preprod", "uat", "integration"),
            Environment.DEVELOPMENT, Set.of("development", "develop", "dev", "test", "testing", "lab", "sandbox"));
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");

    public Environments {
        byGroup = Collections.unmodifiableSortedMap(new TreeMap<>(byGroup));
    }

    /// Nothing was said yet.
    public static Environments unsaid() {
        return new Environments(new TreeMap<>(), Optional.empty());
    }

    /// The same environment for all.
    public static Environments all(Environment environment) {
        return new Environments(new TreeMap<>(), Optional.of(environment));
    }

    /// The same with what was said for one group.
    public Environments with(String group, Environment environment) {
        var more = new TreeMap<>(byGroup);
        more.put(group, environment);
        return new Environments(more, others);
    }

    /// The same for hosts of no group that was spoken of.
    public Environments others(Environment environment) {
        return new Environments(byGroup, Optional.of(environment));
    }

    /// That of a host which is new; nothing while nobody said.
    public Optional<Environment> of(Brought host) {
        return host.says(Part.ENVIRONMENT)
                ? Optional.of(host.environment())
                : host.groups().stream().flatMap(group -> Stream.ofNullable(byGroup.get(group)))
                        .min(Comparator.naturalOrder()).or(() -> others);
    }

    /// What the name of a group speaks of, to be shown and confirmed.
    public static Optional<Environment> spokenOf(String group) {
        var words = BETWEEN_WORDS.splitAsStream(group.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return WORDS.entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(words::contains))
                .map(Map.Entry::getKey).min(Comparator.naturalOrder());
    }
}
