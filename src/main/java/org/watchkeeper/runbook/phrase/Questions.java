package org.watchkeeper.runbook.phrase;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Questions about one statement, as one text.
public final class Questions {
    private Questions() {}

    /// Those that are asked, in order.
    public static String joined(String... questions) {
        return Stream.of(questions).filter(question -> !question.isBlank()).distinct().collect(Collectors.joining(" "));
    }
}
