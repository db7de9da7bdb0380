package org.watchkeeper.runbook.bash;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/// One program that a command runs, looked through sudo, env and the like: its words without quoting, and what is around it.
public record Invocation(List<Word> spelled, Context context) {
    /// A word: its value without quotes, expansions kept as written, and where it stands.
    public record Word(String value, int start, int end) {}

    /// A redirection: its operator (`>`, `2>>`, `<`) and the file.
    public record Redirect(String operator, Word target) {
        /// Whether a file is written; `2>&1` and `/dev/null` are none.
        public boolean writes() {
            return operator.contains(">") && !operator.contains("&") && !target.value().startsWith("/dev/");
        }

        /// Whether what the program prints goes there, and not its errors alone.
        public boolean takesOutput() {
            return operator.contains(">") && !operator.startsWith("2");
        }
    }

    /// What a program is given in a heredoc and where it starts; `quoted` ones are taken as they stand.
    public record Heredoc(boolean quoted, String body, int start) {}

    /// What its exit status is for: the whole command, the left or right side of `||`, or nothing that is seen.
    public enum Part {
        DECIDES, FALLIBLE, FALLBACK, INNER
    }

    /// Where a program runs: on the host by its place in the command, by a text of its own (`bash -c "…"`), or inside
    /// something else (`docker exec web …`).
    enum Where {
        HERE, IN_ITS_OWN_TEXT, INSIDE
    }

    /// What stands around a program. `before` are the words of wrappers and the assignments in front of it; `fed` tells that
    /// it has input, `feeds` that its output goes into a pipe.
    record Context(List<String> before, boolean sudo, boolean fed, boolean feeds, List<Redirect> redirects,
            List<Heredoc> heredocs, Part part, Where where) {
        Context {
            before = List.copyOf(before);
            redirects = List.copyOf(redirects);
            heredocs = List.copyOf(heredocs);
        }

        private Context from(int start) {
            var moved = redirects.stream()
                    .map(each -> new Redirect(each.operator(), Invocation.moved(each.target(), start)))
                    .toList();
            var bodies = heredocs.stream().map(each -> new Heredoc(each.quoted(), each.body(), each.start() - start))
                    .toList();
            return new Context(before, sudo, fed, feeds, moved, bodies, part, where);
        }
    }

    public Invocation {
        spelled = List.copyOf(spelled);
    }

    /// The program without its directory.
    public String name() {
        var first = spelled.getFirst().value();
        int slash = first.lastIndexOf('/');
        return slash < 0 ? first : first.substring(slash + 1);
    }

    public List<String> words() {
        return new Values(spelled);
    }

    /// The words without their places; asked for so often that nothing is copied.
    private static final class Values extends AbstractList<String> implements RandomAccess {
        private final List<Word> words;

        Values(List<Word> words) {
            this.words = words;
        }

        @Override
        public String get(int at) {
            return words.get(at).value();
        }

        @Override
        public int size() {
            return words.size();
        }
    }

    public List<String> arguments() {
        return words().subList(1, spelled.size());
    }

    /// The arguments that are no options.
    public List<Word> operands() {
        var operands = new ArrayList<Word>(spelled.size());
        for (int at = 1; at < spelled.size(); at++) {
            if (!spelled.get(at).value().startsWith("-")) {
                operands.add(spelled.get(at));
            }
        }
        return Collections.unmodifiableList(operands);
    }

    /// Whether it is given one of these options, alone, with a value (`--x=1`) or among short ones (`-axf`).
    public boolean has(String... options) {
        for (int at = 1; at < spelled.size(); at++) {
            for (var option : options) {
                if (Options.is(spelled.get(at).value(), option)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The value of an option, written `-d x`, `--since x` or `--since=x`.
    public Optional<Word> option(String... options) {
        return Options.value(spelled, List.of(options));
    }

    public boolean sudo() {
        return context.sudo();
    }

    public boolean fed() {
        return context.fed();
    }

    public boolean feeds() {
        return context.feeds();
    }

    public Part part() {
        return context.part();
    }

    public List<Redirect> redirects() {
        return context.redirects();
    }

    public List<Heredoc> heredocs() {
        return context.heredocs();
    }

    /// Words of wrappers and assignments in front of the program: `sudo`, `DEBIAN_FRONTEND=noninteractive`.
    public List<String> before() {
        return context.before();
    }

    /// Whether it was read from a text of its own, so that the places of its words are none of the command's.
    public boolean apart() {
        return context.where() == Where.IN_ITS_OWN_TEXT;
    }

    /// Whether its files are those of a container or a pod.
    public boolean inside() {
        return context.where() == Where.INSIDE;
    }

    /// The files and directories it writes, moves, changes or removes, as far as its words name them.
    public List<Word> written() {
        return Places.written(this);
    }

    /// Whether it prints into a file.
    boolean writes() {
        return redirects().stream().anyMatch(Redirect::writes);
    }

    /// Whether what it prints is seen by the one who runs it.
    boolean printsToTheScreen() {
        return !feeds() && redirects().stream().noneMatch(Redirect::takesOutput);
    }

    /// The same with its places counted from another start.
    Invocation from(int start) {
        return start == 0 || apart()
                ? this
                : new Invocation(spelled.stream().map(word -> moved(word, start)).toList(),
                        context.from(start));
    }

    private static Word moved(Word word, int start) {
        return new Word(word.value(), word.start() - start, word.end() - start);
    }

    /// Whether the place `[start, end)` of the script lies in a word that this program reads as code.
    boolean readsAsCode(int start, int end) {
        int first = CodeWords.firstCodeWord(this);
        return first >= 0 && spelled.subList(Math.min(first, spelled.size()), spelled.size()).stream()
                .anyMatch(word -> word.start() <= start && end <= word.end());
    }
}
