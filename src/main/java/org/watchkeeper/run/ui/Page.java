package org.watchkeeper.run.ui;

/// The pages of the wizard, in order. The walk and the close follow them.
public enum Page {
    CHOOSE("Choose"), TARGETS("Targets"), PARAMETERS("Parameters"), REVIEW("Review");

    private final String title;

    Page(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Page next() {
        return switch (this) {
            case CHOOSE -> TARGETS;
            case TARGETS -> PARAMETERS;
            case PARAMETERS, REVIEW -> REVIEW;
        };
    }

    Page back() {
        return switch (this) {
            case CHOOSE, TARGETS -> CHOOSE;
            case PARAMETERS -> TARGETS;
            case REVIEW -> PARAMETERS;
        };
    }
}
