package org.watchkeeper.run.account;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.watchkeeper.host.Host;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.OutcomeWords;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Story;

/// The whole record of a run as Markdown: what the closing page shows, the journal, every command and what it printed.
///
/// It holds what is on disk, which never held a secret (PRODUCT rule 6). Of each command at most `most` lines of output are
/// written; what is left out is counted (rule 2).
public final class Written {
    private static final DateTimeFormatter SECOND = DateTimeFormatter
            .ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private final Account account;
    private final Outputs outputs;
    private final int most;
    private final StringBuilder text = new StringBuilder();

    private Written(Account account, Outputs outputs, int most) {
        this.account = account;
        this.outputs = outputs;
        this.most = most;
    }

    /// The record; reads the output of each command from `outputs`.
    public static String of(Account account, Outputs outputs, int most) {
        return new Written(account, outputs, most).write();
    }

    private String write() {
        head();
        list("Still open on hosts", account.open().stream()
                .map(open -> open.host() + ": " + open.what() + " (step " + open.step() + ")").toList(),
                "Nothing that this record shows.");
        list("Deviations from the document", account.deviations().stream().map(Written::line).toList(),
                "None: everything was run as the document says.");
        account.ways().forEach(this::way);
        edits();
        journal();
        commands();
        return text.toString();
    }

    private void head() {
        var plan = account.state().plan();
        line("# " + plan.title() + " · " + plan.source().runbookTitle());
        line("");
        fact("Result", result());
        fact("Summary", Ending.summary(account.state()));
        fact("Hosts", plan.hosts().stream().map(Written::host).collect(Collectors.joining(", ")));
        fact("Opened", SECOND.format(account.state().opened()) + " by " + account.state().openedBy().name());
        if (account.journal().getLast().event() instanceof RunEvent.Finished(_, var note, var by)) {
            fact("Closed", SECOND.format(account.state().changed()) + " by " + by.name());
            fact("Note", note.isBlank() ? "none" : note);
        }
        fact("Values", plan.values().isEmpty()
                ? "none"
                : plan.values().entrySet().stream().map(value -> value.getKey() + " = `" + value.getValue() + "`")
                        .collect(Collectors.joining(", ")));
        fact("Document", "`" + plan.source().file() + "`, lines " + plan.source().lines() + ", SHA-256 `"
                + plan.source().sha256() + "`");
        fact("Run", "`" + plan.id() + "`");
    }

    private String result() {
        var word = Story.word(Ending.result(account.state()));
        return account.state().isFinished() ? word : "still open; it would be closed as " + word;
    }

    private static String host(Host host) {
        return host.name() + " (" + (host.practice() ? "practice" : host.environment().word()) + ", "
                + host.endpoint() + ")";
    }

    private static String line(Deviation deviation) {
        var where = (deviation.step().isEmpty() ? "" : "step " + deviation.step())
                + (deviation.hosts().isEmpty() ? "" : " on " + String.join(", ", deviation.hosts()));
        return SECOND.format(deviation.at()) + " **" + deviation.kind().word() + "** "
                + (where.isEmpty() ? "" : where + ": ") + oneLine(deviation.words())
                + (deviation.by().isEmpty() ? "" : " (" + deviation.by() + ")");
    }

    private void list(String title, List<String> lines, String none) {
        head(title);
        if (lines.isEmpty()) {
            line(none);
        }
        lines.forEach(each -> line("- " + each));
    }

    private void way(Way way) {
        head(way.title());
        var hosts = account.state().plan().hosts();
        line("| # | Step | " + hosts.stream().map(Host::name).collect(Collectors.joining(" | "))
                + " | Time | Earlier runs |");
        line("|---|---|" + "---|".repeat(hosts.size() + 2));
        way.rows().forEach(row -> line("| " + row.number() + " | " + cell(row.title()) + " | "
                + row.cells().stream().map(one -> FateWords.of(row, one)).collect(Collectors.joining(" | ")) + " | "
                + row.took().map(Ending::length).orElse("–") + " | "
                + account.earlier().usual(row).map(Written::usual).orElse("–") + " |"));
    }

    private static String usual(Earlier.Usual usual) {
        return Ending.length(usual.median()) + " usually, " + Ending.length(usual.least()) + " to "
                + Ending.length(usual.most()) + " in " + usual.runs() + (usual.runs() == 1 ? " run" : " runs");
    }

    private void edits() {
        if (account.edits().isEmpty()) {
            return;
        }
        head("Suggested edits to the document");
        for (var edit : account.edits()) {
            line("Step " + edit.step() + ", line " + edit.lines() + ", by " + edit.by() + " on "
                    + String.join(", ", edit.hosts()) + ": " + (edit.worked() ? "it worked" : "it did not work"));
            fenced("diff", String.join("\n", edit.difference()));
        }
    }

    private void journal() {
        head("What happened");
        var state = RunState.of(account.journal().subList(0, 1));
        for (var entry : account.journal()) {
            state = entry.number() == 1 ? state : state.after(entry);
            line("- " + SECOND.format(entry.at()) + " " + oneLine(Story.of(entry, state)));
        }
    }

    private void commands() {
        head("Commands and what they printed");
        account.state().attempts().forEach(this::command);
    }

    private void command(Attempt attempt) {
        var passage = attempt.back() ? account.state().back().getLast().passage() : account.state().forward().passage();
        line("### " + (attempt.back() ? "Way back, " : "") + Story.place(account.state().plan(), passage,
                attempt.task()));
        line("");
        line(SECOND.format(attempt.began()) + attempt.ended()
                .map(end -> ", took " + Ending.length(Duration.between(attempt.began(), end))).orElse("")
                + attempt.outcome().map(outcome -> ", " + oneLine(OutcomeWords.of(outcome))).orElse(", still open")
                + (attempt.edited() ? ", edited for this run" : ""));
        fenced("shell", attempt.shown().strip());
        output(attempt);
    }

    private void output(Attempt attempt) {
        var printed = new PrintedText(most);
        outputs.read(attempt.id(), printed::take);
        var lines = printed.lines();
        if (printed.leftOut() > 0) {
            line("The first " + printed.leftOut() + " lines are left out here; the console's record has them.");
        }
        if (lines.isEmpty()) {
            line("It printed nothing.");
            line("");
        } else {
            fenced("text", String.join("\n", lines));
        }
    }

    private void head(String title) {
        line("");
        line("## " + title);
        line("");
    }

    private void fact(String name, String value) {
        line("- **" + name + "**: " + value);
    }

    /// A fence that no line of the text can close.
    private void fenced(String language, String body) {
        var fence = "```";
        while (body.contains(fence)) {
            fence += "`";
        }
        line("");
        line(fence + language);
        line(body);
        line(fence);
        line("");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s*\\n\\s*", " ⏎ ");
    }

    private static String cell(String words) {
        return oneLine(words).replace("|", "\\|");
    }
}
