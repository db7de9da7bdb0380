package org.watchkeeper.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Cuts a script into simple commands of words, with quotes taken away and parameters' variables filled in, the way a shell
/// would for this small part of its grammar. What it does not know (`$(…)`, pipes, redirections) stays in the words as written.
final class Words {
    /// A simple command and what must have happened before it: `&&` wants success.
    record Simple(List<String> words, boolean wantsSuccess) {
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
    private boolean inWord;
    private boolean wantsSuccess;
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
        endCommand(false);
        return List.copyOf(commands);
    }

    private void bare(char c) {
        if (c == '\'') {
            single();
        } else if (c == '"') {
            quoted();
        } else if (c == '\\') {
            escape();
        } else if (c == '$') {
            dollar();
        } else if (c == '\n' || c == ';') {
            at++;
            endCommand(false);
        } else if (script.startsWith("&&", at)) {
            at += 2;
            endCommand(true);
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

    private void endCommand(boolean nextWantsSuccess) {
        endWord();
        if (!words.isEmpty()) {
            commands.add(new Simple(words, wantsSuccess));
            wantsSuccess = nextWantsSuccess;
        }
        words.clear();
    }

    private int endOfLine() {
        var end = script.indexOf('\n', at);
        return end < 0 ? script.length() : end;
    }
}
