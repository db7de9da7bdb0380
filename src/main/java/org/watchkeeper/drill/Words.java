package org.watchkeeper.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Cuts a script into simple commands of words, with quotes taken away and parameters' variables filled in, the way a shell
/// would for this small part of its grammar. `$(…)`, pipes and redirections stay in the words as written but for values, a whole `if … fi` is
/// one command, and the body of a heredoc is left out.
final class Words {
    /// What the command before must have come to: `&&` wants success, `||` failure.
    enum After {
        ANYTHING, SUCCESS, FAILURE;

        boolean allows(int exit) {
            return this == ANYTHING || (this == SUCCESS) == (exit == 0);
        }

        String between() {
            return switch (this) {
                case ANYTHING -> ";";
                case SUCCESS -> " &&";
                case FAILURE -> " ||";
            };
        }
    }

    /// A simple command and what must have happened before it.
    record Simple(List<String> words, After after) {
        Simple {
            words = List.copyOf(words);
        }

        String text() {
            return String.join(" ", words);
        }
    }

    private final String script;
    private final Map<String, String> values;
    private final List<Simple> commands = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final Compound compound = new Compound();
    private final Heredocs heredocs = new Heredocs();
    private boolean inWord;
    private After after = After.ANYTHING;
    private int at;

    private Words(String script, Map<String, String> values) {
        this.script = script;
        this.values = values;
    }

    static List<Simple> of(String script, Map<String, String> values) {
        return new Words(script, values).read();
    }

    private List<Simple> read() {
        while (at < script.length()) {
            bare(script.charAt(at));
        }
        endCommand(After.ANYTHING);
        compound.rest(words).ifPresent(rest -> commands.add(new Simple(rest, after)));
        return List.copyOf(commands);
    }

    private void bare(char c) {
        if (c == '\n' || c == ';') {
            separator(c);
        } else if (script.startsWith("&&", at) || script.startsWith("||", at)) {
            at += 2;
            endCommand(c == '&' ? After.SUCCESS : After.FAILURE);
        } else if (script.startsWith("<<<", at)) {
            take("<<<");
            at += 3;
        } else if (script.startsWith("<<", at)) {
            endWord();
            at = heredocs.open(script, at, words);
        } else {
            piece(c);
        }
    }

    private void separator(char c) {
        at++;
        endCommand(After.ANYTHING);
        if (c == '\n') {
            at = heredocs.skip(script, at);
        }
    }

    private void piece(char c) {
        if (c == '\'') {
            single();
        } else if (c == '"') {
            quoted();
        } else if (c == '\\') {
            escape();
        } else if (c == '$') {
            dollar();
        } else if (c == ' ' || c == '\t') {
            at++;
            endWord();
        } else if (c == '#' && !inWord) {
            at = endOfLine();
        } else {
            take(c);
            at++;
        }
    }

    private void single() {
        var end = script.indexOf('\'', at + 1);
        end = end < 0 ? script.length() : end;
        take(script.substring(at + 1, end));
        at = Math.min(end + 1, script.length());
    }

    private void quoted() {
        inWord = true;
        at++;
        while (at < script.length() && script.charAt(at) != '"') {
            var c = script.charAt(at);
            if (c == '$') {
                dollar();
            } else if (c == '\\' && at + 1 < script.length() && "$`\"\\".indexOf(script.charAt(at + 1)) >= 0) {
                take(script.charAt(at + 1));
                at += 2;
            } else {
                take(c);
                at++;
            }
        }
        at++;
    }

    private void escape() {
        if (at + 1 < script.length() && script.charAt(at + 1) != '\n') {
            take(script.charAt(at + 1));
        }
        at += 2;
    }

    private void dollar() {
        if (script.startsWith("$(", at)) {
            var end = Substitution.end(script, at);
            take(Substitution.filled(script.substring(at, end), values));
            at = end;
            return;
        }
        var braced = script.startsWith("${", at);
        var from = at + (braced ? 2 : 1);
        int to = from;
        while (to < script.length() && (Character.isLetterOrDigit(script.charAt(to)) || script.charAt(to) == '_')) {
            to++;
        }
        var name = script.substring(from, to);
        if (values.containsKey(name) && (!braced || script.startsWith("}", to))) {
            take(values.get(name));
            at = braced ? to + 1 : to;
        } else {
            take('$');
            at++;
        }
    }

    private void take(char c) {
        inWord = true;
        word.append(c);
    }

    private void take(String text) {
        inWord = true;
        word.append(text);
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }

    private void endCommand(After next) {
        endWord();
        if (!compound.goesOn(words, next) && !words.isEmpty()) {
            commands.add(new Simple(words, after));
            after = next;
            words.clear();
        }
    }

    private int endOfLine() {
        var end = script.indexOf('\n', at);
        return end < 0 ? script.length() : end;
    }
}
