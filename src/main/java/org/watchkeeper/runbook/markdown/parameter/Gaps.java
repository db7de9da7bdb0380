package org.watchkeeper.runbook.markdown.parameter;

import org.watchkeeper.runbook.markdown.front.FrontMatter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.DateForm;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Slot;
import org.watchkeeper.runbook.StandIn;
import org.watchkeeper.runbook.bash.Placeholder;
import org.watchkeeper.runbook.markdown.procedure.StepDraft.Placed;
import org.watchkeeper.runbook.phrase.Hint;

/// Finds what in the commands of one procedure is to be filled although the document declares nothing: dates, stand-ins,
/// variables that nothing sets, constants at the top, samples, form fields.
final class Gaps {
    /// A number that is counted through the year, as the value of an option: `--incident-id EM-2024-001`.
    private static final Pattern NUMBERED = Pattern
            .compile("--([a-z][a-z-]{1,30})[= ]((?!CVE|RHSA|GHSA)[A-Z]{2,5}-20\\d\\d-\\d{2,5})(?![\\w-])");
    private static final Hint STAND_INS = Hint.of("your", "path/to", "domain", "example", "hooks.slack", "xxx", "yyyy");
    private static final Pattern DATE = Pattern
            .compile("\\$\\(\\s*date\\s+([^()`]*?)\\s*\\)|`\\s*date\\s+([^`()]*?)\\s*`");
    private static final Pattern BRACKETS = Pattern
            .compile("(?<![\\w\\]\\[$.*{\"'\\\\-])\\[([A-Za-z]{2,}(?:[-_][A-Za-z]{2,})+)](?![\\w\\[*?(])");
    private static final Pattern FORM_FIELD = Pattern
            .compile("(?m)^([A-Z][A-Za-z ]{1,30}):[ \\t]*(\\[([A-Za-z][^\\]\\[$\\n]{1,60})])[ \\t]*$");
    private static final Pattern SAMPLE_DAY = Pattern.compile(
            "(?<![0-9.])20[0-9]{2}(-?)(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12][0-9]|3[01])(?:[_T-][0-9]{4}(?:[0-9]{2})?)?(?![0-9A-Za-z:]|[.-][0-9])");
    private static final Pattern VERSION = Pattern
            .compile("(?<![\\w.])v?([0-9]+\\.[0-9]+\\.[0-9]+)(?![\\w]|[.-][0-9A-Za-z])");

    private final Variables variables;
    private final List<String> paths;
    private final List<String> repeated;

    /// `versioned` says that the document names its versions itself.
    Gaps(List<Placed> commands, boolean versioned) {
        this.variables = new Variables(commands);
        this.paths = paths(commands);
        this.repeated = versioned ? List.of() : repeated(commands);
    }

    /// In the order in which they are to be tried: a place that is taken is not taken again.
    List<Gap> in(Placed placed) {
        var gaps = new ArrayList<Gap>();
        dates(placed, gaps);
        standIns(placed, gaps);
        formFields(placed, gaps);
        brackets(placed, gaps);
        gaps.addAll(variables.in(placed));
        samples(placed, gaps);
        versions(placed, gaps);
        return gaps;
    }

    /// `$(date +FORMAT)` is worked out once for the whole run, so that the way back finds what the way forward wrote.
    private static void dates(Placed placed, List<Gap> gaps) {
        if (!placed.command().text().contains("date")) {
            return;
        }
        DATE.matcher(placed.command().text()).results().forEach(found -> {
            var arguments = found.group(1) == null ? found.group(2) : found.group(1);
            DateForm.of(arguments).filter(DateForm::namesADay).ifPresent(
                    form -> gaps.add(new Gap(found.start(), found.end(), stamp(form, found.group(), placed), false)));
        });
    }

    private static Parameter stamp(DateForm form, String written, Placed placed) {
        var label = "Date of this run" + (form.shift().isEmpty() ? "" : ", " + form.shift()) + " (" + form.spelled()
                + ")";
        return new Parameter("stamp_" + name(form), label, Parameter.Type.DATE, written, placed.lines(), List.of(), "",
                Optional.of(form));
    }

    /// Equal texts have equal names, in the way back too: `stamp_yyyymmdd`.
    private static String name(DateForm form) {
        var written = form.spelled().replace("-", "_d_").replace(":", "_c_").replace(".", "_p_");
        return Placeholder.identifier(form.shift().isEmpty() ? written : written + " " + form.shift());
    }

    private void standIns(Placed placed, List<Gap> gaps) {
        var text = placed.command().text();
        if (!STAND_INS.isIn(text)) {
            numbered(placed, gaps);
            return;
        }
        StandIn.WEBHOOK.matcher(text).results().forEach(found -> gaps.add(new Gap(found.start(), found.end(),
                asked("webhook", "Webhook", Parameter.Type.URL, found.group(), placed), false)));
        StandIn.PATH.matcher(text).results().forEach(found -> path(placed, found.start(), found.group(), gaps));
        StandIn.DOMAIN.matcher(text).results().forEach(found -> gaps.add(new Gap(found.start(), found.end(),
                asked("domain", "Domain", Parameter.Type.HOST, found.group(), placed), false)));
        StandIn.YOURS.matcher(text).results().forEach(found -> {
            var name = Placeholder.identifier(found.group().replaceFirst("(?i)^your[-_]?", ""));
            gaps.add(new Gap(found.start(), found.end(), asked(name, FrontMatter.label(name), Slots.guess(name),
                    found.group(), placed), false));
        });
        numbered(placed, gaps);
        StandIn.DAY.matcher(text).results().forEach(found -> gaps.add(new Gap(found.start(), found.end(),
                asked("date", "Date (" + found.group() + ")", Parameter.Type.DATE, found.group(), placed), false)));
        if (!placed.command().programs().contains("mktemp")) {
            StandIn.CROSSES.matcher(text).results().forEach(found -> gaps.add(new Gap(found.start(), found.end(),
                    asked("value", "Value for " + found.group(), Parameter.Type.TEXT, found.group(), placed), false)));
        }
    }

    private static void numbered(Placed placed, List<Gap> gaps) {
        NUMBERED.matcher(placed.command().text()).results().forEach(found -> {
            var option = found.group(1);
            gaps.add(new Gap(found.start(2), found.end(2), asked(Placeholder.identifier(option),
                    FrontMatter.label(Placeholder.identifier(option)), Parameter.Type.TEXT, found.group(2), placed),
                    false));
        });
    }

    /// `/path/to/unet.db.corrupted` is `/path/to/unet.db` with something behind it, where the document has both.
    private void path(Placed placed, int start, String written, List<Gap> gaps) {
        var whole = written.replaceFirst("[./]+$", "");
        var base = paths.stream().filter(path -> whole.equals(path) || isBase(path, whole)).findFirst().orElse(whole);
        var last = base.endsWith("path/to") ? "path" : base.substring(base.lastIndexOf('/') + 1);
        var name = Placeholder.identifier(last);
        gaps.add(new Gap(start, start + base.length(),
                asked(name, last.equals("path") ? "Path" : "Path of " + last, Parameter.Type.PATH, base, placed),
                false));
    }

    private static boolean isBase(String path, String whole) {
        return whole.startsWith(path + ".") || whole.startsWith(path + "/") && !path.endsWith("path/to");
    }

    private static List<String> paths(List<Placed> commands) {
        return commands.stream().filter(placed -> placed.command().text().contains("path/to"))
                .flatMap(placed -> StandIn.PATH.matcher(placed.command().text()).results())
                .map(found -> found.group().replaceFirst("[./]+$", "")).distinct()
                .sorted(java.util.Comparator.comparingInt(String::length)).toList();
    }

    /// A form that a person would fill in: `Type: [Scheduled/Emergency]` in a text that is written to a file.
    private static void formFields(Placed placed, List<Gap> gaps) {
        if (!placed.command().text().contains("<<")) {
            return;
        }
        FORM_FIELD.matcher(placed.command().text()).results().forEach(found -> {
            var options = List.of(found.group(3).split("/"));
            boolean choice = options.size() > 1
                    && options.stream().allMatch(option -> option.matches("[A-Za-z][A-Za-z -]{0,30}"));
            var parameter = new Parameter(Placeholder.identifier(found.group(1)), found.group(1),
                    choice ? Parameter.Type.CHOICE : Parameter.Type.TEXT, found.group(3), placed.lines(),
                    choice ? options : List.of(), "",
                    Optional.empty());
            gaps.add(new Gap(found.start(2), found.end(2), parameter, true));
        });
    }

    private static void brackets(Placed placed, List<Gap> gaps) {
        if (placed.command().text().indexOf('[') < 0) {
            return;
        }
        BRACKETS.matcher(placed.command().text()).results().forEach(found -> {
            var name = Placeholder.identifier(found.group(1));
            if (placed.command().quotingAt(found.start(), found.end())
                    .filter(quoting -> quoting == Slot.Quoting.BARE).isPresent()) {
                gaps.add(new Gap(found.start(), found.end(),
                        asked(name, FrontMatter.label(name), Slots.guess(name), "", placed), false));
            }
        });
    }

    /// A day that stands in the document is an example: what is restored is another file.
    private static void samples(Placed placed, List<Gap> gaps) {
        if (!placed.command().text().contains("20")) {
            return;
        }
        SAMPLE_DAY.matcher(placed.command().text()).results()
                .forEach(found -> gaps.add(new Gap(found.start(), found.end(),
                        asked("date", "Date", Parameter.Type.DATE, found.group(), placed), false)));
    }

    /// A version that several commands name is one value.
    private void versions(Placed placed, List<Gap> gaps) {
        if (repeated.size() == 1) {
            VERSION.matcher(placed.command().text()).results()
                    .filter(found -> found.group(1).equals(repeated.getFirst()))
                    .forEach(found -> gaps.add(new Gap(found.start(1), found.end(1),
                            new Parameter("version", "Version", Parameter.Type.VERSION, found.group(1), placed.lines(),
                                    List.of(),
                                    found.group(1), Optional.empty()),
                            false)));
        }
    }

    /// The versions that more than one command names.
    private static List<String> repeated(List<Placed> commands) {
        var count = commands.stream().filter(each -> Hint.ofFigure(each.command().text()))
                .flatMap(each -> VERSION.matcher(each.command().text()).results()
                        .map(found -> found.group(1)).distinct())
                .collect(Collectors.groupingBy(version -> version, Collectors.counting()));
        return count.entrySet().stream().filter(each -> each.getValue() > 1).map(java.util.Map.Entry::getKey).toList();
    }

    private static Parameter asked(String name, String label, Parameter.Type type, String sample, Placed placed) {
        return new Parameter(name, label, type, sample, placed.lines(), List.of(), "", Optional.empty());
    }
}
