package org.watchkeeper.runbook.markdown.outline;

import org.watchkeeper.runbook.markdown.text.SourceText;

/// A line to parse, and the line of the document it stands for.
///
/// `unescaped` is text of an HTML block, which reads otherwise in the document; `tab` is the label of one of several tabs.
record Row(String text, int line, boolean unescaped, boolean tab) {
    Row(String text, int line) {
        this(text, line, false, false);
    }

    /// Whether it says what its line says, indentation aside.
    boolean isOf(SourceText source) {
        var written = source.line(line).strip();
        var here = text.strip();
        return unescaped || here.isEmpty() == written.isEmpty() && written.endsWith(here);
    }
}
