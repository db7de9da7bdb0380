package org.watchkeeper.drill.yaml;

import java.util.TreeSet;
import java.util.stream.Stream;

import org.watchkeeper.drill.PlayedHost;
import org.watchkeeper.drill.Practice;
import org.watchkeeper.drill.Rule;
import org.watchkeeper.drill.Scene;
import org.watchkeeper.drill.Story;
import org.watchkeeper.host.Environment;
import org.watchkeeper.kernel.Problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/// Practice files in YAML.
public final class YamlPractices {
    private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory())
            .setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /// Reads a practice file; `name` is for messages. Throws `Problem` with the line that cannot be read.
    public Practice read(String name, String yaml) {
        try {
            var document = MAPPER.readValue(yaml, Document.class);
            return practice(document);
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new Problem("The practice file cannot be read: " + e.getOriginalMessage(), name + line,
                    "docs/practice.md lists what it may say.", e);
        } catch (IllegalArgumentException e) {
            throw new Problem("The practice file cannot be read: " + e.getMessage(), name,
                    "docs/practice.md lists what it may say.", e);
        }
    }

    private static Practice practice(Document document) {
        if (document.hosts().isEmpty() || document.rules().isEmpty()) {
            throw new IllegalArgumentException("it needs hosts and rules");
        }
        var stories = document.stories().entrySet().stream()
                .map(story -> new Story(story.getKey(), story.getValue().title(), story.getValue().about())).toList();
        return new Practice(document.runbook(), document.hosts().stream().map(YamlPractices::host).toList(),
                new Scene(document.state(), document.files(), new TreeSet<>()), stories,
                document.rules().stream().map(rule -> rule(rule, document)).toList());
    }

    private static PlayedHost host(Document.HostLine host) {
        return new PlayedHost(host.name(), Environment.of(host.environment()), new TreeSet<>(host.groups()),
                new TreeSet<>(host.tags()));
    }

    private static Rule rule(Document.RuleLine rule, Document document) {
        if (!rule.story().isEmpty() && !document.stories().containsKey(rule.story())) {
            throw new IllegalArgumentException(
                    "rule '" + rule.match() + "' names an unknown story '" + rule.story() + "'");
        }
        boolean reboots = !rule.rebootsAfter().isEmpty();
        return new Rule(java.util.regex.Pattern.compile(rule.match()), rule.story(), rule.when(), rule.has(),
                rule.lacks(),
                Durations.of(rule.lasts()),
                Stream.concat(Says.of(org.watchkeeper.remote.Stream.OUT, rule.print()),
                        Says.of(org.watchkeeper.remote.Stream.ERR, rule.err())).toList(),
                rule.exit(), rule.sets(), rule.creates(), rule.removes(),
                Durations.of(reboots ? rule.rebootsAfter() : rule.dropsConnectionAfter()), reboots);
    }
}
