package org.watchkeeper.host.ui;

/// Style classes and ids of the hosts page alone.
final class HostStyles {
    static final String HEAD = "wk-host-head";
    static final String LINE = "wk-host-line";
    static final String DETAIL = "wk-host-detail";

    /// Ids, for tests and screen readers.
    static final String FILTER = "hosts-filter";
    static final String LIST = "hosts-list";
    static final String ADD = "hosts-add";
    static final String IMPORT = "hosts-import";
    static final String MORE = "hosts-more";
    static final String COUNT = "host-count";
    static final String REMOVE_MANY = "host-remove-many";
    static final String NAME = "host-name";
    static final String ADDRESS = "host-address";
    static final String USER = "host-user";
    static final String ENVIRONMENT = "host-";
    static final String SAVE = "host-save";

    private HostStyles() {}
}
