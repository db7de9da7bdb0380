package org.watchkeeper.fx;

/// Names of the style classes of `assets/css/watchkeeper.css`; a view never writes one as a string.
public final class Styles {
    /// On the root: which of the two looks is on.
    public static final String LIGHT = "wk-light";
    public static final String DARK = "wk-dark";

    /// Text, from loud to quiet.
    public static final String DISPLAY = "wk-display";
    public static final String TITLE = "wk-title";
    public static final String HEADING = "wk-heading";
    public static final String STRONG = "wk-strong";
    public static final String MEDIUM = "wk-medium";
    public static final String MUTED = "wk-muted";
    public static final String SMALL = "wk-small";
    public static final String CAPTION = "wk-caption";
    public static final String MONO = "wk-mono";
    public static final String DANGER_TEXT = "wk-danger-text";
    public static final String WARNING_TEXT = "wk-warning-text";
    public static final String SUCCESS_TEXT = "wk-success-text";
    public static final String ACCENT_TEXT = "wk-accent-text";

    /// A label that may end in an ellipsis; its full text is in the tooltip.
    public static final String MAY_TRUNCATE = "wk-may-truncate";

    /// Something that one writes in, although it is no text field: keys that are held down go on.
    public static final String WRITTEN = "wk-written";

    /// Surfaces.
    public static final String PAGE = "wk-page";
    public static final String SIDE = "wk-side";
    public static final String CARD = "wk-card";
    public static final String INSET = "wk-inset";
    public static final String TOOLBAR = "wk-toolbar";
    public static final String STATUS_LINE = "wk-status-line";
    public static final String DIVIDED = "wk-divided";
    public static final String SCRIM = "wk-scrim";
    public static final String DIALOG = "wk-dialog";
    public static final String DIALOG_BODY = "wk-dialog-body";
    public static final String DIALOG_FOOT = "wk-dialog-foot";
    public static final String NOTICE = "wk-notice";
    public static final String CODE = "wk-code";

    /// With the pixels behind it, the size of an icon.
    static final String ICON_SIZE = "wk-icon-";

    /// Controls.
    public static final String BADGE = "wk-badge";
    public static final String ENVIRONMENT_BAR = "wk-environment-bar";
    public static final String EMPTY_STATE = "wk-empty-state";
    public static final String FINGERPRINT = "wk-fingerprint";
    public static final String KEY_CAP = "wk-key-cap";
    public static final String PROBLEM = "wk-problem";
    public static final String FIELD = "wk-field";
    public static final String FIELD_LABEL = "wk-field-label";
    public static final String INVALID = "wk-invalid";
    public static final String FORM_FOOT = "wk-form-foot";
    public static final String CHOICE = "wk-choice";
    public static final String PRIMARY = "wk-primary";
    public static final String DESTRUCTIVE = "wk-destructive";
    public static final String QUIET = "wk-quiet";
    public static final String ICON_BUTTON = "wk-icon-button";
    public static final String SMALL_BUTTON = "wk-small-button";
    public static final String SEARCH = "wk-search";
    public static final String PLAIN_LIST = "wk-plain-list";
    public static final String ROW = "wk-row";
    public static final String LINK = "wk-link";
    public static final String BARE_SCROLL = "wk-bare-scroll";

    private Styles() {}
}
