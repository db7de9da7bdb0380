package org.watchkeeper.remote.detached;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.RemoteCommand;

/// A request as the variables of its script, and back.
final class RequestText {
    static final String FIRST_WORDS = "#watchkeeper 1 ";

    private RequestText() {}

    static String kind(Request request) {
        return switch (request) {
            case Request.Open _ -> "open";
            case Request.Begin _ -> "begin";
            case Request.Follow _ -> "follow";
            case Request.Stop _ -> "stop";
            case Request.Forget _ -> "forget";
            case Request.Check _ -> "check";
            case Request.Answer _ -> "answer";
            case Request.Decline _ -> "decline";
            case Request.Leave _ -> "leave";
            case Request.Direct _ -> "direct";
        };
    }

    static AttemptId name(Request request) {
        return switch (request) {
            case Request.Open open -> open.run();
            case Request.Begin begin -> begin.command().attempt();
            case Request.Follow follow -> follow.attempt();
            case Request.Stop stop -> stop.attempt();
            case Request.Forget forget -> forget.attempt();
            case Request.Check check -> check.run();
            case Request.Answer answer -> answer.attempt();
            case Request.Decline decline -> decline.attempt();
            case Request.Leave leave -> leave.run();
            case Request.Direct direct -> direct.command().attempt();
        };
    }

    static Map<String, String> fields(Request request) {
        return switch (request) {
            case Request.Open open -> run(open.run());
            case Request.Begin begin -> begin(begin);
            case Request.Follow follow -> follow(follow);
            case Request.Stop stop -> stop(stop);
            case Request.Forget forget -> attempt(forget.run(), forget.attempt());
            case Request.Check check -> check(check);
            case Request.Answer answer -> answer(answer);
            case Request.Decline decline -> ask(decline.run(), decline.attempt(), decline.ask());
            case Request.Leave leave -> run(leave.run());
            case Request.Direct direct -> direct(direct);
        };
    }

    static Request request(String kind, Map<String, String> fields) {
        var has = new Fields(fields);
        return switch (kind) {
            case "open" -> new Request.Open(has.id("wk_run"));
            case "begin" -> new Request.Begin(has.id("wk_run"), command(has), ids(has.text("wk_forget")));
            case "follow" -> new Request.Follow(has.id("wk_run"), has.id("wk_attempt"),
                    new Offsets(has.number("wk_out"), has.number("wk_err")));
            case "stop" -> new Request.Stop(has.id("wk_run"), has.id("wk_attempt"), seconds(has.text("wk_grace")),
                    Secret.of(has.text("wk_password")));
            case "forget" -> new Request.Forget(has.id("wk_run"), has.id("wk_attempt"));
            case "check" -> new Request.Check(has.id("wk_run"), scripts(has));
            case "answer" -> new Request.Answer(has.id("wk_run"), has.id("wk_attempt"), has.number("wk_ask"),
                    Secret.of(has.text("wk_answer")));
            case "decline" -> new Request.Decline(has.id("wk_run"), has.id("wk_attempt"), has.number("wk_ask"));
            case "leave" -> new Request.Leave(has.id("wk_run"));
            case "direct" -> new Request.Direct(has.id("wk_run"), command(has));
            default -> throw new IllegalArgumentException("no request '" + kind + "'");
        };
    }

    private static Map<String, String> run(AttemptId run) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("wk_run", run.value());
        return fields;
    }

    private static Map<String, String> attempt(AttemptId run, AttemptId attempt) {
        var fields = run(run);
        fields.put("wk_attempt", attempt.value());
        return fields;
    }

    private static Map<String, String> begin(Request.Begin begin) {
        var fields = command(begin.run(), begin.command());
        fields.put("wk_forget", begin.forget().stream().map(AttemptId::value).collect(Collectors.joining(" ")));
        return fields;
    }

    private static List<AttemptId> ids(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(" ", -1)).map(AttemptId::new).toList();
    }

    private static Map<String, String> follow(Request.Follow follow) {
        var fields = attempt(follow.run(), follow.attempt());
        fields.put("wk_out", Long.toString(follow.from().out()));
        fields.put("wk_err", Long.toString(follow.from().err()));
        return fields;
    }

    private static Map<String, String> stop(Request.Stop stop) {
        var fields = attempt(stop.run(), stop.attempt());
        fields.put("wk_grace", seconds(stop.grace()));
        fields.put("wk_password", reveal(stop.password()));
        return fields;
    }

    private static Map<String, String> check(Request.Check check) {
        var fields = run(check.run());
        fields.put("wk_count", Integer.toString(check.scripts().size()));
        for (var script : check.scripts()) {
            fields.put("wk_script_" + (fields.size() - 2), script);
        }
        return fields;
    }

    private static Map<String, String> ask(AttemptId run, AttemptId attempt, long ask) {
        var fields = attempt(run, attempt);
        fields.put("wk_ask", Long.toString(ask));
        return fields;
    }

    private static Map<String, String> answer(Request.Answer answer) {
        var fields = ask(answer.run(), answer.attempt(), answer.ask());
        fields.put("wk_answer", reveal(answer.password()));
        return fields;
    }

    private static Map<String, String> command(AttemptId run, RemoteCommand command) {
        var fields = attempt(run, command.attempt());
        fields.put("wk_merged", flag(command.merged()));
        fields.put("wk_limit", seconds(command.limit()));
        fields.put("wk_names", names(command));
        fields.put("wk_hidden", String.join(" ", new TreeMap<>(command.secrets()).keySet()));
        fields.put("wk_values", Assignments.write(command.values()));
        fields.put("wk_secrets", Assignments.write(revealed(command.secrets())));
        fields.put("wk_command", command.script());
        return fields;
    }

    /// Here the command reaches its shell as an assignment among others: there is no file to keep it in.
    private static Map<String, String> direct(Request.Direct direct) {
        var fields = command(direct.run(), direct.command());
        fields.put("wk_quoted", Assignments.write(Map.of("wk_command", direct.command().script())));
        return fields;
    }

    private static String names(RemoteCommand command) {
        var names = new ArrayList<>(command.values().keySet());
        names.addAll(new TreeMap<>(command.secrets()).keySet());
        return String.join(" ", names);
    }

    private static RemoteCommand command(Fields has) {
        var secrets = new TreeMap<String, Secret>();
        Assignments.read(has.text("wk_secrets")).forEach((name, value) -> secrets.put(name, Secret.of(value)));
        return new RemoteCommand(has.id("wk_attempt"), has.text("wk_command"),
                new TreeMap<>(Assignments.read(has.text("wk_values"))), secrets, has.flag("wk_merged"),
                seconds(has.text("wk_limit")));
    }

    private static List<String> scripts(Fields has) {
        var scripts = new ArrayList<String>();
        for (var index = 0; index < has.number("wk_count"); index++) {
            scripts.add(has.text("wk_script_" + index));
        }
        return scripts;
    }

    private static Map<String, String> revealed(Map<String, Secret> secrets) {
        var values = new TreeMap<String, String>();
        secrets.forEach((name, secret) -> values.put(name, reveal(secret)));
        return values;
    }

    private static String reveal(Secret secret) {
        var bytes = secret.bytes();
        var text = new String(bytes, StandardCharsets.UTF_8);
        Arrays.fill(bytes, (byte) 0);
        return text;
    }

    private static String flag(boolean set) {
        return set ? "1" : "0";
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    private static Duration seconds(String text) {
        return Duration.ofMillis(new BigDecimal(text).movePointRight(3).longValueExact());
    }

    /// The variables of a request that is being read; what is missing makes it no request.
    private record Fields(Map<String, String> values) {
        String text(String name) {
            var value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("the request lacks " + name);
            }
            return value;
        }

        AttemptId id(String name) {
            return new AttemptId(text(name));
        }

        long number(String name) {
            return Long.parseLong(text(name));
        }

        boolean flag(String name) {
            return "1".equals(text(name));
        }
    }
}
