package org.watchkeeper.runbook.block;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Visible;
import org.watchkeeper.runbook.bash.ShellScripts;

/// Characters of a command that are not what they look like, or that a word processor put there.
public final class Glyphs {
    private static final String LOOKS = "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTХXІIЈJЅSοoνvαaρpυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String QUOTES = "“”„‟«»‘’‚‛";
    private static final String DASHES = "–—‒−";

    private Glyphs() {}

    /// HIDDEN cannot be seen or turns the text around, LOOKALIKE is a letter of another script, BLANK is no blank to a shell,
    /// TYPOGRAPHIC is a quote or dash that a shell takes for a letter.
    public enum Kind {
        HIDDEN, LOOKALIKE, BLANK, TYPOGRAPHIC
    }

    /// One such character: where it stands, and what was meant.
    public record Glyph(int at, Kind kind, int codePoint, String meant) {}

    public static List<Glyph> in(String command) {
        if (command.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t' || c > '~')) {
            return List.of();
        }
        var found = new ArrayList<Glyph>();
        for (int at = 0; at < command.length(); at++) {
            single(command, at, found);
        }
        WORD.matcher(command).results().forEach(word -> lookalikes(word.group(), word.start(), found));
        return List.copyOf(found);
    }

    /// The command with what was meant in the place of each.
    public static String plain(String command, List<Glyph> glyphs) {
        var plain = new StringBuilder(command);
        glyphs.stream().sorted((one, other) -> Integer.compare(other.at(), one.at())).forEach(glyph -> plain
                .replace(glyph.at(), glyph.at() + Character.charCount(glyph.codePoint()), glyph.meant()));
        return plain.toString();
    }

    /// The words of a text that mix plain letters with letters of another script that look like plain ones.
    public static List<String> mixed(String text) {
        return text.chars().allMatch(c -> c < 0x80)
                ? List.of()
                : WORD.matcher(text).results().map(java.util.regex.MatchResult::group).filter(Glyphs::isMixed).toList();
    }

    private static boolean isMixed(String word) {
        return word.chars().anyMatch(c -> c < 0x80 && Character.isLetter(c))
                && word.chars().anyMatch(c -> meant((char) c) != c);
    }

    /// A line with the code point beside each letter that only looks like a plain one: in mixed words, and in a word that
    /// would be the name of a program where nothing else on the line is of another script.
    public static String marked(String line) {
        if (line.chars().allMatch(c -> c < 0x80)) {
            return line;
        }
        var found = new ArrayList<Glyph>();
        boolean alone = line.chars().allMatch(c -> c < 0x80 || !Character.isLetter(c) || meant((char) c) != c);
        WORD.matcher(line).results().filter(word -> alone || isMixed(word.group()))
                .forEach(word -> lookalikes(word.group(), word.start(), found));
        var marked = new StringBuilder(line);
        found.reversed().forEach(glyph -> marked.insert(glyph.at() + 1, "⟨" + Visible.name(glyph.codePoint()) + "⟩"));
        return marked.toString();
    }

    private static void single(String command, int at, List<Glyph> found) {
        char c = command.charAt(at);
        if (c < 0x80 && c >= ' '
                || Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(command.charAt(at - 1))) {
            return;
        }
        if (Visible.isHidden(command, at)) {
            found.add(new Glyph(at, Kind.HIDDEN, command.codePointAt(at), ""));
        } else if (c >= 0x80 && isBare(command, at)) {
            bare(command, at, found);
        }
    }

    /// Outside quotations and comments, where every character counts.
    private static boolean isBare(String command, int at) {
        var line = command.substring(command.lastIndexOf('\n', at) + 1, at);
        return Quotation.openAfter(command.substring(0, at), (char) 0) == 0 && !line.matches("(?:.*\\s)?#.*");
    }

    private static void bare(String command, int at, List<Glyph> found) {
        char c = command.charAt(at);
        if (Character.getType(c) == Character.SPACE_SEPARATOR) {
            found.add(new Glyph(at, Kind.BLANK, c, " "));
        } else if (QUOTES.indexOf(c) >= 0) {
            found.add(new Glyph(at, Kind.TYPOGRAPHIC, c, "‘’‚‛".indexOf(c) >= 0 ? "'" : "\""));
        } else if (DASHES.indexOf(c) >= 0 && at > 0 && Character.isWhitespace(command.charAt(at - 1))) {
            var rest = command.substring(at + 1);
            found.add(new Glyph(at, Kind.TYPOGRAPHIC, c, rest.matches("(?s)[A-Za-z][A-Za-z-].*") ? "--" : "-"));
        }
    }

    /// A word with letters of two scripts, or one that would be the name of a program if it were plain.
    private static void lookalikes(String word, int start, List<Glyph> found) {
        var plain = new StringBuilder();
        boolean ascii = false;
        boolean only = true;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            plain.append(meant(c));
            ascii |= c < 0x80 && Character.isLetter(c);
            only &= c < 0x80 || meant(c) != c;
        }
        if (plain.toString().equals(word) || !ascii && !(only && ShellScripts.isProgram(plain.toString()))) {
            return;
        }
        for (int at = 0; at < word.length(); at++) {
            if (meant(word.charAt(at)) != word.charAt(at)) {
                found.add(
                        new Glyph(start + at, Kind.LOOKALIKE, word.charAt(at), String.valueOf(meant(word.charAt(at)))));
            }
        }
    }

    private static char meant(char c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        int at = c < 0x80 ? -1 : LOOKS.indexOf(c);
        return at >= 0 && at % 2 == 0 ? LOOKS.charAt(at + 1) : c;
    }
}
