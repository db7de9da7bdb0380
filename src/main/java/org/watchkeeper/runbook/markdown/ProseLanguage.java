package org.watchkeeper.runbook.markdown;

import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.SourceText;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Schedule;

/// The language of a document's sentences, by their commonest words or their script. What sentences state is read in English
/// only: where they are not English that is told, with the lines on which times stand that nobody read.
final class ProseLanguage {
    private static final String ENGLISH = "English";
    private static final int MOST_LINES = 500;
    private static final int LEAST_WORDS = 4;
    private static final int LEAST_LETTERS = 40;
    private static final int MOST_NAMED = 8;
    private static final Pattern NO_PROSE = Pattern.compile("`[^`]*`|<[^>]*>|\\w+://\\S+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:.,])(?:[01]?\\d|2[0-4])(?::[0-5]\\d(?![\\d:])| ?[hH] ?[0-5]\\d\\b|(?:\\.[0-5]\\d)? ?Uhr\\b|[時点时])");
    /// The commonest words, and whose they are.
    private static final Map<String, List<String>> WORDS = new HashMap<>();

    static {
        common(ENGLISH, "the and of to is for with that this are be not if you it as by from will can should when");
        common("German", "der das und ist nicht mit den ein eine auf für werden wird von zu bei nach sie im dem vor"
                + " wartung wartungsfenster uhr sonntags samstags sicherung dienst vorbereitung durchführung geprüft nutzer");
        common("French", "le la les des et est une pour dans que sur avec pas vous du ce aux être par votre puis"
                + " avant après mise sauvegarde sauvegarder redémarrer vérifier dimanche heures fenêtre serveur");
        common("Spanish", "el los las del y una para con que por su está antes después desde como debe cada"
                + " copia servidor reiniciar verificar actualización domingo ventana mantenimiento");
        common("Italian", "il gli della delle di e che per una con non nel sono dopo prima questo viene alla");
        common("Portuguese", "os do da em um uma para com que não por ao são depois antes você deve seu das");
        common("Dutch", "de het een en van niet met voor zijn wordt naar bij deze dat moet worden dan ook");
        common("Polish", "i w na nie jest się do z po przed dla oraz należy aby od jako przez");
    }

    private static final Map<UnicodeScript, String> SCRIPTS = Map.of(UnicodeScript.HIRAGANA, "Japanese",
            UnicodeScript.KATAKANA, "Japanese", UnicodeScript.HAN, "Chinese", UnicodeScript.HANGUL, "Korean",
            UnicodeScript.CYRILLIC, "Cyrillic letters", UnicodeScript.ARABIC, "Arabic letters",
            UnicodeScript.GREEK, "Greek");

    private ProseLanguage() {}

    private static void common(String language, String words) {
        for (var word : words.split(" ", -1)) {
            WORDS.computeIfAbsent(word, _ -> new ArrayList<>()).add(language);
        }
    }

    static void tell(SourceText source, List<Block> blocks, List<Schedule> read, Findings findings) {
        var prose = prose(source, blocks);
        of(prose.values()).ifPresent(language -> findings.add(Rule.OTHER_LANGUAGE, firstLine(prose),
                "The sentences seem not to be English (" + language
                        + "). Blocks, commands, lists and tables are read; what sentences say of"
                        + " times, notices, thresholds and conditions is read in English only" + times(prose, read)));
    }

    /// The lines with words outside code, in order, without what is code in them.
    private static Map<Integer, String> prose(SourceText source, List<Block> blocks) {
        var code = new BitSet();
        blocks.forEach(block -> code.set(block.lines().first(), block.lines().last() + 1));
        var prose = new java.util.LinkedHashMap<Integer, String>();
        for (int line = 1; line <= source.lines().size() && prose.size() < MOST_LINES; line++) {
            var text = source.line(line);
            if (!code.get(line) && !text.isBlank()) {
                prose.put(line, text.length() > 1_000 ? text.substring(0, 1_000) : text);
            }
        }
        return prose;
    }

    /// Empty where they are English, or too few to tell.
    private static Optional<String> of(Iterable<String> prose) {
        var words = new HashMap<String, Integer>();
        var letters = new HashMap<UnicodeScript, Integer>();
        for (var line : prose) {
            var text = NO_PROSE.matcher(line).replaceAll(" ");
            for (var word : BETWEEN.split(text.toLowerCase(Locale.ROOT), -1)) {
                WORDS.getOrDefault(word, List.of()).forEach(language -> words.merge(language, 1, Integer::sum));
            }
            text.codePoints().filter(Character::isLetter)
                    .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        }
        return byScript(letters).or(() -> byWords(words));
    }

    private static Optional<String> byScript(Map<UnicodeScript, Integer> letters) {
        int latin = letters.getOrDefault(UnicodeScript.LATIN, 0);
        int others = letters.values().stream().mapToInt(Integer::intValue).sum() - latin;
        if (others < LEAST_LETTERS || others * 2 < latin) {
            return Optional.empty();
        }
        boolean kana = letters.containsKey(UnicodeScript.HIRAGANA) || letters.containsKey(UnicodeScript.KATAKANA);
        return kana
                ? Optional.of("Japanese")
                : letters.entrySet().stream()
                        .filter(each -> each.getKey() != UnicodeScript.LATIN).max(Map.Entry.comparingByValue())
                        .map(each -> SCRIPTS.getOrDefault(each.getKey(), "of another script"));
    }

    private static Optional<String> byWords(Map<String, Integer> words) {
        int english = words.getOrDefault(ENGLISH, 0);
        return words.entrySet().stream().max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() >= LEAST_WORDS && most.getValue() > 2 * english).map(Map.Entry::getKey)
                .filter(language -> !language.equals(ENGLISH));
    }

    /// The first line below the headings.
    private static int firstLine(Map<Integer, String> prose) {
        return prose.entrySet().stream().filter(each -> !each.getValue().startsWith("#")).map(Map.Entry::getKey)
                .findFirst().orElseGet(() -> prose.keySet().iterator().next());
    }

    private static String times(Map<Integer, String> prose, List<Schedule> read) {
        var known = read.stream().map(Schedule::line).collect(Collectors.toSet());
        var lines = new ArrayList<Integer>();
        prose.forEach((line, text) -> {
            if (!known.contains(line) && TIME.matcher(text).find()) {
                lines.add(line);
            }
        });
        var named = lines.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return lines.isEmpty()
                ? ""
                : ". Times that nobody read stand on " + (lines.size() == 1 ? "line " : "lines ") + named
                        + (lines.size() > MOST_NAMED ? " …" : "");
    }
}
