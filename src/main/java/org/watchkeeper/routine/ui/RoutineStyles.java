package org.watchkeeper.routine.ui;

/// Ids and style classes of the Routines place.
final class RoutineStyles {
    static final String LIST = "routines-list";
    static final String ADOPT = "routines-adopt";
    static final String RUN = "routine-run";
    static final String EARLY = "routine-early";
    static final String STOP = "routine-stop";
    static final String PROGRESS = "routine-progress";
    static final String DONE = "routine-done";
    static final String DISMISS = "routine-dismiss";
    static final String BY_ITSELF = "routine-by-itself";
    static final String FINE = "routine-fine";
    static final String REASON = "routine-reason";
    static final String OFFERS = "adopt-offers";
    static final String OFFER_FILTER = "adopt-offers-filter";
    static final String HOSTS = "adopt-hosts";
    static final String TIME = "adopt-time";
    static final String ZONE = "adopt-zone";
    static final String FIRST = "adopt-first";
    static final String CONSENT = "adopt-consent";
    static final String LINE = "wk-host-line";
    static final String DETAIL = "wk-host-detail";

    private RoutineStyles() {}
}
