package org.watchkeeper.run.loop;

import java.io.ByteArrayOutputStream;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

import org.watchkeeper.kernel.Redactor;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.ForwardedQuestions;
import org.watchkeeper.remote.Questions;

/// The secrets of a run: its secret parameters, and what the operator answers to questions. In memory only. Thread-safe.
///
/// All of them are redacted from what is stored.
final class Secrets extends ForwardedQuestions {
    private final Map<String, Secret> parameters = new HashMap<>();
    private final List<Secret> answers = new ArrayList<>();

    Secrets(Map<String, Secret> parameters, Questions operator) {
        super(operator);
        parameters.forEach((name, secret) -> this.parameters.put(name, copy(secret)));
    }

    /// The values of these parameters by shell variable; asks for those that are not known. Empty when one is refused.
    Optional<Map<String, Secret>> named(SortedSet<String> names, String about) {
        var found = new HashMap<String, Secret>();
        for (var name : names) {
            var secret = named(name, about);
            if (secret.isEmpty()) {
                return Optional.empty();
            }
            found.put("wk_" + name, secret.get());
        }
        return Optional.of(found);
    }

    /// A redactor that knows everything secret so far.
    synchronized Redactor redactor() {
        return new Redactor(all());
    }

    /// The same, for a stream that another redactor has looked at so far.
    synchronized Redactor after(Redactor before) {
        return before.succeededBy(all());
    }

    private List<Secret> all() {
        var all = new ArrayList<>(parameters.values());
        all.addAll(answers);
        return all;
    }

    /// A text without the secrets known so far.
    String redacted(String text) {
        return new String(masked(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /// Bytes in which the secrets known so far are masked, each byte of them by one.
    byte[] masked(byte[] bytes) {
        var redactor = redactor();
        var shown = new ByteArrayOutputStream();
        shown.writeBytes(redactor.next(bytes));
        shown.writeBytes(redactor.end());
        redactor.wipe();
        return shown.toByteArray();
    }

    /// How many secrets are known: changes when a redactor is out of date.
    synchronized int count() {
        return parameters.size() + answers.size();
    }

    /// Whether a text holds a secret by value.
    boolean isIn(String text) {
        return !redacted(text).equals(text);
    }

    @Override
    public Optional<Secret> secret(Prompt prompt) {
        var answer = super.secret(prompt);
        answer.ifPresent(this::remember);
        return answer;
    }

    synchronized void close() {
        parameters.values().forEach(Secret::close);
        answers.forEach(Secret::close);
    }

    private synchronized void remember(Secret answer) {
        answers.add(copy(answer));
    }

    private Optional<Secret> named(String name, String about) {
        synchronized (this) {
            var known = parameters.get(name);
            if (known != null) {
                return Optional.of(known);
            }
        }
        var answer = super.secret(
                new Prompt(Kind.PASSWORD, about, "The value of '" + name + "' for this run", false, false))
                .filter(secret -> !secret.isEmpty());
        synchronized (this) {
            answer.ifPresent(secret -> parameters.put(name, copy(secret)));
            return Optional.ofNullable(parameters.get(name));
        }
    }

    private static Secret copy(Secret secret) {
        var bytes = secret.bytes();
        var text = StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(bytes));
        var chars = new char[text.remaining()];
        text.get(chars);
        var copy = Secret.of(chars);
        Arrays.fill(chars, '\0');
        Arrays.fill(bytes, (byte) 0);
        CharBuffer.wrap(text.array()).put(new char[text.array().length]);
        return copy;
    }
}
