package org.watchkeeper.drill.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/// The file as it is written; what is left out is empty.
record Document(String runbook, List<HostLine> hosts, SortedMap<String, String> state, List<String> files,
        Map<String, StoryLine> stories, List<RuleLine> rules) {
    Document(@Nullable String runbook, @Nullable List<HostLine> hosts, @Nullable SortedMap<String, String> state,
            @Nullable List<String> files, @Nullable Map<String, StoryLine> stories, @Nullable List<RuleLine> rules) {
        this.runbook = text(runbook);
        this.hosts = list(hosts);
        this.state = state == null ? new TreeMap<>() : state;
        this.files = list(files);
        this.stories = stories == null ? Map.of() : new LinkedHashMap<>(stories);
        this.rules = list(rules);
    }

    record HostLine(String name, String environment, List<String> groups, List<String> tags) {
        HostLine(@Nullable String name, @Nullable String environment, @Nullable List<String> groups,
                @Nullable List<String> tags) {
            this.name = text(name);
            this.environment = text(environment);
            this.groups = list(groups);
            this.tags = list(tags);
        }
    }

    record StoryLine(String title, String about) {
        StoryLine(@Nullable String title, @Nullable String about) {
            this.title = text(title);
            this.about = text(about);
        }
    }

    @SuppressWarnings("TooManyParameters") // one each for what a rule may say
    record RuleLine(String match, String story, Map<String, String> when, List<String> has, List<String> lacks,
            String lasts,
            List<JsonNode> print, List<JsonNode> err, int exit, Map<String, String> sets, List<String> creates,
            List<String> removes, String dropsConnectionAfter, String rebootsAfter) {
        RuleLine(@Nullable String match, @Nullable String story, @Nullable Map<String, String> when,
                @Nullable List<String> has, @Nullable List<String> lacks, @Nullable String lasts,
                @Nullable List<JsonNode> print, @Nullable List<JsonNode> err, int exit,
                @Nullable Map<String, String> sets,
                @Nullable List<String> creates, @Nullable List<String> removes, @Nullable String dropsConnectionAfter,
                @Nullable String rebootsAfter) {
            this.match = text(match);
            this.story = text(story);
            this.when = map(when);
            this.has = list(has);
            this.lacks = list(lacks);
            this.lasts = text(lasts);
            this.print = list(print);
            this.err = list(err);
            this.exit = exit;
            this.sets = map(sets);
            this.creates = list(creates);
            this.removes = list(removes);
            this.dropsConnectionAfter = text(dropsConnectionAfter);
            this.rebootsAfter = text(rebootsAfter);
        }
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static Map<String, String> map(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }
}
