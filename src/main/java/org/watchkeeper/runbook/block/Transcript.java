package org.watchkeeper.runbook.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.bash.ShellScripts;

/// A terminal session as printed: what was typed behind a shell's prompts, each on its own row, and the rest.
///
/// `others` are the rows typed at the prompt of another program; `inside` are the rows behind a shell that was opened on
/// another machine or in a container.
record Transcript(String commands, String output, List<Integer> others, List<Integer> inside) {
    private static final Pattern ROOT = Pattern.compile("^\\s*# ?(?=\\S)");
    private static final Pattern CODE = Pattern.compile(
            "^\\s*(?:for|if|while|until|case|do|done|then|fi|esac|else|elif|function|export|\\w+=|\\w+\\(\\))(?:\\s|$|\\S)|\\\\$");
    private static final Pattern ANGLE = Pattern.compile("^> (?=\\S)");
    private static final Pattern GOES_ON = Pattern
            .compile("(?s).*(?:\\||&&|(?:^|[\\s;])(?:do|then|else)|[\\s(]\\{|\\()\\s*$");
    private static final Map<String, Pattern> COMPOUND = Map.of("for", closedBy("done"), "while", closedBy("done"),
            "until",
            closedBy("done"), "if", closedBy("fi"), "case", closedBy("esac"));
    private static final Pattern HEREDOC = Pattern.compile("(?<!<)<<-?\\s*(['\"]?)(\\w+)\\1");
    private static final Pattern GOES_INSIDE = Pattern.compile(
            "^(?:sudo\\s+)?(?:(?:kubectl|oc|docker|podman|docker-compose|crictl|nerdctl|lxc|incus)\\b.*\\s(?:ba|z|a)?sh|(?:kubectl|oc) rsh\\b.*|ssh\\s[^|;&]*|vagrant ssh\\b.*|chroot\\s.*)\\s*$");
    private static final Pattern GOES_OUT = Pattern.compile("^(?:exit|logout)\\b.*");

    private static Pattern closedBy(String word) {
        return Pattern.compile("(?s).*[\\s;]" + word + "\\b.*");
    }

    /// Whether a text shows prompts. `console` is a block whose fence says that it is a session.
    static boolean isOne(String text, boolean console) {
        var lines = text.lines().filter(line -> !line.isBlank()).limit(400).toList();
        var first = lines.stream().filter(line -> !line.stripLeading().startsWith("#")).findFirst().flatMap(Prompt::of);
        if (first.isPresent()) {
            return first.get().sure() || first.get().shell() || lines.size() > 1;
        }
        boolean later = lines.stream().map(Prompt::of).flatMap(Optional::stream)
                .anyMatch(prompt -> prompt.sure() && prompt.who().length() > 1);
        return later || hidden(lines, console).isPresent();
    }

    /// The prompts that look like something else: a root prompt like a comment, a bare `>` like a quotation.
    private static Optional<Pattern> hidden(List<String> lines, boolean console) {
        if (lines.stream().anyMatch(line -> startsWithProgram(line, ROOT)) && onlyOutputBesides(lines, console)) {
            return Optional.of(ROOT);
        }
        return lines.stream().limit(1).anyMatch(line -> startsWithProgram(line, ANGLE))
                ? Optional.of(ANGLE)
                : Optional.empty();
    }

    private static boolean startsWithProgram(String line, Pattern prompt) {
        var form = prompt.matcher(line);
        return form.find() && Likeness.beginsLikeCommand(line.substring(form.end()));
    }

    /// `# systemctl stop app` is typed by root where nothing else in the block is a command.
    private static boolean onlyOutputBesides(List<String> lines, boolean console) {
        var besides = lines.stream().filter(line -> !line.stripLeading().startsWith("#")).toList();
        boolean first = startsWithProgram(lines.getFirst(), ROOT) || console;
        return first && besides.stream().noneMatch(line -> CODE.matcher(line).find()
                || ShellScripts.isProgram(line.strip().split("\\s", 2)[0]));
    }

    public static Transcript of(String text, boolean console) {
        var lines = List.of(text.split("\n", -1));
        var shown = lines.stream().filter(line -> !line.isBlank()).toList();
        boolean plain = shown.stream().map(Prompt::of).flatMap(Optional::stream).noneMatch(Prompt::shell);
        var hidden = plain ? hidden(shown, console) : Optional.<Pattern>empty();
        var devices = shown.stream().map(Prompt::of).flatMap(Optional::stream).filter(prompt -> !prompt.shell())
                .map(Prompt::name).collect(Collectors.toSet());
        return new Reading(line -> hidden.map(form -> at(line, form)).orElseGet(() -> Prompt.of(line))
                .map(prompt -> prompt.sure() || !devices.contains(prompt.name()) ? prompt : prompt.ofDevice()))
                .read(lines);
    }

    private static Optional<Prompt> at(String line, Pattern hidden) {
        var form = hidden.matcher(line);
        return form.find() ? Optional.of(new Prompt(form.end(), true, true, "#")) : Prompt.of(line);
    }

    /// One session while it is read.
    private static final class Reading {
        private final Function<String, Optional<Prompt>> prompts;
        private final List<String> typed = new ArrayList<>();
        private final List<String> printed = new ArrayList<>();
        private final List<Integer> others = new ArrayList<>();
        private final List<Integer> inside = new ArrayList<>();
        private String open = "";
        private int depth;
        private boolean prompted;
        private boolean elsewhere;

        Reading(Function<String, Optional<Prompt>> prompts) {
            this.prompts = prompts;
        }

        Transcript read(List<String> lines) {
            for (var line : lines) {
                take(line);
            }
            return new Transcript(String.join("\n", typed), String.join("\n", printed), others, inside);
        }

        private void take(String line) {
            if (!open.isEmpty() && continues(line)) {
                var rest = line.startsWith("> ") ? line.substring(2) : line.equals(">") ? "" : line;
                typed.add(rest);
                open += "\n" + rest;
                open = isComplete(open) ? "" : open;
                return;
            }
            open = "";
            var prompt = prompts.apply(line);
            prompted |= prompt.isPresent();
            if (prompt.isPresent() && prompt.get().shell()) {
                typed(line.substring(prompt.get().end()));
            } else if (!prompted && Likeness.beginsLikeCommand(line)) {
                typed(line);
            } else {
                prompt.ifPresent(other -> others.add(typed.size()));
                elsewhere |= prompt.isPresent();
                typed.add(line.startsWith("# ") && !elsewhere ? line : "");
                keep(line);
            }
        }

        private boolean continues(String line) {
            return prompts.apply(line).filter(Prompt::shell).isEmpty();
        }

        private void typed(String command) {
            elsewhere = false;
            if (depth > 0) {
                inside.add(typed.size());
            }
            depth += GOES_INSIDE.matcher(command).matches() ? 1 : GOES_OUT.matcher(command).matches() ? -1 : 0;
            depth = Math.max(0, depth);
            typed.add(command);
            open = isComplete(command) ? "" : command;
        }

        private void keep(String line) {
            if (!line.isBlank() && !line.startsWith("# ")) {
                printed.add(line);
            }
        }

        /// Whether bash would run it now rather than ask for more.
        private static boolean isComplete(String command) {
            if (command.length() > 5_000 || command.endsWith("\\") && !command.endsWith("\\\\")) {
                return command.length() > 5_000;
            }
            var heredoc = HEREDOC.matcher(command);
            if (heredoc.find()) {
                return command.lines().skip(1).anyMatch(line -> line.strip().equals(heredoc.group(2)));
            }
            var closes = COMPOUND.get(command.strip().split("\\s", 2)[0]);
            boolean closed = closes == null || closes.matcher(command).matches();
            return closed && !GOES_ON.matcher(command).matches() && Quotation.openAfter(command, (char) 0) == 0;
        }
    }
}
