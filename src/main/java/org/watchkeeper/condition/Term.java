package org.watchkeeper.condition;

import java.util.List;
import java.util.Optional;

/// Something that has a value: a number, a text, or none.
sealed interface Term {
    /// A number with its unit, as it is written.
    record Literal(String written, Amount amount) implements Term {}

    record Quoted(String text) implements Term {}

    record Exit() implements Term {}

    record Took() implements Term {}

    /// What was printed on stdout, or on stderr.
    record Stream(boolean isOut) implements Term {}

    /// How many lines a text has, or how many of them match.
    record Lines(Term text, Optional<Regex> matching) implements Term {}

    /// The first match in a text: its first group where it has one. With `asNumber` it has to be a number.
    record Found(Term text, Regex form, boolean asNumber) implements Term {}

    /// A text that has to be a number.
    record AsNumber(Term text) implements Term {}

    record Json(Term text, JsonPath path) implements Term {}

    /// How many elements, members or characters there are at a JSON path.
    record Length(Term text, JsonPath path) implements Term {}

    /// A column of a table, one value a line.
    record Column(Term text, Table.Key key, Optional<Regex> row) implements Term {}

    /// One number out of those on the lines of a text.
    record Fold(Kind kind, Term text) implements Term {
        enum Kind {
            MAX, MIN, SUM
        }
    }

    /// How many days from now to a date, negative when it is past; or with `isAge`, how long ago it was.
    record Until(Term text, boolean isAge) implements Term {}

    /// Whether it can only be a number.
    default boolean isNumber() {
        return switch (this) {
            case Literal _, Exit _, Took _, Lines _, AsNumber _, Length _, Fold _, Until _ -> true;
            case Found found -> found.asNumber();
            case Quoted _, Stream _, Json _, Column _ -> false;
        };
    }

    /// The functions of the language.
    List<String> FUNCTIONS = List.of("lines", "text", "number", "json", "length", "column", "max", "min", "sum", "days",
            "age");
}
