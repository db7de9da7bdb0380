package org.watchkeeper.drill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One rule tried on one command: its conditions looked at, its texts filled in.
final class Performer {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)\\}");

    private final Rule rule;
    private final Matcher match;
    private final Scene scene;

    private Performer(Rule rule, Matcher match, Scene scene) {
        this.rule = rule;
        this.match = match;
        this.scene = scene;
    }

    static Optional<Play> tried(Rule rule, String command, Scene scene) {
        var match = rule.match().matcher(command);
        if (!match.matches() || (!rule.story().isEmpty() && !scene.stories().contains(rule.story()))) {
            return Optional.empty();
        }
        var performer = new Performer(rule, match, scene);
        return performer.holds() ? Optional.of(performer.play()) : Optional.empty();
    }

    private boolean holds() {
        return rule.when().entrySet().stream().allMatch(this::holds)
                && rule.has().stream().map(this::fill).allMatch(scene.files()::contains)
                && rule.lacks().stream().map(this::fill).noneMatch(scene.files()::contains);
    }

    private boolean holds(Map.Entry<String, String> condition) {
        var key = fill(condition.getKey());
        var differs = key.endsWith("!");
        var name = differs ? key.substring(0, key.length() - 1) : key;
        return fill(condition.getValue()).equals(scene.variables().getOrDefault(name, "")) != differs;
    }

    private Play play() {
        var change = new Scene.Change(fill(rule.sets()), fill(rule.creates()), fill(rule.removes()));
        return new Play(rule.says().stream().map(this::fill).toList(), rule.lasts(), rule.exit(), scene.after(change),
                rule.dropsAfter(), rule.reboots());
    }

    private Say fill(Say say) {
        return switch (say) {
            case Say.Text(var stream, var after, var text, var times) -> new Say.Text(stream, after, fill(text), times);
            case Say.Progress(var stream, var after, var format, var to, var steps, var takes) ->
                new Say.Progress(stream, after, fill(format), to, steps, takes);
        };
    }

    private Map<String, String> fill(Map<String, String> texts) {
        var filled = new HashMap<String, String>();
        texts.forEach((key, text) -> filled.put(fill(key), fill(text)));
        return filled;
    }

    private List<String> fill(List<String> texts) {
        var filled = new ArrayList<String>();
        texts.forEach(text -> filled.add(fill(text)));
        return filled;
    }

    private String fill(String text) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(named(place.group(1))));
    }

    private String named(String name) {
        if (name.startsWith("newest:")) {
            return scene.newest(name.substring("newest:".length()));
        }
        if (rule.match().namedGroups().containsKey(name)) {
            return Optional.ofNullable(match.group(name)).orElse("");
        }
        return scene.variables().getOrDefault(name, "");
    }

}
