package org.watchkeeper.host.bring;

import org.watchkeeper.host.Environment;

/// What a new host gets where its source does not say: as whom and how to log in, and its environment.
public record Unsaid(String user, boolean agent, boolean password, Environment environment) {
    /// The strictest environment, and every way to log in that asks before it sends anything.
    public static Unsaid usual(String user) {
        return new Unsaid(user, true, true, Environment.PRODUCTION);
    }
}
