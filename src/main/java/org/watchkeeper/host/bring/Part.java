package org.watchkeeper.host.bring;

/// A part of a host that a source may say something about. What a source does not speak of stays as it is.
public enum Part {
    ADDRESS("address"), PORT("port"), USER("user"), KEYS("keys"), AGENT("agent"), PASSWORD("password"), JUMPS(
            "jumps"), ENVIRONMENT("environment"), GROUPS("groups"), TAGS("tags"), VARIABLES("variables");

    private final String word;

    Part(String word) {
        this.word = word;
    }

    /// What it is called on screen and in JSON.
    public String word() {
        return word;
    }

    /// Whether it belongs to how a host is reached, which an ssh configuration decides where it knows the host.
    public boolean isTheWay() {
        return switch (this) {
            case ADDRESS, PORT, USER, KEYS, AGENT, PASSWORD, JUMPS -> true;
            case ENVIRONMENT, GROUPS, TAGS, VARIABLES -> false;
        };
    }
}
