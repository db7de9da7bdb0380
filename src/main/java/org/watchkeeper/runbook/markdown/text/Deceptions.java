package org.watchkeeper.runbook.markdown.text;

import java.util.List;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Repair;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Visible;
import org.watchkeeper.runbook.bash.Command;
import org.watchkeeper.runbook.block.Glyphs;
import org.watchkeeper.runbook.block.Glyphs.Glyph;

/// Tells of characters in commands that deceive the eye or come from a word processor, and proposes the plain form.
public record Deceptions(SourceText source, Findings findings) {
    /// `lines` is where the command stands.
    public void tell(Command command, Lines lines) {
        var glyphs = Glyphs.in(command.text());
        if (!glyphs.isEmpty()) {
            tell(command, lines, glyphs);
        }
    }

    private void tell(Command command, Lines lines, List<Glyph> glyphs) {
        boolean deceive = glyphs.stream().map(Glyph::kind)
                .anyMatch(kind -> kind == Glyphs.Kind.HIDDEN || kind == Glyphs.Kind.LOOKALIKE);
        var points = glyphs.stream().map(Glyph::codePoint).distinct().map(Visible::name)
                .collect(Collectors.joining(", "));
        var what = deceive
                ? "This command has characters that deceive the eye: "
                : "This command has quotes, dashes or blanks of a word processor: ";
        findings.add(deceive ? Rule.DECEPTIVE_CHARACTER : Rule.TYPOGRAPHY, line(command, lines, glyphs.getFirst()),
                what + points, repairs(command, lines, glyphs));
    }

    private static int line(Command command, Lines lines, Glyph glyph) {
        return lines.first()
                + (int) command.text().substring(0, glyph.at()).chars().filter(c -> c == '\n').count();
    }

    private List<Repair> repairs(Command command, Lines lines, List<Glyph> glyphs) {
        return source.place(lines, command.text())
                .map(place -> place.repair(Glyphs.plain(command.text(), glyphs), "The same in plain characters"))
                .stream().toList();
    }
}
