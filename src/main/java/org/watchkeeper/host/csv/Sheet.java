package org.watchkeeper.host.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.watchkeeper.kernel.CsvRow;
import org.watchkeeper.kernel.Problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/// A CSV file cut into rows. Its separator is the one that makes known columns of its first line; a byte order mark is understood,
/// and what is no UTF-8 is taken for Windows-1252, and said so.
record Sheet(List<Line> lines, List<String> remarks) {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    Sheet {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /// A row and the line of the file it begins on, from 1.
    record Line(int number, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    /// Throws `Problem` when a quote is not closed; `file` is for messages.
    static Sheet of(byte[] bytes, String file) {
        var remarks = new ArrayList<String>();
        var text = text(bytes, remarks);
        var first = text.lines().findFirst().orElse("");
        if (first.toLowerCase(java.util.Locale.ROOT).matches("\"?sep=.\"?")) {
            char said = first.charAt(first.indexOf('=') + 1);
            // The line stays in the count of lines.
            return new Sheet(rows(text, said, file).stream().skip(1).toList(), remarks);
        }
        return new Sheet(rows(text, separator(first), file), remarks);
    }

    private static String text(byte[] bytes, List<String> remarks) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(Arrays.copyOfRange(bytes, 3, bytes.length), remarks);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        return decoded(bytes, remarks);
    }

    private static String decoded(byte[] bytes, List<String> remarks) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            remarks.add("The file is not in UTF-8; it was read as Windows-1252. Look at names with accents.");
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static char separator(String head) {
        return SEPARATORS.stream().max(Comparator.comparingLong(one -> known(head, one))).orElse(',');
    }

    private static long known(String head, char separator) {
        return Stream.of(head.split("[" + (separator == '|' ? "|" : separator) + "]", -1))
                .filter(cell -> Column.of(cell.replace("\"", "").strip()).isPresent()).count();
    }

    private static List<Line> rows(String text, char separator, String file) {
        var rows = new ArrayList<Line>();
        var schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        try (var parser = CsvFactory.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build().createParser(text)) {
            parser.setSchema(schema);
            var cells = new ArrayList<String>();
            int begins = 1;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    cells.clear();
                } else if (token == JsonToken.END_ARRAY && !cells.isEmpty()) {
                    rows.add(new Line(begins, cells.stream().map(String::strip).map(CsvRow::plain).toList()));
                    cells.clear();
                } else if (token.isScalarValue()) {
                    begins = cells.isEmpty() ? parser.currentTokenLocation().getLineNr() : begins;
                    cells.add(parser.getText());
                }
            }
            return rows;
        } catch (JsonProcessingException e) {
            throw new Problem("The file is no CSV: a quote is not closed", file + ":" + rows.size(), "", e);
        } catch (IOException e) {
            throw new IllegalStateException("a text is always read", e);
        }
    }
}
