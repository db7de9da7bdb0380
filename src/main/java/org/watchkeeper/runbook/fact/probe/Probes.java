package org.watchkeeper.runbook.fact.probe;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Probe;
import org.watchkeeper.runbook.Threshold;

/// Checks that can be tiles: commands that only look, each once, and checks the document names without a command.
public final class Probes {
    private static final Pattern NAMED = Pattern.compile(
            "(?:bash |sh |\\./|/)?\\S*?(?:^|[/_-])(?:check|verify|health|healthcheck|monitor)(?:[-_.]\\S*)?\\.(?:sh|py|pl)(?: --(?:full|all|verbose))?|\\S*/check_\\w+(?: .*)?");
    private static final Pattern NOT_NAMED = Pattern
            .compile("(?:post|pre|emergency|advisor|restore|update|config-check)[-_]|advisories");
    private static final Pattern APPLICATION = Pattern.compile(
            "[a-z][\\w.-]*(?: [a-z][\\w-]*){0,2} (?:health-?check|health|integrity-check|verify|check-deprecated|status|(?:migrations? )status|config validate|validate|compare)(?: --[\\w-]+(?:[= ](?:[\\w.-]+|<[\\w-]+>))?)*|[a-z][\\w-]* --version");
    private static final Pattern NOT_APPLICATION = Pattern.compile(
            " git |--(?:target-|from-|to-)?version [\\d<v]|^(?:git|systemctl|docker|kubectl|helm|cargo|npm|make|service|terraform|ansible\\S*|aws|gcloud|az|apt|sudo|gpg|cosign|brew|pip3?|java|node|python3?|go|psql|mysql) |(?:policies|templates|policy) |/");
    private static final Pattern SCRIPT = Pattern.compile("(?s)^(?:sudo )?(?:cat|tee) >?\\s*(\\S+)\\s*<<.*");
    private static final Pattern WRITES = Pattern.compile("(?s).*(?<![<>2&=])>\\s?[/\"'$\\w].*");
    private static final Pattern GAP = Pattern.compile("<[\\w-]+>|\"[^\"\\n]*\"|'[^'\\n]*'");
    private static final Pattern REPORT = Pattern.compile("(/\\S+report\\S*)(?: <[\\w-]+>)?");

    /// The files that commands of the document write.
    private final Set<String> installed;
    private final List<Threshold> thresholds;
    private final Map<Topic, String> figures = new HashMap<>();
    private final List<Probe> found = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final ProbeForm.Known forms = new ProbeForm.Known();

    private Probes(List<Passage> passages, List<Threshold> thresholds) {
        this.thresholds = thresholds;
        this.installed = passages.stream().flatMap(each -> installs(each).stream()).collect(Collectors.toSet());
    }

    public static List<Probe> in(List<Passage> passages, List<Threshold> thresholds) {
        var probes = new Probes(passages, thresholds);
        passages.stream().filter(Passage.Shell.class::isInstance).map(Passage.Shell.class::cast)
                .forEach(probes::command);
        probes.found.addAll(new ProposedProbes(passages, probes.found, thresholds).found());
        probes.found.sort(Comparator.comparingInt(probe -> probe.lines().first()));
        return probes.found;
    }

    private void command(Passage.Shell shell) {
        var text = shell.command().text();
        boolean changes = shell.command().flags().stream().anyMatch(flag -> flag == Flag.DESTRUCTIVE
                || flag == Flag.SERVICE || flag == Flag.DISCONNECTS
                || flag == Flag.INTERACTIVE && !text.startsWith("watch "));
        if (changes || writes(text)) {
            return;
        }
        script(shell).or(() -> looked(shell, Plain.of(text))).ifPresent(found::add);
    }

    private static boolean writes(String text) {
        return text.indexOf('>') >= 0 && WRITES.matcher(GAP.matcher(text).replaceAll("Q")).matches()
                && !SCRIPT.matcher(text).matches();
    }

    /// A script that the document installs and that reports like a plugin of a monitor, or one it runs for its report.
    private Optional<Probe> script(Passage.Shell shell) {
        var text = shell.command().text();
        var written = SCRIPT.matcher(text);
        if (written.matches()) {
            boolean judges = text.contains("exit 1") && text.matches("(?s).*\\b(OK|healthy)\\b.*")
                    && written.group(1).matches(".*(?:check|health).*");
            return judges && known.add(written.group(1))
                    ? Optional.of(probe(shell, written.group(1), written.group(1), "exit status", "0"))
                    : Optional.empty();
        }
        var report = REPORT.matcher(text);
        return text.contains("report") && report.matches() && installed.contains(report.group(1)) && known.add(text)
                ? Optional.of(probe(shell, text, shell.comment(), "text", "as before"))
                : Optional.empty();
    }

    private static Optional<String> installs(Passage passage) {
        return passage instanceof Passage.Shell shell
                ? Optional.of(SCRIPT.matcher(shell.command().text())).filter(Matcher::matches)
                        .map(form -> form.group(1))
                : Optional.empty();
    }

    private Optional<Probe> looked(Passage.Shell shell, String plain) {
        var request = WebProbe.of(plain);
        if (request.isPresent()) {
            return request.filter(this::isNew)
                    .map(each -> probe(shell, shell.command().text(), each.path(), "status code and answer", "2xx"));
        }
        if (SqlProbe.isOne(plain) || SqlProbe.counts(shell.command().text())) {
            return known.add(plain)
                    ? Optional.of(probe(shell, shell.command().text(), shell.comment(), "value", "as expected"))
                    : Optional.empty();
        }
        var form = forms.of(plain);
        if (form.isPresent()) {
            return form.filter(_ -> known.add(plain) && isNewProgram(plain)).map(match -> probe(shell,
                    shell.command().text(), match.title(), match.form().reads(), match.form().good()));
        }
        boolean named = NAMED.matcher(plain).matches() && !NOT_NAMED.matcher(plain).find();
        boolean own = APPLICATION.matcher(plain).matches() && !NOT_APPLICATION.matcher(plain).find()
                && !plain.matches(".*\\b(pre|post)-.*");
        boolean rates = plain.endsWith(".sh") && shell.comment().matches("(?i).*\\bhit rates?\\b.*");
        boolean first = (named || own || rates) && known
                .add(own ? plain.replaceFirst(" (?:--|/).*", plain.endsWith("--version") ? " --version" : "") : plain);
        return first
                ? Optional.of(probe(shell, shell.command().text(), shell.comment(), "exit status", "0"))
                : Optional.empty();
    }

    /// An answer taken as a whole adds nothing where a part of it was taken before.
    private boolean isNew(WebProbe.Request request) {
        boolean whole = request.filter().isEmpty() || request.filter().matches("jq '?\\.'?|head.*");
        boolean read = known.contains(request.url());
        known.add(request.url());
        return known.add(request.url() + " " + request.filter()) && !(whole && read);
    }

    private boolean isNewProgram(String plain) {
        return !plain.matches("top\\b[^|]*")
                || known.stream().noneMatch(each -> each.startsWith("top ") && !each.equals(plain));
    }

    private Probe probe(Passage.Shell shell, String command, String title, String reads, String good) {
        var comment = shell.comment().replaceFirst("^\\d+[.)]\\s*", "");
        var name = title.isBlank()
                ? comment.isBlank() ? command.lines().findFirst().orElse("") : comment
                : title.replaceFirst("^\\d+[.)]\\s*", "");
        return new Probe(name, command, shell.lines(), reads, good, threshold(name + " " + comment + " " + command),
                false);
    }

    /// The document's own figure for the same thing.
    private String threshold(String about) {
        return Topic.of(about).map(topic -> figures.computeIfAbsent(topic, this::figure)).orElse("");
    }

    private String figure(Topic topic) {
        return thresholds.stream().filter(each -> topic.words().matcher(each.name().replace('_', ' ')).find())
                .map(Threshold::condition).findFirst().orElse("");
    }
}
