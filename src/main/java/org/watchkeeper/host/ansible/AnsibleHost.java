package org.watchkeeper.host.ansible;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/// A host as Ansible knows it: the groups it is directly in, those with all groups above them (without `all`), and its variables
/// after Ansible's precedence.
record AnsibleHost(String name, SortedSet<String> directGroups, SortedSet<String> groups,
        Map<String, JsonNode> variables) {
    AnsibleHost {
        directGroups = Collections.unmodifiableSortedSet(new TreeSet<>(directGroups));
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    }
}
