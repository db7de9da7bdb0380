package org.watchkeeper.runbook.markdown;

import org.watchkeeper.runbook.markdown.front.FrontMatter;
import org.watchkeeper.runbook.markdown.outline.Outline;
import org.watchkeeper.runbook.markdown.outline.Section;
import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Paragraph;

/// What a document says of itself: scalars of the front matter, `**Owner**: …` lines outside lists, its licence line.
final class Metadata {
    private static final Pattern LICENCE = Pattern.compile("SPDX-License-Identifier:\\s*(\\S+)");

    private Metadata() {}

    static Map<String, String> of(Section root, FrontMatter front) {
        var metadata = new LinkedHashMap<String, String>();
        root.all().flatMap(section -> section.content.stream()).forEach(node -> {
            if (node instanceof HtmlBlock html) {
                LICENCE.matcher(html.getLiteral()).results()
                        .forEach(found -> metadata.putIfAbsent("licence", found.group(1)));
            } else if (node instanceof Paragraph) {
                Outline.text(node).lines().flatMap(line -> Inline.field(line).stream())
                        .forEach(field -> metadata.putIfAbsent(field.key(), field.value()));
            }
        });
        metadata.putAll(front.metadata());
        return metadata;
    }
}
