package org.watchkeeper.runbook.markdown.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.condition.Condition;
import org.watchkeeper.condition.Unreadable;
import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Success;
import org.watchkeeper.runbook.Success.Origin;
import org.watchkeeper.runbook.Success.Output;
import org.watchkeeper.runbook.Success.Source;

/// What a document says in its annotations: `{title="Stop" undo="3"}` behind a fence, `<!-- watchkeeper: kind=rollback -->`.
public record Annotation(Map<String, String> values, int line) {
    public static final Annotation NONE = new Annotation(Map.of(), 1);
    private static final Set<String> OF_BLOCKS = Set.of("title", "undo", "expect", "status", "absent", "lines",
            "success",
            "manual", "block", "if", "together", "on");
    private static final Set<String> OF_PROCEDURES = Set.of("kind", "rollback", "sections");
    /// A pair, or what other tools write there: a class, an id, a range of lines, anything else.
    private static final Pattern TOKEN = Pattern.compile("\\G(?:[.#][\\w-]+|\\d[\\d,-]*"
            + "|([A-Za-z][A-Za-z0-9_-]*)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s}\"']+)))?|.)", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("&(?:(quot|amp|lt|gt)|#([0-9]{1,7}));");
    private static final Pattern LINES = Pattern.compile("\\s*(\\d{1,6})(\\.\\.(\\d{0,6}))?\\s*");
    private static final Pattern COMMENT = Pattern.compile("<!--\\s*watchkeeper:(.*?)-->", Pattern.DOTALL);

    /// The braces in a fence's info string. Classes, ids and line ranges of other tools are left alone.
    public static Annotation ofFence(String info, int line, Findings findings) {
        int open = info.indexOf('{');
        int close = info.lastIndexOf('}');
        if (open < 0 || close < open) {
            return NONE;
        }
        return read(info.substring(open + 1, close), line, OF_BLOCKS, findings);
    }

    /// The `watchkeeper:` comments of an HTML block; empty where there is none.
    public static Optional<Annotation> ofComment(String html, int line, Findings findings) {
        var form = COMMENT.matcher(html);
        if (!html.contains("watchkeeper") || !form.find()) {
            return Optional.empty();
        }
        var known = Stream.concat(OF_BLOCKS.stream(), OF_PROCEDURES.stream()).collect(Collectors.toSet());
        int rows = (int) html.substring(0, form.start()).chars().filter(c -> c == '\n').count();
        return Optional.of(read(form.group(1), line + rows, known, findings));
    }

    private static Annotation read(String text, int line, Set<String> known, Findings findings) {
        var values = new HashMap<String, String>();
        var pair = TOKEN.matcher(text);
        while (pair.find()) {
            var value = unescaped(Stream.of(2, 3, 4).map(pair::group).filter(each -> each != null).findFirst()
                    .orElse(""));
            if (pair.group(1) == null) {
                continue;
            }
            if (known.contains(pair.group(1))) {
                values.put(pair.group(1), value);
            } else {
                findings.add(Rule.UNKNOWN_ANNOTATION, line, "Unknown annotation '" + pair.group(1) + "'");
            }
        }
        return checked(new Annotation(Map.copyOf(values), line), findings);
    }

    /// What a value cannot hold as it is stands there as in HTML: `&quot;`, `&#10;`. Any other `&` is itself.
    private static String unescaped(String written) {
        return REFERENCE.matcher(written).replaceAll(each -> Matcher.quoteReplacement(switch (each.group(1)) {
            case "quot" -> "\"";
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case null, default -> character(Integer.parseInt(each.group(2)));
        }));
    }

    private static String character(int code) {
        return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
    }

    private static Annotation checked(Annotation read, Findings findings) {
        if (read.has("kind") && read.kind().isEmpty()) {
            findings.add(Rule.UNKNOWN_ANNOTATION, read.line, "Unknown kind '" + read.value("kind") + "'");
        }
        if (read.has("block") && read.block().isEmpty()) {
            findings.add(Rule.UNKNOWN_ANNOTATION, read.line, "block is shell, console or config");
        }
        if (read.has("sections") && !read.value("sections").matches("together|apart")) {
            findings.add(Rule.UNKNOWN_ANNOTATION, read.line, "sections is together or apart");
        }
        if (read.has("on") && !read.value("on")
                .matches("any|(production|staging|development)(,(production|staging|development))*")) {
            findings.add(Rule.UNKNOWN_ANNOTATION, read.line, "on is any, production, staging or development");
        }
        if (read.has("status") && !read.value("status").matches("\\s*\\d{1,3}(\\s*,\\s*\\d{1,3})*\\s*")) {
            findings.add(Rule.UNKNOWN_ANNOTATION, read.line, "status is a list of exit statuses, like \"0,1\"");
        }
        for (var key : List.of("expect", "absent")) {
            if (read.has(key) && !isRegex(read.value(key))) {
                findings.add(Rule.UNKNOWN_ANNOTATION, read.line, key + " is no regular expression: " + read.value(key));
            }
        }
        if (read.has("success")) {
            try {
                if (Condition.parse(read.value("success")).looksAt("took")) {
                    findings.add(Rule.UNKNOWN_ANNOTATION, read.line, "success cannot ask how long a command took");
                }
            } catch (Unreadable wrong) {
                findings.add(Rule.UNKNOWN_ANNOTATION, read.line, "success is no condition: " + wrong.getMessage());
            }
        }
        if (read.has("lines") && !LINES.matcher(read.value("lines")).matches()) {
            findings.add(Rule.UNKNOWN_ANNOTATION, read.line,
                    "lines is a number of lines or a range, like \"1..\" or \"0..5\"");
        }
        return read;
    }

    static boolean isRegex(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException broken) {
            return false;
        }
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public String value(String key) {
        return values.getOrDefault(key, "");
    }

    public Optional<ProcedureKind> kind() {
        return Stream.of(ProcedureKind.values())
                .filter(kind -> kind.name().equals(value("kind").toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /// What the block is, whatever its fence says and it looks like.
    public Optional<Block.Kind> block() {
        return Stream.of(Block.Kind.values()).filter(kind -> kind.word().equals(value("block"))).findFirst();
    }

    /// This one's values, and the other's where this one has none.
    public Annotation over(Annotation other) {
        if (other.values.isEmpty() && !values.isEmpty()) {
            return this;
        }
        if (values.isEmpty()) {
            return other;
        }
        var both = new HashMap<>(other.values);
        both.putAll(values);
        return new Annotation(Map.copyOf(both), values.isEmpty() ? other.line : line);
    }

    /// When a command below it succeeds; what must be printed counts for the last command of a block. [Success#ZERO] where
    /// nothing is said.
    public Success success(boolean last) {
        if (values.isEmpty()) {
            return Success.ZERO;
        }
        var output = last ? output() : Output.ANY;
        if (!has("status") && output.equals(Output.ANY)) {
            return Success.ZERO;
        }
        var statuses = Pattern.compile("\\d{1,3}").matcher(value("status")).results()
                .map(each -> Integer.valueOf(each.group()))
                .collect(Collectors.toSet());
        boolean any = statuses.isEmpty() && !output.condition().isEmpty()
                && Condition.parse(output.condition()).looksAt("exit");
        return new Success(any ? Success.ALL : statuses.isEmpty() ? Set.of(0) : statuses, output, Map.of(),
                new Origin(Source.WRITTEN, ""));
    }

    private Output output() {
        var lines = LINES.matcher(value("lines"));
        boolean counted = lines.matches();
        int least = counted ? Integer.parseInt(lines.group(1)) : 0;
        int most = !counted || lines.group(2) != null && lines.group(3).isEmpty()
                ? Integer.MAX_VALUE
                : Math.max(least, lines.group(2) == null ? least : Integer.parseInt(lines.group(3)));
        return new Output(regex("expect"), regex("absent"), least, most, condition());
    }

    private String condition() {
        try {
            var said = has("success") ? Condition.parse(value("success")) : null;
            return said == null || said.looksAt("took") ? "" : said.toString();
        } catch (Unreadable told) {
            return "";
        }
    }

    private String regex(String key) {
        return isRegex(value(key)) ? value(key) : "";
    }
}
