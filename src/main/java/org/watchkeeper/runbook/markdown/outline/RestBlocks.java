package org.watchkeeper.runbook.markdown.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The directives of reStructuredText, line by line as MkDocs would write them: tabs and admonitions as containers whose text
/// is four columns further in, comments, targets and directives that show nothing as empty lines. Blocks of code are left.
/// A directive that is not known shows its text: a reader would see it too.
final class RestBlocks {
    private static final Set<String> CODE = Set.of("code-block", "code", "sourcecode", "prompt",
            "parsed-literal");
    private static final Set<String> TAB = Set.of("tab", "group-tab", "tab-item", "dropdown", "details", "collapse");
    private static final Set<String> HIDDEN = Set.of("toctree", "contents", "sectnum", "image", "figure", "include",
            "literalinclude", "index", "meta", "raw", "math", "graphviz", "graph", "digraph", "mermaid", "uml",
            "plantuml",
            "highlight", "default-role", "role", "replace", "unicode", "date", "title", "header", "footer",
            "tabularcolumns", "bibliography", "youtube", "video", "comment", "module", "currentmodule", "sectionauthor",
            "codeauthor");
    private static final Set<String> SAYS = Set.of("note", "warning", "important", "tip", "caution", "danger",
            "attention", "hint", "error", "admonition", "seealso");
    private static final Pattern EXPLICIT = Pattern.compile("(\\s*)\\.\\.(?:\\s+(.*))?");
    private static final Pattern DIRECTIVE = Pattern.compile("([\\w:.+-]*[\\w-])::(?:\\s+(.*))?");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[[^\\]]+]\\s+(.*)");
    /// What a parsed literal says otherwise than it shows: `|release|` is a value, `**x**` is x, `\ ` is nothing.
    private static final Pattern VALUE = Pattern
            .compile("(?<![^\\s'\"(\\[{</:=-])\\|([A-Za-z][\\w-]*)\\|(?![^\\s'\")\\]}>/\\\\:.,;!?-])");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*\\s](?:[^*]*[^*\\s])?)\\*\\*");
    private static final Pattern OPTION = Pattern.compile("\\s*:[\\w-]+:(?:\\s.*)?");
    private static final int STEP = 4;

    private final List<String> read = new ArrayList<>();
    private final List<Container> open = new ArrayList<>();
    private boolean head;
    /// The indentation of the directive whose code is read, as written; -1 outside one.
    private int code = -1;

    private RestBlocks() {}

    /// What stands inside a directive: where the directive stands, here and as written; `content` is -1 until its first line.
    private static final class Container {
        private final int written;
        private final int here;
        private final boolean shown;
        private int content = -1;

        Container(int written, int here, boolean shown) {
            this.written = written;
            this.here = here;
            this.shown = shown;
        }
    }

    /// As many lines as there were.
    static List<String> opened(List<String> lines) {
        var blocks = new RestBlocks();
        lines.forEach(blocks::take);
        return blocks.read;
    }

    private void take(String line) {
        if (line.isBlank()) {
            head = false;
            read.add("");
            return;
        }
        int indent = RestText.indent(line);
        while (!open.isEmpty() && indent <= open.getLast().written) {
            open.removeLast();
        }
        if (open.stream().anyMatch(each -> !each.shown) || head && OPTION.matcher(line).matches()) {
            read.add("");
            return;
        }
        var moved = moved(line, indent);
        if (code >= 0 && indent > code) {
            read.add(moved);
            return;
        }
        var explicit = EXPLICIT.matcher(moved);
        var said = explicit.matches() && explicit.group(2) != null ? explicit.group(2) : "";
        if (explicit.matches() && !isCode(said)) {
            code = -1;
            directive(explicit.group(1), said, indent);
        } else {
            code = explicit.matches() ? indent : -1;
            head = false;
            read.add(moved);
        }
    }

    /// A line of a parsed literal as readers see it.
    static String asShown(String literal) {
        var values = VALUE.matcher(literal.replace("\\ ", "")).replaceAll("<$1>");
        return STRONG.matcher(values).replaceAll("$1");
    }

    /// A line where its container puts it.
    private String moved(String line, int indent) {
        if (open.isEmpty()) {
            return line;
        }
        var around = open.getLast();
        if (around.content < 0) {
            around.content = indent;
        }
        int at = 0;
        int column = 0;
        while (column < Math.min(indent, around.content)) {
            column += line.charAt(at) == '\t' ? 8 - column % 8 : 1;
            at++;
        }
        return " ".repeat(Math.max(0, around.here + STEP + column - around.content)) + line.substring(at);
    }

    private static boolean isCode(String text) {
        var form = DIRECTIVE.matcher(text);
        return form.matches() && CODE.contains(form.group(1));
    }

    private void directive(String indentation, String text, int written) {
        var form = DIRECTIVE.matcher(text);
        var name = form.matches() ? form.group(1).replaceFirst("^.*:", "") : "";
        var said = form.matches() && form.group(2) != null ? form.group(2).strip() : "";
        boolean shown = !name.isEmpty() && !HIDDEN.contains(name);
        var note = FOOTNOTE.matcher(text);
        if (note.matches()) {
            read.add(indentation + note.group(1));
            return;
        }
        open.add(new Container(written, indentation.length(), shown));
        head = true;
        if (TAB.contains(name)) {
            read.add(indentation + "=== \"" + (said.isEmpty() ? name : said.replace("\"", "'")) + "\"");
        } else if (SAYS.contains(name)) {
            says(indentation, name, said);
        } else if (shown) {
            read.add(indentation + "!!! tabs \"\"");
        } else {
            read.add(indentation + Opened.NOTHING);
        }
    }

    /// ".. note:: The text begins here".
    private void says(String indentation, String name, String said) {
        boolean titled = name.equals("admonition") && !said.isEmpty();
        read.add(said.isEmpty() || titled
                ? indentation + "!!! " + (titled ? "note \"" + said.replace("\"", "'") + "\"" : name)
                : indentation + name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1) + ": "
                        + said);
        if (!said.isEmpty() && !titled) {
            open.removeLast();
            head = false;
        }
    }
}
