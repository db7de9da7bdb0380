package org.watchkeeper.runbook.advice.survey;

import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.advice.note.Note.Fix;
import org.watchkeeper.runbook.phrase.Hint;

/// Images of one procedure: the one that is scanned, the one that is built and the one that is deployed should be the same.
public final class ImageSurvey implements Survey {
    private static final Pattern SCANNED = Pattern
            .compile("\\b(?:trivy image|grype|docker scout \\w+)\\b(?: -\\S+)* ([\\w./-]+):([\\w.-]+)");
    private static final Pattern BUILT = Pattern.compile("\\bdocker build\\b.*? -t ([\\w./-]+):([\\w.-]+)");
    private static final Pattern DEPLOYED = Pattern
            .compile("\"image\"\\s*:\\s*\"([\\w./-]+):([\\w.-]+)\"|\\bset image \\S+ [\\w-]+=([\\w./-]+):([\\w.-]+)");

    private static final Hint ABOUT = Hint.of("image", "grype", "docker", "push");

    @Override
    public void over(List<Seen> all, Notes notes) {
        Map<String, Seen> scanned = new HashMap<>();
        Map<String, Seen> built = new HashMap<>();
        int order = -1;
        for (var seen : all) {
            if (!ABOUT.isIn(seen.text())) {
                continue;
            }
            if (seen.place().order() != order) {
                order = seen.place().order();
                scanned.clear();
                built.clear();
            }
            images(SCANNED, seen).forEach(image -> scanned.put(image, seen));
            images(BUILT, seen).forEach(image -> built.put(image, seen));
            built.entrySet().removeIf(made -> seen.text().contains("push") && seen.text().contains(made.getKey()));
            images(DEPLOYED, seen).forEach(image -> deployed(seen, image, scanned, built, notes));
        }
    }

    private static Stream<String> images(Pattern form, Seen seen) {
        return form.matcher(seen.text()).results().map(found -> found.group(1) != null
                ? found.group(1) + ":" + found.group(2)
                : found.group(3) + ":" + found.group(4));
    }

    private static void deployed(Seen seen, String image, Map<String, Seen> scanned, Map<String, Seen> built,
            Notes notes) {
        var of = repository(image);
        scanned.entrySet().stream().filter(each -> repository(each.getKey()).equals(of)).findFirst()
                .filter(_ -> !scanned.containsKey(image))
                .ifPresent(each -> notes.add(seen, Rule.SCANNED_ANOTHER, "The image that was scanned is "
                        + each.getKey() + " (line " + each.getValue().lines().first() + "), the one that is deployed "
                        + image));
        built.forEach((name, made) -> notes.add(made, Rule.BUILT_NOT_INSTALLED,
                "It is built here and pushed nowhere: the cluster does not find " + name,
                List.of(new Fix(made, made.text() + " && docker push " + name, "It is pushed too"))));
        built.clear();
    }

    private static String repository(String image) {
        return image.substring(0, image.lastIndexOf(':'));
    }
}
