package org.watchkeeper.host.ansible.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/// A value in an INI inventory: what reads as a literal of Python is that value (`80`, `True`, `['a', 'b']`, `{'k': 1}`), anything
/// else is text as it stands. `yes` and `true` are text, `0644` too.
public final class PythonLiteral {
    private static final Pattern INTEGER = Pattern.compile(
            "0[xX](_?[0-9a-fA-F])+|0[oO](_?[0-7])+|0[bB](_?[01])+|[1-9](_?\\d)*|0(_?0)*");
    private static final Pattern DECIMAL = Pattern.compile(
            "(\\d(_?\\d)*)?\\.\\d(_?\\d)*([eE][+-]?\\d(_?\\d)*)?|\\d(_?\\d)*\\.?([eE][+-]?\\d(_?\\d)*)|\\d(_?\\d)*\\.");
    private static final int DEEPEST = 50;
    /// As Python: what has more is text.
    private static final int MOST_DIGITS = 4300;

    private final String text;
    private int at;
    private int depth;

    private PythonLiteral(String text) {
        this.text = text;
    }

    /// What the text is worth.
    public static JsonNode value(String text) {
        try {
            return new PythonLiteral(text.stripLeading()).whole();
        } catch (NotOne _) {
            return TextNode.valueOf(text);
        }
    }

    /// The text is no literal.
    private static final class NotOne extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        NotOne() {
            super("not a literal", null, false, false);
        }
    }

    private JsonNode whole() {
        blanks();
        var first = element();
        blanks();
        if (peek() == ',') {
            first = tuple(first);
        }
        if (at < text.length()) {
            throw new NotOne();
        }
        return first;
    }

    /// Values with commas between are a list, also without parentheses.
    private JsonNode tuple(JsonNode first) {
        var list = JsonNodeFactory.instance.arrayNode().add(first);
        while (peek() == ',') {
            at++;
            blanks();
            if (at < text.length()) {
                list.add(element());
                blanks();
            }
        }
        return list;
    }

    private JsonNode element() {
        return switch (peek()) {
            case '[' -> nested(() -> list(']'));
            case '(' -> nested(this::parenthesis);
            case '{' -> nested(this::dictionary);
            case '\'', '"' -> strings();
            default -> word();
        };
    }

    private JsonNode nested(Supplier<JsonNode> inner) {
        if (++depth > DEEPEST) {
            throw new NotOne();
        }
        at++;
        var value = inner.get();
        depth--;
        return value;
    }

    private ArrayNode list(char end) {
        var list = JsonNodeFactory.instance.arrayNode();
        blanks();
        while (peek() != end) {
            list.add(element());
            separator(end);
        }
        at++;
        return list;
    }

    private JsonNode parenthesis() {
        int begin = at;
        var list = list(')');
        boolean isTuple = list.size() != 1 || text.substring(begin, at - 1).strip().endsWith(",");
        return isTuple ? list : list.get(0);
    }

    private JsonNode dictionary() {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        blanks();
        while (peek() != '}') {
            var key = element();
            blanks();
            expect(':');
            blanks();
            map.set(key.isNull() ? "null" : key.asText(), element());
            separator('}');
        }
        at++;
        return map;
    }

    private void separator(char end) {
        blanks();
        if (peek() != end) {
            expect(',');
            blanks();
        }
    }

    /// Strings beside each other are one.
    private JsonNode strings() {
        var whole = new StringBuilder();
        while (peek() == '\'' || peek() == '"') {
            var string = PythonString.at(text, at).orElseThrow(NotOne::new);
            whole.append(string.value());
            at = string.end();
            blanks();
        }
        return TextNode.valueOf(whole.toString());
    }

    private JsonNode word() {
        int begin = at;
        sign();
        while (at < text.length() && (isWordPart(text.charAt(at)) || isExponentSign(begin))) {
            at++;
        }
        var word = text.substring(begin, at);
        if (peek() == '\'' || peek() == '"') {
            return prefixed(word.toLowerCase(Locale.ROOT));
        }
        return switch (word) {
            case "True" -> BooleanNode.TRUE;
            case "False" -> BooleanNode.FALSE;
            case "None" -> NullNode.instance;
            default -> number(word).orElseThrow(NotOne::new);
        };
    }

    private void sign() {
        if (peek() == '+' || peek() == '-') {
            at++;
            blanks();
        }
    }

    /// Raw strings, and bytes, which are printed as text.
    private JsonNode prefixed(String prefix) {
        return switch (prefix) {
            case "b", "u" -> strings();
            case "r", "br", "rb" -> {
                var string = PythonString.raw(text, at).orElseThrow(NotOne::new);
                at = string.end();
                yield TextNode.valueOf(string.value());
            }
            default -> throw new NotOne();
        };
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private boolean isExponentSign(int begin) {
        char c = text.charAt(at);
        if (c != '+' && c != '-') {
            return false;
        }
        char before = Character.toLowerCase(text.charAt(at - 1));
        boolean hexadecimal = text.substring(begin, at).toLowerCase(Locale.ROOT).contains("0x");
        return before == 'e' && !hexadecimal;
    }

    private static Optional<JsonNode> number(String signed) {
        boolean negative = signed.startsWith("-");
        var digits = negative || signed.startsWith("+") ? signed.substring(1).strip() : signed;
        if (digits.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        var plain = digits.replace("_", "").toLowerCase(Locale.ROOT);
        if (INTEGER.matcher(digits).matches()) {
            var magnitude = magnitude(plain);
            return Optional.of(integer(negative ? magnitude.negate() : magnitude));
        }
        if (DECIMAL.matcher(digits).matches()) {
            double magnitude = new BigDecimal(plain.endsWith(".") ? plain + "0" : plain.replace(".e", ".0e"))
                    .doubleValue();
            return Optional.of(DoubleNode.valueOf(negative ? -magnitude : magnitude));
        }
        return Optional.empty();
    }

    private static BigInteger magnitude(String plain) {
        int radix = plain.startsWith("0x") ? 16 : plain.startsWith("0o") ? 8 : plain.startsWith("0b") ? 2 : 10;
        return new BigInteger(radix == 10 ? plain : plain.substring(2), radix);
    }

    static JsonNode integer(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return IntNode.valueOf(value.intValue());
        }
        return value.bitLength() < Long.SIZE
                ? LongNode.valueOf(value.longValue())
                : BigIntegerNode.valueOf(value);
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (peek() == '#') {
            at = text.length();
        }
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw new NotOne();
        }
        at++;
    }

    /// NUL at the end.
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
