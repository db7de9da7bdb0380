package org.watchkeeper.drill;

import java.util.List;

/// A practice file, understood: which runbook it plays, on which hosts, from which first scene, by which rules.
public record Practice(String runbook, List<PlayedHost> hosts, Scene first, List<Story> stories, List<Rule> rules) {
    public Practice {
        hosts = List.copyOf(hosts);
        stories = List.copyOf(stories);
        rules = List.copyOf(rules);
    }
}
