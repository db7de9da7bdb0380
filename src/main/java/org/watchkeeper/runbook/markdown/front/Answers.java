package org.watchkeeper.runbook.markdown.front;

import org.watchkeeper.runbook.markdown.procedure.ProcedureDraft;
import org.watchkeeper.runbook.markdown.procedure.StepDraft;
import org.watchkeeper.runbook.markdown.text.Annotation;
import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.SourceText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.watchkeeper.runbook.Answer;
import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Success;

/// What the front matter's `answers` say about single lines, by line. Where two say something else, the later one counts.
///
/// Line 0 stands for the document as a whole: what is found at its first line or in its front matter.
public record Answers(Map<Integer, Map<String, String>> byLine, int head) {
    static final Answers NONE = new Answers(Map.of(), 0);
    private static final int DOCUMENT = 0;
    private static final Set<String> SCHEDULE = Set.of("rrule", "start", "duration", "zone");
    private static final Set<String> SUCCESS = Set.of("status", "expect", "absent", "lines", "success");
    private static final Set<String> KNOWN = Stream.concat(SCHEDULE.stream(), Stream.of("on", "nth", "accept",
            "ignore", "because", "title", "status", "expect", "absent", "lines", "success", "run"))
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    static Answers read(JsonNode list, SourceText source, int head, Findings findings) {
        var byLine = new HashMap<Integer, Map<String, String>>();
        var reading = new Reading(source, Anchor.all(source.lines(), head), head, findings);
        for (var one : list) {
            reading.read(one, byLine);
        }
        return new Answers(byLine, head);
    }

    /// One list of answers while it is read.
    private record Reading(SourceText source, Map<Anchor, Integer> lines, int head, Findings findings) {
        void read(JsonNode one, Map<Integer, Map<String, String>> byLine) {
            one.properties().stream().map(Map.Entry::getKey).filter(key -> !KNOWN.contains(key)).forEach(
                    key -> findings.add(Rule.UNKNOWN_ANNOTATION, written(one), "Unknown answer '" + key + "'"));
            var anchor = new Anchor(one.path("on").asText(""), Math.max(1, one.path("nth").asInt(1)));
            var line = one.has("on") ? lines.get(anchor) : Integer.valueOf(DOCUMENT);
            if (line == null) {
                findings.add(Rule.ANSWER_WITHOUT_LINE, written(one),
                        "No line reads '" + anchor.on() + "' any more: what was answered there is asked again");
            } else {
                keep(one, byLine.computeIfAbsent(line, _ -> new HashMap<>()));
            }
        }

        private static void keep(JsonNode one, Map<String, String> said) {
            var because = one.path("because").asText("");
            codes(one.path("accept")).forEach(code -> said.put(code, "accept"));
            codes(one.path("ignore")).forEach(code -> said.put(code, "ignore " + because));
            one.properties().stream().filter(each -> each.getValue().isValueNode())
                    .forEach(each -> said.put(each.getKey(), each.getValue().asText()));
        }

        private static List<String> codes(JsonNode value) {
            return value.isArray()
                    ? value.valueStream().map(JsonNode::asText).toList()
                    : value.isMissingNode() ? List.of() : List.of(value.asText());
        }

        private int written(JsonNode one) {
            var on = one.path("on").asText("");
            for (int line = 2; line < head; line++) {
                if (!on.isEmpty() && source.line(line).contains(on)) {
                    return line;
                }
            }
            return 1;
        }
    }

    private Map<String, String> at(int line) {
        return byLine.getOrDefault(line, Map.of());
    }

    /// Gives the steps and commands of a procedure what was said about their first lines.
    public void apply(ProcedureDraft draft) {
        for (var step : draft.steps) {
            step.title = at(step.lines().first()).getOrDefault("title", step.title);
            step.commands.replaceAll(this::judged);
        }
    }

    private StepDraft.Placed judged(StepDraft.Placed placed) {
        var said = at(placed.lines().first());
        if (SUCCESS.stream().noneMatch(said::containsKey)) {
            return placed;
        }
        var both = new Annotation(said, 1).over(of(placed.success()));
        return new StepDraft.Placed(placed.command(), placed.lines(), both.success(true));
    }

    /// A rule of success as an annotation says it.
    private static Annotation of(Success usual) {
        var statuses = usual.statuses().stream().map(Object::toString)
                .collect(java.util.stream.Collectors.joining(","));
        var output = usual.output();
        var most = output.most() == Integer.MAX_VALUE ? "" : String.valueOf(output.most());
        var values = new HashMap<>(
                Map.of("status", statuses, "expect", output.printed(), "absent", output.absent(), "lines",
                        output.least() + ".." + most));
        if (!output.condition().isEmpty()) {
            values.put("success", output.condition());
        }
        if (usual.statuses().equals(Success.ALL)) {
            values.remove("status");
        }
        return new Annotation(Map.copyOf(values), 1);
    }

    /// Schedules that were answered leave nothing open.
    public List<Schedule> to(List<Schedule> found) {
        return found.stream().map(this::answered).toList();
    }

    /// Lists with the procedures that prove their items (`run`).
    public List<Checklist> toLists(List<Checklist> found) {
        return found.stream().map(this::proved).toList();
    }

    private Checklist proved(Checklist list) {
        var proofs = new HashMap<Integer, String>();
        list.items().stream().filter(item -> at(item.line()).containsKey("run"))
                .forEach(item -> proofs.put(item.line(), at(item.line()).getOrDefault("run", "")));
        return proofs.isEmpty() ? list : list.provedBy(proofs);
    }

    private Schedule answered(Schedule read) {
        var said = at(read.line());
        if (SCHEDULE.stream().noneMatch(said::containsKey)) {
            return read;
        }
        var when = new Schedule.When(said.getOrDefault("rrule", read.rrule()), said.getOrDefault("start", read.start()),
                said.getOrDefault("duration", read.duration()), said.getOrDefault("zone", read.zone()),
                read.when().date());
        return new Schedule(read.text(), read.line(), read.kind(), read.status(), when, read.offset(), "",
                read.parts());
    }

    /// Findings with what was said to them. What a schedule leaves open is no finding once it is answered.
    public List<Finding> toAll(List<Finding> found) {
        var all = new ArrayList<Finding>();
        for (var finding : found) {
            boolean whole = finding.line() <= Math.max(1, head) && !byLine.containsKey(finding.line());
            var said = at(whole ? DOCUMENT : finding.line());
            boolean closed = finding.code().equals(Rule.SCHEDULE_UNCLEAR.code())
                    && SCHEDULE.stream().anyMatch(said::containsKey);
            if (!closed) {
                all.add(answer(said.getOrDefault(finding.code(), "")).to(finding));
            }
        }
        return all;
    }

    private static Answer answer(String said) {
        return said.startsWith("ignore")
                ? Answer.ignored(said.substring("ignore".length()).strip())
                : said.isEmpty() ? Answer.OPEN : Answer.accepted();
    }
}
