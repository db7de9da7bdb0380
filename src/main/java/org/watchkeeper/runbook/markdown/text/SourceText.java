package org.watchkeeper.runbook.markdown.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Rule;

/// The document as lines, numbered as an editor numbers them whatever ends them (LF, CRLF, CR).
///
/// Bytes that are no UTF-8 become U+FFFD, with a finding; a byte order mark is dropped. A line longer than any a person
/// writes is left out of what is parsed, so that no input takes long to read; `text` keeps it.
public record SourceText(String text, List<String> lines) {
    static final int LONGEST_LINE = 20_000;

    public static SourceText decode(byte[] document, Findings findings) {
        var text = decoded(document, findings);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        var lines = lines(text);
        findings.documentHas(lines.size());
        return new SourceText(text, shortened(lines, findings));
    }

    /// Line `number`, counted from 1.
    public String line(int number) {
        return lines.get(number - 1);
    }

    /// The document without its front matter: those lines are blank, the others keep their numbers.
    public SourceText below(int head) {
        if (head == 0) {
            return this;
        }
        var body = new ArrayList<>(java.util.Collections.nCopies(head, ""));
        body.addAll(lines.subList(head, lines.size()));
        return new SourceText(text, List.copyOf(body));
    }

    /// The lines from `first` to `last`, joined.
    public String between(int first, int last) {
        return first > last ? "" : String.join("\n", lines.subList(first - 1, Math.min(last, lines.size())));
    }

    /// Where a command's text stands in these lines.
    public Optional<Spot> place(Lines at, String command) {
        return at.last() > lines.size()
                ? Optional.empty()
                : Spot.of(at, lines.subList(at.first() - 1, at.last()), command);
    }

    private static String decoded(byte[] document, Findings findings) {
        var encoding = Encoding.of(document);
        if (encoding == Encoding.UTF_8) {
            var text = new String(document, StandardCharsets.UTF_8);
            return text.indexOf('\uFFFD') < 0 ? text : decodedByStep(document, findings);
        }
        findings.add(Rule.ENCODING, 1, "This file is " + encoding.word()
                + ", not UTF-8: it is read as such, and not changed here. Save it as UTF-8");
        return encoding.text(document);
    }

    private static String decodedByStep(byte[] document, Findings findings) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var from = ByteBuffer.wrap(document);
        var into = CharBuffer.allocate(document.length + 1);
        var broken = new ArrayList<Integer>();
        CoderResult result = decoder.decode(from, into, true);
        while (result.isError()) {
            from.position(from.position() + result.length());
            broken.add(into.position());
            into.put('\uFFFD');
            result = decoder.decode(from, into, true);
        }
        var text = into.flip().toString();
        report(text, broken, findings);
        return text;
    }

    private static void report(String text, List<Integer> broken, Findings findings) {
        if (broken.isEmpty()) {
            return;
        }
        findings.documentHas(lines(text).size());
        int line = 1;
        int at = 0;
        int last = 0;
        for (int place : broken) {
            for (; at < place; at++) {
                char c = text.charAt(at);
                line += c == '\n' || c == '\r' && text.charAt(at + 1) != '\n' ? 1 : 0;
            }
            if (line != last) {
                findings.add(Rule.NOT_UTF8, line, "These bytes are no UTF-8; they are shown as \uFFFD");
                last = line;
            }
        }
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int start = 0;
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        while (feed >= 0 || carriage >= 0) {
            boolean both = carriage >= 0 && feed == carriage + 1;
            int end = carriage >= 0 && (feed < 0 || carriage < feed) ? carriage : feed;
            lines.add(text.substring(start, end));
            start = end + (both && end == carriage ? 2 : 1);
            feed = feed >= 0 && feed < start ? text.indexOf('\n', start) : feed;
            carriage = carriage >= 0 && carriage < start ? text.indexOf('\r', start) : carriage;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private static List<String> shortened(List<String> lines, Findings findings) {
        var kept = new ArrayList<String>(lines.size());
        for (var line : lines) {
            if (line.length() > LONGEST_LINE) {
                findings.add(Rule.LINE_TOO_LONG, kept.size() + 1,
                        "A line of " + line.length() + " characters is not read: put what is longer than "
                                + LONGEST_LINE + " characters into a file of its own");
                kept.add("");
            } else {
                kept.add(line);
            }
        }
        return List.copyOf(kept);
    }
}
