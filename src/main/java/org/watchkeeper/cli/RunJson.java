package org.watchkeeper.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.Task;

import com.fasterxml.jackson.annotation.JsonInclude;

/// The JSON of `runs show`. The attempts are read one by one while they are written, so that only one's output is in memory. Output is text in UTF-8 and, because bytes need not be text, the exact bytes in Base64.
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunJson(String id, String title, String runbook, String file, String sha256, String procedure,
        List<String> hosts,
        Map<String, String> values, String opened, String changed, String state, boolean rollingBack,
        Iterator<Try> attempts, List<Happening> events) {

    /// One entry of the journal. `kind` is the journal's own word, `text` a sentence for people.
    record Happening(long number, String at, String kind, String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Try(String id, String step, String host, boolean wayBack, String command, boolean edited, String began,
            @Nullable String ended, String outcome, @Nullable Integer status, @Nullable Printed stdout,
            @Nullable Printed stderr) {}

    record Printed(long bytes, String text, String base64) {
        static Printed of(byte[] bytes) {
            return new Printed(bytes.length, new String(bytes, StandardCharsets.UTF_8),
                    Base64.getEncoder().encodeToString(bytes));
        }
    }

    static RunJson of(List<Entry> journal, @Nullable Outputs outputs) {
        var state = RunState.of(journal);
        var plan = state.plan();
        var status = state.status() instanceof RunState.Status.Finished(var result, _)
                ? Json.word(result)
                : state.status() instanceof RunState.Status.Paused ? "paused" : "open";
        return new RunJson(plan.id().toString(), plan.title(), plan.source().runbookTitle(), plan.source().file(),
                plan.source().sha256(), plan.source().procedureId(), plan.hosts().stream().map(Host::name).toList(),
                plan.values(),
                state.opened().toString(), state.changed().toString(), status, state.isGoingBack(),
                state.attempts().stream().map(attempt -> of(state, attempt, outputs)).iterator(), events(journal));
    }

    private static List<Happening> events(List<Entry> journal) {
        var events = new ArrayList<Happening>();
        var state = RunState.of(journal.subList(0, 1));
        for (var entry : journal) {
            state = entry.number() == 1 ? state : state.after(entry);
            events.add(new Happening(entry.number(), entry.at().toString(), entry.event().kind(),
                    Story.of(entry, state)));
        }
        return events;
    }

    private static Try of(RunState state, Attempt attempt, @Nullable Outputs outputs) {
        var passage = (attempt.back() ? state.back().getLast() : state.forward()).passage();
        var task = passage.tasks().get(attempt.task());
        var host = task instanceof Task.OnHost(_, var id, _) ? state.plan().host(id).name() : "";
        return new Try(attempt.id().toString(), passage.steps().get(task.step()).title(), host, attempt.back(),
                attempt.shown(),
                attempt.edited(), attempt.began().toString(), attempt.ended().map(Object::toString).orElse(null),
                attempt.outcome().map(RunJson::word).orElse("running"),
                attempt.outcome().map(RunJson::status).orElse(null),
                printed(attempt, Stream.OUT, outputs), printed(attempt, Stream.ERR, outputs));
    }

    private static @Nullable Printed printed(Attempt attempt, Stream stream, @Nullable Outputs outputs) {
        if (outputs == null) {
            return null;
        }
        var bytes = new ByteArrayOutputStream();
        outputs.read(attempt.id(), chunk -> {
            if (chunk.stream() == stream) {
                bytes.writeBytes(chunk.bytes());
            }
        });
        return Printed.of(bytes.toByteArray());
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Succeeded _, Outcome.Achieved _ -> "succeeded";
            case Outcome.Failed _ -> "failed";
            case Outcome.Unknown _ -> "unknown";
            case Outcome.Skipped _ -> "skipped";
            case Outcome.ByHand _ -> "by-hand";
            case Outcome.Cancelled _ -> "cancelled";
        };
    }

    private static @Nullable Integer status(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Succeeded(var status) -> status;
            case Outcome.Failed(var status, _) -> status;
            case Outcome.Cancelled(_, var status) -> status.isPresent() ? status.getAsInt() : null;
            case Outcome.Achieved _, Outcome.Unknown _, Outcome.Skipped _, Outcome.ByHand _ -> null;
        };
    }
}
