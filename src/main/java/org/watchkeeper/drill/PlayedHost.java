package org.watchkeeper.drill;

import java.util.SortedSet;

import org.watchkeeper.host.Environment;

/// A host of the small fleet, as the practice file names it.
public record PlayedHost(String name, Environment environment, SortedSet<String> groups, SortedSet<String> tags) {}
