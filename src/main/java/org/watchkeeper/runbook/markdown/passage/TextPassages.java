package org.watchkeeper.runbook.markdown.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.passage.Passage.Words.Kind;
import org.watchkeeper.runbook.fact.passage.Place;
import org.watchkeeper.runbook.fact.passage.Vocabulary;
import org.watchkeeper.runbook.markdown.outline.CodeBlock;

/// Windows and blackouts that a writer put into a block of plain text: its lines read as a list below the nearest heading,
/// where that heading, or the line above them in the block, is about such times.
final class TextPassages {
    private static final Pattern TITLE = Pattern.compile("\\s*(\\p{Lu}[^:\\n]{2,60}?)\\s*:\\s*");
    private static final Pattern FIELD = Pattern.compile("\\s*(?:[-*•]\\s+)?(\\p{Lu}[^:\\n]{1,40}?)\\s*:\\s+(\\S.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*[-*•]\\s+(\\S.*)");

    private final CodeBlock code;
    private final Place around;

    TextPassages(CodeBlock code, Place around) {
        this.code = code;
        this.around = around;
    }

    List<Passage> found() {
        var found = new ArrayList<Passage>();
        var phase = around.phase();
        var rows = code.block().text().lines().toList();
        for (int row = 0; row < rows.size(); row++) {
            var title = TITLE.matcher(rows.get(row));
            if (title.matches()) {
                phase = title.group(1);
                continue;
            }
            var place = new Place(around.path(), phase, code.firstLine() + row, List.of());
            if (place.isDirectlyAbout(Vocabulary.WINDOWS) || place.isDirectlyAbout(Vocabulary.BLACKOUT)) {
                add(rows.get(row), place, found);
            }
        }
        return found;
    }

    private static void add(String row, Place place, List<Passage> found) {
        var field = FIELD.matcher(row);
        var item = ITEM.matcher(row);
        if (field.matches()) {
            found.add(new Passage.Field(field.group(1), field.group(2).strip(), true, place));
        } else if (item.matches()) {
            found.add(new Passage.Words(Kind.ITEM, item.group(1), item.group(1), place));
        }
    }
}
