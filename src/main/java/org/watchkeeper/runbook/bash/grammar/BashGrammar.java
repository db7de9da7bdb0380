package org.watchkeeper.runbook.bash.grammar;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.treesitter.TSInputEncoding;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterBash;

/// tree-sitter's bash grammar: the only place that touches the native library.
///
/// A call into the library costs microseconds, so the tree is copied once, leaves are not asked for children, and
/// punctuation below the top is not asked where it lies.
public final class BashGrammar {
    private static final Set<String> LEAVES = Set.of("word", "comment", "raw_string", "number", "variable_name",
            "string_content", "heredoc_start", "heredoc_end", "heredoc_content", "test_operator", "file_descriptor",
            "special_variable_name", "regex", "extglob_pattern", "ansi_c_string");
    private static final Set<String> WORDS = Set.of("concatenation", "string", "command_name", "heredoc_body");
    private static final int DEEPEST = 200;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration PATIENCE_PER_CHARACTER = Duration.ofNanos(10_000);

    private final TreeSitterBash language = new TreeSitterBash();
    private final Map<Integer, String> names = new ConcurrentHashMap<>();

    /// A parsed text; `fault` is where it first stops being bash, or -1.
    public record Parsed(Node root, int fault) {}

    /// Parses `text`, which must be ASCII: the grammar counts bytes, we count characters. Empty when it takes too long:
    /// a few thousand `<` keep the grammar busy for minutes. The processor's time counts, not the clock's: what is read must not
    /// depend on how busy the machine is.
    Optional<Parsed> parse(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        long patience = PATIENCE.toNanos() + bytes.length * PATIENCE_PER_CHARACTER.toNanos();
        long before = System.nanoTime();
        long worked = THREADS.getCurrentThreadCpuTime();
        try (var parser = new TSParser()) {
            parser.setLanguage(language);
            try (var tree = parser.parseWithOptions(new byte[8192], null,
                    (into, offset, point) -> copy(bytes, offset, into),
                    TSInputEncoding.TSInputEncodingUTF8, state -> System.nanoTime() - before > patience
                            && THREADS.getCurrentThreadCpuTime() - worked > patience)) {
                return tree == null ? Optional.empty() : Optional.of(new Reading(text, tree).result());
            }
        }
    }

    private static int copy(byte[] from, int offset, byte[] into) {
        int length = Math.max(0, Math.min(into.length, from.length - offset));
        System.arraycopy(from, Math.min(offset, from.length), into, 0, length);
        return length;
    }

    private String name(int symbol) {
        return names.computeIfAbsent(symbol, language::symbolName);
    }

    /// One copy of one tree.
    private final class Reading {
        private final String text;
        private final TSTree tree;
        private final boolean faulty;
        private int fault = -1;

        Reading(String text, TSTree tree) {
            this.text = text;
            this.tree = tree;
            this.faulty = tree.getRootNode().hasError();
        }

        Parsed result() {
            try (var cursor = new TSTreeCursor(tree.getRootNode())) {
                var root = new Node("program", 0, text.length(), children(cursor, 0));
                return new Parsed(root, faulty && fault < 0 ? 0 : fault);
            }
        }

        private List<Node> children(TSTreeCursor cursor, int depth) {
            if (depth > DEEPEST || !cursor.gotoFirstChild()) {
                return List.of();
            }
            var nodes = new ArrayList<Node>();
            do {
                nodes.add(node(cursor, depth));
            } while (cursor.gotoNextSibling());
            cursor.gotoParent();
            return List.copyOf(nodes);
        }

        private Node node(TSTreeCursor cursor, int depth) {
            var here = cursor.currentNode();
            var type = name(here.getSymbol());
            if (!faulty && depth > 0 && !Character.isLetter(type.charAt(0))) {
                return new Node(type, 0, 0, List.of());
            }
            int start = here.getStartByte();
            int end = Math.min(text.length(), here.getEndByte());
            if (faulty && fault < 0 && (here.isError() || here.isMissing())) {
                fault = start;
            }
            var inner = isLeaf(type, start, end) ? List.<Node>of() : children(cursor, depth + 1);
            return new Node(type, start, end, inner);
        }

        private boolean isLeaf(String type, int start, int end) {
            if (faulty) {
                return false;
            }
            if (LEAVES.contains(type) || end - start == 1) {
                return true;
            }
            return WORDS.contains(type) && isPlain(type, start, end);
        }

        private boolean isPlain(String type, int start, int end) {
            for (int at = start; at < end; at++) {
                char c = text.charAt(at);
                if (c == '$' || c == '`' || c == '('
                        || type.charAt(0) != 's' && type.charAt(0) != 'h' && (c == '"' || c == '\'')) {
                    return false;
                }
            }
            return true;
        }
    }
}
