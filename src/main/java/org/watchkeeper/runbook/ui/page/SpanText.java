package org.watchkeeper.runbook.ui.page;

import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Spans as wrapped text.
public final class SpanText {
    private SpanText() {}

    /// `styles` are put on each stretch.
    public static TextFlow of(List<Span> spans, String... styles) {
        var flow = new TextFlow();
        flow.setMinWidth(0);
        spans.forEach(span -> flow.getChildren().add(text(span, styles)));
        return flow;
    }

    /// The words alone.
    public static String plain(List<Span> spans) {
        var words = new StringBuilder();
        spans.forEach(span -> words.append(span.text()));
        return words.toString();
    }

    private static Text text(Span span, String... styles) {
        var text = new Text(span.text());
        text.getStyleClass().add(RunbookStyles.PROSE);
        text.getStyleClass().addAll(styles);
        span.looks().forEach(look -> text.getStyleClass().add(style(look)));
        return text;
    }

    private static String style(Span.Look look) {
        return switch (look) {
            case BOLD -> RunbookStyles.BOLD;
            case ITALIC -> RunbookStyles.ITALIC;
            case CODE -> RunbookStyles.INLINE_CODE;
            case STRUCK -> RunbookStyles.STRUCK;
            case LINK -> RunbookStyles.LINK;
        };
    }
}
