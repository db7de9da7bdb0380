package org.watchkeeper.runbook.ui.editor;

/// Style classes and ids of the editor.
final class EditorStyles {
    static final String TEXT = "wk-editor-text";
    static final String EDITOR = "wk-editor";
    static final String HEAD = "wk-document-head";
    static final String SIDE = "wk-insights";
    static final String FINDINGS = "wk-fidelity";
    static final String FINDINGS_HEAD = "wk-insight-head";
    static final String OFFER = "wk-shipped";
    static final String TROUBLE = "wk-trouble";

    /// Ids, for tests and screen readers.
    static final String TEXT_ID = "editor-text";
    static final String FINDINGS_ID = "editor-findings";
    static final String SAVE_ID = "editor-save";
    static final String CLOSE_ID = "editor-close";
    static final String INSERT_ID = "editor-insert";
    static final String STATE_ID = "editor-state";
    static final String RESTORE_ID = "editor-restore";
    static final String LEAVE_SAVE_ID = "leave-save";
    static final String LEAVE_DROP_ID = "leave-drop";
    static final String LEAVE_STAY_ID = "leave-stay";

    private EditorStyles() {}
}
