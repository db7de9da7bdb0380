package org.watchkeeper.runbook.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Answer;
import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.Success;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// A correction that is written is read again, and nothing but its own lines changed.
class CorrectionLaws {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    private static final Corrections CORRECTIONS = new Corrections(READER);
    private static final List<String> HEADS = List.of("", "---|title: A|---|",
            "---|answers:|- {on: x, accept: RB030}|---|",
            "---|parameters:|  a: {type: date}|# said|answers: []|---|", "---|---|", "---|text|---|", "\uFEFF");
    private static final List<String> PARTS = List.of("# Update|", "## 1. Update shop (1.0 → 2.0)|", "Restore|=======|",
            "```bash|# 1. Stop|systemctl stop app|ls|```|", "~~~|frobnicate --now|~~~|", "```bash|[unit]|a = b|```|",
            "1. **Update it**|   ```sh|   curl http://h/?a=1&b=2|   ```|", "- x|  - ~~~bash|    rm -rf $X|    ~~~|",
            "> ## Rollback|>|> ```bash {title=\"x\" .y}|> kubectl drain <node-name>|> ```|",
            "> ```console|> $ ls|> a|> ```|", "text|", "|", "    ls -l|", "\ttar x|", "Sundays 02:00-04:00|",
            "| a | Mondays 03:00 |", "- [ ] box|", "<!-- watchkeeper: kind=backup -->|",
            "```yaml {#id}|a: 1|```|", "```bash|echo '$(date)' &|grep \"µ\uD83C\uDFAF\" x|```|", "***|", "\\r|",
            "&amp; `a`|");

    /// A document of these parts whose lines end in LF, CRLF or both.
    private static Gen<byte[]> documents() {
        return lists().of(integers().between(0, 999_999)).ofSizeBetween(1, 14).map(picks -> {
            var text = new StringBuilder(HEADS.get(picks.getFirst() % HEADS.size()));
            picks.forEach(pick -> text.append(PARTS.get(pick % PARTS.size())));
            int ends = picks.getFirst() / 7 % 3;
            var document = new StringBuilder();
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                document.append(
                        c != '|' ? Character.toString(c) : ends == 0 || ends == 2 && at % 2 == 0 ? "\n" : "\r\n");
            }
            return document.toString().strip().getBytes(StandardCharsets.UTF_8);
        }).describedAs(CorrectionLaws::text);
    }

    private static Gen<String> words() {
        return strings().allPossible().ofLengthBetween(1, 30).map(text -> text.codePoints()
                .filter(each -> each != 0 && Character.getType(each) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString())
                .assuming(text -> !text.isBlank() && text.strip().equals(text));
    }

    @Test
    void a_correction_that_is_written_is_read_again_and_writing_it_again_changes_nothing() {
        qt().withExamples(600).forAll(documents(), integers().between(0, 99_999), words())
                .checkAssert((document, pick, word) -> {
                    var correction = correction(READER.read("", document), pick, word);
                    correction.flatMap(each -> written(document, each)).ifPresent(after -> {
                        assertThat(CORRECTIONS.write(after, movedTo(READER.read("", document), READER.read("", after),
                                correction.orElseThrow()))).isEqualTo(after);
                    });
                });
    }

    @Test
    void untouched_bytes_stay_untouched() {
        qt().withExamples(600).forAll(documents(), integers().between(0, 99_999), words())
                .check((document, pick, word) -> {
                    var after = correction(READER.read("", document), pick, word)
                            .flatMap(each -> written(document, each));
                    return after.map(bytes -> isOneStretch(document, bytes)).orElse(true);
                });
    }

    @Test
    void an_ignored_finding_is_read_with_its_reason_and_reopening_gives_the_same_bytes_back() {
        qt().withExamples(600).forAll(documents(), integers().between(0, 99_999), words())
                .checkAssert((document, pick, word) -> {
                    var before = READER.read("", document);
                    if (before.findings().isEmpty()) {
                        return;
                    }
                    int at = pick % before.findings().size();
                    var finding = before.findings().get(at);
                    written(document, new Correction.Ignore(finding.line(), finding.code(), word)).ifPresent(after -> {
                        var again = READER.read("", after).findings();
                        var same = again.stream().filter(each -> each.code().equals(finding.code())
                                && each.message().equals(finding.message()) && !each.isOpen()).findFirst()
                                .orElseThrow();
                        assertThat(same.answer()).isEqualTo(Answer.ignored(word));
                        assertThat(again.stream().filter(each -> !isAboutLetters(each)))
                                .as("the letters of the reason itself may be told of")
                                .hasSize(
                                        (int) before.findings().stream().filter(each -> !isAboutLetters(each)).count());
                        var reopened = CORRECTIONS.write(after, new Correction.Reopen(same.line(), same.code()));
                        var head = new String(document, StandardCharsets.UTF_8);
                        if (!head.startsWith("---\n---") && !head.startsWith("---\r\n---")
                                && !head.contains("answers: []")) {
                            assertThat(reopened).isEqualTo(document);
                        }
                    });
                });
    }

    private static boolean isAboutLetters(Finding finding) {
        return finding.code().equals(Rule.HIDDEN_CHARACTER.code()) || finding.code().equals(Rule.LOOKALIKE_TEXT.code());
    }

    @Test
    void hardly_anything_is_refused() {
        var refused = new ArrayList<Correction>();
        var tried = new ArrayList<Correction>();
        qt().withFixedSeed(7).withExamples(400).forAll(documents(), integers().between(0, 99_999))
                .checkAssert((document, pick) -> {
                    correction(READER.read("", document), pick, "a \"word\" or <two>").ifPresent(each -> {
                        tried.add(each);
                        if (written(document, each).isEmpty()) {
                            refused.add(each);
                        }
                    });
                });
        assertThat(tried).hasSizeGreaterThan(200);
        assertThat(refused).hasSizeLessThan(tried.size() / 20);
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> written(byte[] document, Correction correction) {
        try {
            return Optional.of(CORRECTIONS.write(document, correction));
        } catch (Problem refused) {
            return Optional.empty();
        }
    }

    /// Before and after share their lines but for one stretch, in which at most six are new and at most three are gone.
    private static boolean isOneStretch(byte[] before, byte[] after) {
        var one = RawText.of(before);
        var other = RawText.of(after);
        int head = 0;
        int most = Math.min(one.lines().size(), other.lines().size());
        while (head < most && one.lines().get(head).equals(other.lines().get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && one.lines().reversed().get(tail).equals(other.lines().reversed().get(tail))) {
            tail++;
        }
        return one.mark().equals(other.mark()) && other.lines().size() - head - tail <= 6
                && one.lines().size() - head - tail <= 3;
    }

    /// One of the corrections that this document offers.
    private static Optional<Correction> correction(Runbook runbook, int pick, String word) {
        var all = new ArrayList<Correction>();
        runbook.findings().forEach(each -> all.add(pick % 2 == 0
                ? new Correction.Accept(each.line(), each.code())
                : new Correction.Ignore(each.line(), each.code(), word)));
        runbook.blocks().forEach(each -> Arrays.stream(Block.Kind.values())
                .forEach(kind -> all.add(new Correction.KindOfBlock(each.lines().first(), kind))));
        runbook.schedules().forEach(
                each -> all.add(new Correction.ScheduledAs(each.line(), "FREQ=DAILY", "03:00", "PT1H", word)));
        runbook.procedures().forEach(procedure -> {
            all.add(new Correction.KindOfProcedure(procedure.id(), ProcedureKind.values()[pick % 7]));
            runbook.procedures().forEach(other -> all.add(new Correction.WayBack(procedure.id(), other.id())));
            procedure.parameters().forEach(each -> all.add(
                    new Correction.Asked(each.name(), Parameter.Type.PATH, word, word, List.of())));
            procedure.steps().forEach(step -> all.add(new Correction.TitleOfStep(step.lines().first(), word)));
            procedure.commands().forEach(each -> all.add(new Correction.WorkedWhen(each.lines().first(),
                    new Success(Set.of(0, 1 + pick % 255), pick % 3 == 0 ? "" : "\\d\"" + pick))));
        });
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(pick % all.size()));
    }

    /// The same correction said of the document as it is afterwards.
    private static Correction movedTo(Runbook before, Runbook after, Correction correction) {
        int more = after.text().split("\r\n|\r|\n", -1).length - before.text().split("\r\n|\r|\n", -1).length;
        return switch (correction) {
            case Correction.Accept(var line, var code) -> new Correction.Accept(found(after, line, more, code), code);
            case Correction.Ignore(var line, var code, var why) ->
                new Correction.Ignore(found(after, line, more, code), code, why);
            case Correction.KindOfBlock(var line, var kind) -> new Correction.KindOfBlock(after.blocks()
                    .get(index(before.blocks(), line)).lines().first(), kind);
            case Correction.TitleOfStep(var line, var title) -> new Correction.TitleOfStep(after.procedures().stream()
                    .flatMap(each -> each.steps().stream()).filter(step -> step.title().equals(title))
                    .mapToInt(step -> step.lines().first()).filter(each -> each == line || each == line + more)
                    .findFirst().orElseThrow(), title);
            case Correction.WorkedWhen(var line, var success) -> new Correction.WorkedWhen(line + more, success);
            case Correction.ProvedBy(var line, var procedure) -> new Correction.ProvedBy(line + more, procedure);
            case Correction.ScheduledAs said ->
                new Correction.ScheduledAs(said.line() + more, said.rrule(), said.start(),
                        said.duration(), said.zone());
            case Correction.KindOfProcedure _, Correction.WayBack _, Correction.Asked _, Correction.ByHand _, Correction.UndoOf _, Correction.Reopen _, Correction.Rewritten _ ->
                correction;
        };
    }

    private static int found(Runbook after, int line, int more, String code) {
        return java.util.stream.Stream.of(line + more, line).filter(at -> after.findings().stream()
                .anyMatch(each -> each.line() == at && each.code().equals(code) && !each.isOpen())).findFirst()
                .orElseThrow();
    }

    private static int index(List<Block> blocks, int line) {
        for (int at = 0; at < blocks.size(); at++) {
            if (blocks.get(at).lines().first() == line) {
                return at;
            }
        }
        throw new AssertionError(line);
    }
}
