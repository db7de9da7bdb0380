package org.watchkeeper.runbook.markdown.procedure;

import org.watchkeeper.runbook.markdown.outline.CodeBlock;
import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Command;
import org.watchkeeper.runbook.bash.Script.Comment;

/// Cuts one shell block into steps by its comments: a comment above commands is their title, one below may describe them,
/// one with no command is something a person does, and never lost (T-006, T-008).
public final class BlockSteps {
    private static final Pattern DESCRIBES = Pattern
            .compile("(?i)(tasks performed|sample output|example output|expected( output| result)?"
                    + "|output|checks|returns|prints|results?|notes?|tip|warning|see( also)?|usage|example|e\\.g|i\\.e|for example"
                    + "|should|(?:it |this |both |all |you )(?:should|will|must)(?: now| also| all| both)? (?:be|see|say|show|print|return|list|match|output|report|read|look|contain|have|get|exit|respond|answer)"
                    + "|(?:this|it) (?:prints|shows|returns|lists|takes|removes|deletes|creates|writes))\\b.*|(?:=>|->|→|⇒).*");
    /// A script that says its own name at its head.
    private static final Pattern FILE_NAME = Pattern
            .compile("(?i)(?:file(?:name)?: ?)?[\\w./~-]+\\.(?:sh|bash|zsh|ksh)");
    /// A remark to who copies the commands, which names no step.
    private static final Pattern REMARK = Pattern.compile(
            "(?i)(?:please )?(?:replace|substitute)\\b.*(?:<[^>]+>|\\byour\\b|\\bx\\b|(?-i:\\b[A-Z][A-Z_]{2,}\\b)|[$'\"`]\\w+).*\\b(?:with|by|for)\\b.*"
                    + "|(?:note|nb|warning|caution|danger|important|attention|hinweis|achtung|attenzione)\\s*[:!].*"
                    + "|(?:change|adjust|edit|set)\\b.*\\b(?:accordingly|as (?:needed|required|appropriate)|to (?:match|suit|fit) your\\b.*)\\W*");
    /// What ties the commands below it to something is never a mere explanation of them: "Only if the upgrade failed".
    private static final Pattern TIES = Pattern.compile(
            "(?i)\\b(?:if|only|unless|when|where|never|not|\\w+n['’]t|avoid|optional(?:ly)?|except|skip|(?:on|from|as) (?:the|each|every|all|a|an|one)|as needed)\\b"
                    + "|^\\W*(?:on|in|for|from|at|before|after|once|until|during|while)\\b"
                    + "|^\\W*(?:warning|caution|danger|important|attention|beware)\\b");
    private static final Pattern OR = Pattern.compile("(?i)\\W*(or|alternatively)\\W*");

    private final CodeBlock block;
    private final String title;
    private final Findings findings;
    private final List<StepDraft> steps = new ArrayList<>();
    private final List<Comment> waiting = new ArrayList<>();
    private final List<Comment> head = new ArrayList<>();
    private int lastComment = -1;
    private boolean open;
    private boolean or;
    private boolean alternativeToBefore;
    private boolean script;

    /// `title` is for commands without a comment.
    public BlockSteps(CodeBlock block, String title, Findings findings) {
        this.block = block;
        this.title = block.annotation().has("title")
                ? block.annotation().value("title")
                : title.replaceFirst("\\s*[:：]$", "");
        this.findings = findings;
    }

    public List<StepDraft> cut() {
        for (var piece : block.script().pieces()) {
            switch (piece) {
                case Comment comment -> take(comment);
                case Command command -> take(command);
            }
        }
        settle();
        steps.forEach(step -> {
            step.block = block.block().lines().first();
            step.said = block.annotation();
        });
        if (!block.output().isEmpty() && !steps.isEmpty()) {
            steps.getLast().explain("Printed in the document:\n\n```text\n" + block.output() + "\n```");
        }
        return steps;
    }

    private void take(Comment comment) {
        if (comment.text().startsWith("!") && comment.row() == 0) {
            script = true;
        } else if (script && steps.isEmpty() && waiting.isEmpty() && FILE_NAME.matcher(comment.text()).matches()) {
            head.add(comment);
        } else if (OR.matcher(comment.text()).matches()) {
            or();
        } else if (!comment.text().isBlank()) {
            if (!waiting.isEmpty() && comment.row() > lastComment + 1) {
                settle();
            }
            waiting.add(comment);
        }
        lastComment = comment.row();
    }

    /// What follows is an alternative to what stands above: to the commands of this step, or to the step as a whole.
    private void or() {
        settle();
        or = !steps.isEmpty();
        if (!or) {
            alternativeToBefore = true;
        }
    }

    private void take(Command command) {
        if (waiting.isEmpty() && open && or) {
            steps.getLast().or.add(steps.getLast().commands.size());
            or = false;
        }
        if (!open && !waiting.isEmpty() && waiting.stream().allMatch(each -> REMARK.matcher(each.text()).matches())) {
            begin(new StepDraft(title, 0, line(waiting.getFirst())));
            explain(waiting);
            waiting.clear();
        } else if (!waiting.isEmpty()) {
            settleNumbered();
            var written = waiting.getFirst().text();
            var title = waiting.size() > 1 ? Inline.sentence(written) : written;
            begin(StepDraft.titled(title, line(waiting.getFirst())));
            explain(waiting.subList(title.length() + 1 < written.length() ? 0 : 1, waiting.size()));
            waiting.clear();
        } else if (!open) {
            begin(new StepDraft(title, 0, block.firstLine() + command.firstRow()));
        }
        boolean last = block.script().commands().getLast() == command;
        var lines = new Lines(block.firstLine() + command.firstRow(), block.firstLine() + command.lastRow());
        steps.getLast().add(new StepDraft.Placed(command, lines, block.annotation().success(last)));
    }

    /// Of comments right below each other, a number in the last one makes that the title: what stands above it is said of it, or
    /// where it goes on with the numbers of the steps before, is a step of a person. What ties it to something stays before it.
    private void settleNumbered() {
        if (waiting.size() < 2 || !Inline.isNumbered(waiting.getLast().text())) {
            return;
        }
        var title = waiting.removeLast();
        int before = steps.isEmpty() ? 0 : steps.getLast().number;
        if (before > 0 && Inline.number(waiting.getFirst().text()) == before + 1) {
            settle();
        } else if (!waiting.getFirst().text().endsWith(":")
                && waiting.stream()
                        .noneMatch(each -> Inline.isNumbered(each.text()) || TIES.matcher(each.text()).find())) {
            head.addAll(waiting);
            waiting.clear();
        }
        waiting.add(title);
    }

    private void begin(StepDraft step) {
        step.manual = block.annotation().has("manual");
        step.alternative = or || alternativeToBefore;
        or = false;
        alternativeToBefore = false;
        steps.add(step);
        open = true;
        explain(head);
        head.clear();
    }

    private void explain(List<Comment> comments) {
        if (!comments.isEmpty()) {
            steps.getLast().explain(String.join("  \n", comments.stream().map(Comment::text).toList()));
        }
    }

    /// Comments with no command below them.
    private void settle() {
        if (waiting.isEmpty()) {
            return;
        }
        if (script && steps.isEmpty()) {
            head.addAll(waiting);
        } else if (describes() && !steps.isEmpty()) {
            explain(waiting);
            waiting.forEach(comment -> steps.getLast().reach(line(comment)));
        } else {
            byHand();
        }
        waiting.clear();
    }

    private void byHand() {
        var step = StepDraft.titled(waiting.getFirst().text(), line(waiting.getFirst()));
        steps.add(step);
        explain(waiting.subList(1, waiting.size()));
        waiting.forEach(comment -> step.reach(line(comment)));
        open = false;
        findings.add(Rule.MANUAL_STEP, line(waiting.getFirst()),
                "A comment without a command: a person does '" + step.title + "'");
    }

    private boolean describes() {
        var first = waiting.getFirst().text();
        boolean list = waiting.size() > 1 && first.endsWith(":")
                && waiting.stream().skip(1).allMatch(comment -> comment.text().matches("[-*•].*"));
        return list || DESCRIBES.matcher(first).matches();
    }

    private int line(Comment comment) {
        return block.firstLine() + comment.row();
    }
}
