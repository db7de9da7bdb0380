package org.watchkeeper.runbook.markdown;

import org.watchkeeper.runbook.markdown.front.FrontMatter;
import org.watchkeeper.runbook.markdown.outline.BareCommand;
import org.watchkeeper.runbook.markdown.outline.CodeBlock;
import org.watchkeeper.runbook.markdown.outline.InlineCommand;
import org.watchkeeper.runbook.markdown.outline.Outline;
import org.watchkeeper.runbook.markdown.outline.TableCommand;
import org.watchkeeper.runbook.markdown.parameter.Slots;
import org.watchkeeper.runbook.markdown.parameter.TitleVersion;
import org.watchkeeper.runbook.markdown.passage.Passages;
import org.watchkeeper.runbook.markdown.procedure.Document;
import org.watchkeeper.runbook.markdown.procedure.ProcedureDraft;
import org.watchkeeper.runbook.markdown.procedure.Procedures;
import org.watchkeeper.runbook.markdown.procedure.Provisos;
import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.SourceText;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Digest;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.Visible;
import org.watchkeeper.runbook.bash.ShellScripts;
import org.watchkeeper.runbook.fact.DocumentFacts;

/// Understands Markdown documents. One instance serves all threads; it loads the bash grammar when it is made.
public final class MarkdownRunbooks implements RunbookReader {
    private static final int MOST_HIDDEN = 20;

    private final ShellScripts scripts;

    public MarkdownRunbooks() {
        this(ShellScripts.load());
    }

    MarkdownRunbooks(ShellScripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public Runbook read(String name, byte[] document) {
        var findings = new Findings();
        var source = SourceText.decode(document, findings);
        return new Reading(name, source, findings).read(Digest.sha256(document));
    }

    /// One document while it is read.
    private final class Reading {
        private final String name;
        private final SourceText whole;
        private final SourceText source;
        private final Findings findings;
        private final FrontMatter front;
        private final Outline outline;
        private final Map<Node, CodeBlock> blocks = new IdentityHashMap<>();
        private final List<Block> inOrder = new ArrayList<>();

        Reading(String name, SourceText source, Findings findings) {
            this.name = name;
            this.findings = findings;
            this.front = FrontMatter.of(source, findings);
            this.whole = source;
            this.source = source.below(front.last());
            this.outline = Outline.of(this.source, front.last(), findings);
        }

        Runbook read(String sha256) {
            readBlocks();
            tellOfHidden();
            Dangers.tell(whole, front.last(), inOrder, findings);
            var facts = ForkJoinTask.adapt(this::facts).fork();
            var drafts = Procedures.of(outline.root(), title(), new Document(source, blocks, findings, outline.tabs()));
            drafts.forEach(front.answers()::apply);
            drafts.forEach(draft -> Assembly.pair(draft, findings));
            drafts.forEach(draft -> Provisos.read(draft, findings));
            new CommandAdvice(source, findings).on(drafts);
            var links = new WaysBack(drafts, front, findings).links();
            var procedures = inParts(drafts, (draft, part) -> procedure(draft, drafts, links, part));
            if (procedures.isEmpty()) {
                nothingToRun();
            } else if (outline.headings().isEmpty() && front.title().isBlank()) {
                var first = procedures.getFirst();
                int line = first.commands().stream().mapToInt(command -> command.lines().first()).min().orElse(1);
                findings.add(Rule.NO_HEADING, line, "No heading stands in this document: the procedure "
                        + "is called '" + first.title() + "', as the file is. Write a heading above the commands");
            }
            var stated = facts.join();
            stated.findings().forEach(findings::add);
            ProseLanguage.tell(source, inOrder, stated.schedules(), findings);
            findings.sayOnce(Rule.RETENTION, Rule.RETENTION_CONFLICT);
            return new Runbook(title(), source.text(), sha256, Metadata.of(outline.root(), front), outline.headings(),
                    procedures, front.answers().toLists(checklists(stated)), front.answers().to(stated.schedules()),
                    inOrder,
                    front.answers().toAll(findings.sorted()), stated.facts());
        }

        /// What is stated besides commands is read on another processor meanwhile, if one is free.
        private DocumentFacts facts() {
            return DocumentFacts.read(Passages.of(outline.root(), source, blocks));
        }

        private List<Checklist> checklists(DocumentFacts stated) {
            var others = new ArrayList<>(TaskLists.of(outline.root(), blocks));
            others.addAll(stated.checklists());
            return Checklists.of(outline.root(), source, others);
        }

        /// Characters that cannot be seen, where no command's own finding tells of them.
        private void tellOfHidden() {
            int told = 0;
            for (int line = 1; line <= whole.lines().size() && told < MOST_HIDDEN; line++) {
                var text = whole.line(line);
                int at = isPlain(text) || Visible.of(text).equals(text) ? -1 : hidden(text);
                if (at >= 0 && !findings.has(Rule.DECEPTIVE_CHARACTER, line)) {
                    findings.add(Rule.HIDDEN_CHARACTER, line, "A character that cannot be seen stands here: "
                            + Visible.name(text.codePointAt(at)));
                    told++;
                }
            }
        }

        private static boolean isPlain(String text) {
            for (int at = 0; at < text.length(); at++) {
                if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
                    return false;
                }
            }
            return true;
        }

        private static int hidden(String text) {
            return IntStream.range(0, text.length()).filter(at -> Visible.isHidden(text, at)).findFirst().orElse(-1);
        }

        private void nothingToRun() {
            if (source.text().isBlank()) {
                findings.add(Rule.EMPTY, 1, "The document is empty");
            } else {
                findings.add(Rule.NOTHING_TO_RUN, 1, "Nothing here can be run: no block of commands was found. "
                        + "Put the commands into a fenced block that says bash");
            }
        }

        /// Reads each on any processor; what is found stands in the order of the document all the same.
        private <T, R> List<R> inParts(List<T> all, BiFunction<T, Findings, R> read) {
            var parts = all.parallelStream().map(each -> {
                var part = findings.ofPart();
                return Map.entry(read.apply(each, part), part);
            }).toList();
            parts.forEach(each -> findings.addAll(each.getValue()));
            return parts.stream().map(Map.Entry::getKey).toList();
        }

        /// Cutting shell is most of the work, so all cores share it; equal texts are cut once.
        private void readBlocks() {
            var nodes = new ArrayList<Node>();
            outline.root().all().forEach(section -> section.content.forEach(node -> collect(node, nodes)));
            var cut = nodes.stream().filter(CodeBlock::isOne).flatMap(node -> CodeBlock.cutFirst(node).stream())
                    .distinct().toList()
                    .parallelStream()
                    .collect(Collectors.toConcurrentMap(text -> text, scripts::cut));
            var read = inParts(nodes, (node, part) -> switch (node) {
                case Paragraph paragraph -> InlineCommand.in(paragraph, scripts::cut, part)
                        .or(() -> BareCommand.in(paragraph, source, scripts::cut, part));
                case TableRow row -> TableCommand.in(row, source, scripts::cut, part);
                default -> Optional
                        .of(CodeBlock.read(node, source, text -> cut.computeIfAbsent(text, scripts::cut), part));
            });
            for (int at = 0; at < nodes.size(); at++) {
                var node = nodes.get(at);
                read.get(at).ifPresent(block -> blocks.put(node, block));
                if (CodeBlock.isOne(node)) {
                    read.get(at).ifPresent(block -> inOrder.add(block.block()));
                }
            }
        }

        private static void collect(Node node, List<Node> nodes) {
            if (CodeBlock.isOne(node) || node instanceof Paragraph || node instanceof TableRow) {
                nodes.add(node);
                return;
            }
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
                collect(child, nodes);
            }
        }

        /// A way back shares the versions of the procedures it takes back.
        private Procedure procedure(ProcedureDraft draft, List<ProcedureDraft> drafts, Map<String, String> links,
                Findings part) {
            var versions = new ArrayList<>(TitleVersion.of(draft.title));
            drafts.stream().filter(other -> draft.id.equals(links.get(other.id)))
                    .forEach(other -> versions.addAll(TitleVersion.of(other.title)));
            var slots = Slots.in(draft, front, versions, part);
            return new Assembly(draft, slots).procedure(links.getOrDefault(draft.id, ""));
        }

        private String title() {
            if (!front.title().isBlank()) {
                return front.title();
            }
            return outline.headings().stream().findFirst().map(org.watchkeeper.runbook.Heading::title)
                    .orElse(name.replaceFirst("(?i)\\.(md|markdown|txt)$", ""));
        }
    }
}
