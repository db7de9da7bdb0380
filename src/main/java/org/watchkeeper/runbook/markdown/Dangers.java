package org.watchkeeper.runbook.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Visible;
import org.watchkeeper.runbook.block.Glyphs;
import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.SourceText;

/// Tells of what a document holds besides its words: what would be fetched, would act in a browser, hides, or ties up its
/// reader. The console shows all of it as text, fetches nothing and follows nothing.
final class Dangers {
    private static final int MOST = 20;
    private static final int DEEP = 30;
    private static final int LONGEST = 20_000;
    private static final Pattern SPAN = Pattern.compile("(`{1,3})[^`]{1,500}\\1");
    private static final Pattern IMAGE = Pattern.compile(
            "!\\[[^\\]\n]{0,500}]\\(\\s*<?(?:https?:)?//|(?i)<(?:img|video|audio|source|picture|image|track)\\b[^>]{0,1000}?\\b(?:src|srcset|poster|href)\\s*=\\s*[\"']?(?:https?:)?//");
    private static final Pattern REFERENCE = Pattern.compile("!\\[([^\\]\n]{0,200})](?:\\[([^\\]\n]{0,200})])?(?!\\()");
    private static final Pattern DEFINITION = Pattern.compile(" {0,3}\\[([^\\]\n]{1,200})]:\\s*<?(?:https?:)?//.*");
    private static final Pattern ACTIVE = Pattern.compile(
            "(?i)<(script|iframe|frame|object|embed|applet|form|meta\\s+http-equiv|link\\s|base\\s)(?=[\\s>/]|$|\\w)|<[a-z][\\w:-]*\\s(?:[^>]{0,1000}\\s)?(on[a-z]{3,20})\\s*=");
    private static final Pattern LINK = Pattern.compile(
            "(?i)(?:]\\(\\s*<?|\\]:\\s*<?|\\b(?:href|src|action|xlink:href)\\s*=\\s*[\"']?|<)\\s*((?:java|vb)script|file|data):(?=\\S)");
    private static final Pattern ANCHOR = Pattern.compile("(?:^|[\\s:\\[{,-])&([\\w-]{1,60})(?=\\s|$)");
    private static final Pattern ALIAS = Pattern.compile("(?:^|[\\s:\\[{,-])\\*([\\w-]{1,60})(?=[\\s,\\]}]|$)");
    private static final Pattern INDENTED = Pattern.compile("^[ \\t]{" + 2 * DEEP + ",}(?:[-*+]|\\d{1,9}[.)])\\s");

    private final SourceText source;
    private final Findings findings;
    private final Set<Integer> code = new HashSet<>();
    private final Set<String> remote;

    private Dangers(SourceText source, List<Block> blocks, Findings findings) {
        this.source = source;
        this.findings = findings;
        blocks.forEach(block -> {
            for (int line = block.lines().first(); line <= block.lines().last(); line++) {
                code.add(line);
            }
        });
        this.remote = source.lines().stream().filter(line -> line.length() < LONGEST).map(DEFINITION::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(definition -> label(definition.group(1))).collect(Collectors.toSet());
    }

    /// `front` is the last line of the front matter, or 0; `blocks` are the blocks of code, in which only letters count.
    static void tell(SourceText source, int front, List<Block> blocks, Findings findings) {
        var dangers = new Dangers(source, blocks, findings);
        dangers.aliases(front);
        dangers.nesting(front);
        dangers.letters();
        dangers.markup(front);
    }

    private void aliases(int front) {
        var head = source.lines().subList(0, Math.min(front, source.lines().size()));
        var anchors = head.stream().flatMap(line -> ANCHOR.matcher(line).results()).map(found -> found.group(1))
                .collect(Collectors.toSet());
        for (int at = 0; at < head.size(); at++) {
            var alias = ALIAS.matcher(head.get(at)).results().map(found -> found.group(1)).filter(anchors::contains)
                    .findFirst();
            if (alias.isPresent()) {
                findings.add(Rule.YAML_ALIAS, at + 1, "The front matter uses aliases (*" + alias.get()
                        + "): they are not followed. Write the values out");
                return;
            }
        }
    }

    private void nesting(int front) {
        for (int line = front + 1; line <= source.lines().size(); line++) {
            var text = source.line(line);
            boolean deep = markers(text) > DEEP && !isRule(text)
                    || !code.contains(line) && INDENTED.matcher(text).find();
            if (deep) {
                findings.add(Rule.DEEP_NESTING, line, "Nested more than " + DEEP
                        + " levels deep from here: what stands deeper may not be read as it is meant");
                return;
            }
        }
    }

    /// How many bullets and quotation marks a line begins with.
    private static int markers(String text) {
        int count = 0;
        for (int at = 0; at < text.length() && " \t-*+>".indexOf(text.charAt(at)) >= 0; at++) {
            count += text.charAt(at) == ' ' || text.charAt(at) == '\t' ? 0 : 1;
        }
        return count;
    }

    /// A line across the page.
    private static boolean isRule(String text) {
        var marks = text.replaceAll("\\s", "");
        return marks.length() < 300 && (marks.matches("-+") || marks.matches("\\*+"));
    }

    private void letters() {
        int told = 0;
        for (int line = 1; line <= source.lines().size() && told < MOST; line++) {
            var words = source.line(line).length() > LONGEST ? List.<String>of() : Glyphs.mixed(source.line(line));
            if (!words.isEmpty() && !findings.has(Rule.DECEPTIVE_CHARACTER, line)) {
                var word = words.getFirst();
                findings.add(Rule.LOOKALIKE_TEXT, line, "'" + Visible.of(word)
                        + "' is not what it looks like: it has " + points(word) + " among plain letters");
                told++;
            }
        }
    }

    private static String points(String word) {
        return word.codePoints().filter(point -> point > '~').distinct().mapToObj(Visible::name)
                .collect(Collectors.joining(", "));
    }

    private void markup(int front) {
        var told = new ArrayList<String>();
        for (int line = front + 1; line <= source.lines().size() && told.size() < MOST; line++) {
            var written = source.line(line);
            if (!code.contains(line) && written.length() < LONGEST && mayHold(written)) {
                markup(SPAN.matcher(written).replaceAll(""), line, told);
            }
        }
    }

    private static boolean mayHold(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('[') >= 0;
    }

    private void markup(String text, int line, List<String> told) {
        var active = ACTIVE.matcher(text);
        var link = LINK.matcher(text);
        if (active.find()) {
            var what = (active.group(1) == null ? active.group(2) : active.group(1)).strip().toLowerCase(Locale.ROOT);
            told.add(what);
            findings.add(Rule.ACTIVE_MARKUP, line,
                    "Markup that acts in a browser (" + what + "): shown as text, and never carried out");
        }
        if (link.find()) {
            var scheme = link.group(1).toLowerCase(Locale.ROOT);
            told.add(scheme);
            findings.add(Rule.DANGEROUS_LINK, line, "A link to '" + scheme + ":': never followed");
        }
        if (IMAGE.matcher(text).find() || refersToRemote(text)) {
            told.add("image");
            findings.add(Rule.REMOTE_CONTENT, line, "A picture on another machine: never fetched");
        }
    }

    private boolean refersToRemote(String text) {
        return !remote.isEmpty() && REFERENCE.matcher(text).results()
                .map(found -> found.group(2) == null || found.group(2).isBlank() ? found.group(1) : found.group(2))
                .anyMatch(name -> remote.contains(label(name)));
    }

    private static String label(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
