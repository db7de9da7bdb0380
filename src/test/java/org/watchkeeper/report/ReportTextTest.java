package org.watchkeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// Reports are read back by parsers of other people: what was filled in is text, whatever it says.
class ReportTextTest {
    private static final List<String> HOSTILE = List.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
            "[click](javascript:alert(1))", "![x](http://127.0.0.1/x)", "a | b\n| c |", "# no heading\n---\n* no list",
            "`code` **bold** _it_ ~~no~~", "&lt;b&gt; &#60;", "1. one", "\\* kept \\", "app\u202Etxt.exe\u0007",
            "'; --", "http://127.0.0.1/ ops@example.org", "{{x}} ${x}");

    private static Report report() {
        var facts = HOSTILE.stream().map(text -> new Report.Fact(text, text)).toList();
        var rows = HOSTILE.stream().map(text -> List.of(text, "plain")).toList();
        return new Report(HOSTILE.getFirst(), List.of(
                Report.Section.of(HOSTILE.get(1), new Report.Facts(facts),
                        new Report.Table(List.of("What", "How"), rows, "")),
                Report.Section.of("Lines", new Report.Lines(HOSTILE, ""),
                        new Report.Lines(List.of(), "None: <i>nothing</i>"),
                        new Report.Table(List.of("What"), List.of(), "No row"))));
    }

    @Test
    void html_is_text_between_known_elements_and_fetches_and_runs_nothing() throws Exception {
        var html = HtmlText.of(report());
        assertThat(html).contains("default-src 'none'").doesNotContain("\u202E", "\u0007");
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
        var all = document.getElementsByTagName("*");
        var texts = new ArrayList<String>();
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            assertThat(element.getTagName()).isIn("html", "head", "meta", "title", "style", "body", "h1", "h2", "dl",
                    "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "p");
            if (List.of("dt", "dd", "td", "li").contains(element.getTagName())) {
                assertThat(element.getAttributes().getLength()).isZero();
                texts.add(element.getTextContent());
            }
        }
        assertThat(texts).containsAll(HOSTILE.subList(0, 10)).contains("app⟨U+202E⟩txt.exe⟨U+0007⟩");
    }

    @Test
    void markdown_is_one_heading_a_section_and_nothing_else_that_means_anything() {
        var markdown = MarkdownText.of(report());
        var node = Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown);
        var seen = new ArrayList<String>();
        var texts = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                seen.add("heading " + heading.getLevel());
                visitChildren(heading);
            }

            @Override
            public void visit(HtmlBlock html) {
                seen.add("html");
            }

            @Override
            public void visit(HtmlInline html) {
                seen.add("html");
            }

            @Override
            public void visit(Link link) {
                seen.add("link");
            }

            @Override
            public void visit(Image image) {
                seen.add("image");
            }

            @Override
            public void visit(Emphasis emphasis) {
                seen.add("emphasis");
            }

            @Override
            public void visit(Text text) {
                texts.append(text.getLiteral());
            }
        });
        assertThat(seen).containsExactly("heading 1", "heading 2", "heading 2");
        HOSTILE.stream().filter(text -> !text.contains("\n") && !text.contains("\u202E"))
                .forEach(text -> assertThat(texts).as(text).contains(text));
    }

    @Test
    void a_row_has_a_cell_for_every_head() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new Report.Table(List.of("What", "How"), List.of(List.of("one")), ""));
    }
}
