package org.watchkeeper.runbook.block;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.watchkeeper.runbook.Block.Kind;
import org.watchkeeper.runbook.bash.Command;
import org.watchkeeper.runbook.bash.Script;

/// What a block is once its fence and its text are weighed: its kind, the commands in it, and what was printed between them.
///
/// `reason` says why it is not run, `omitted` are the rows that look printed although nothing says so, `others` and
/// `inside` the rows of a session that were typed at another program or on another machine.
public record Look(Kind kind, Script script, String output, String reason, List<Integer> omitted, List<Integer> others,
        List<Integer> inside) {
    private static final Script NOTHING = new Script(List.of(), List.of());

    /// A block to judge, and what the document says of it.
    public record Text(Language language, String text, Said said) {
        boolean printed() {
            return said == Said.PRINTED;
        }
    }

    /// What leads to a block: it calls it output, calls it a command, or says that it must not be run.
    public enum Said {
        NOTHING, PRINTED, COMMAND, NEVER
    }

    /// `scripts` cuts a text into commands.
    public static Look of(Text block, Function<String, Script> scripts) {
        return new Judging(block, scripts).judge();
    }

    /// A block of which the document says what it is.
    public static Look as(Kind kind, Text block, Function<String, Script> scripts) {
        return switch (kind) {
            case SHELL -> new Look(kind, scripts.apply(block.text()), "", "", List.of(), List.of(), List.of());
            case CONSOLE -> new Judging(block, scripts).console();
            case CONFIG -> notRun(kind, "");
        };
    }

    /// Whether every command of a script runs a program that is known.
    public static boolean isSurelyTyped(Script script) {
        return script.commands().stream().allMatch(command -> Likeness.of(command) == Likeness.FAMILIAR);
    }

    /// The text that will be cut first, if any: cutting is most of the work, and may be done ahead.
    public static Optional<String> cutFirst(Text block) {
        boolean plain = block.language().mayHoldCommands() && block.language().says() != Language.Says.TEXT;
        return plain ? Optional.of(Queries.in(Printout.taken(block.text())).text()) : Optional.empty();
    }

    private static Look notRun(Kind kind, String reason) {
        return new Look(kind, NOTHING, "", reason, List.of(), List.of(), List.of());
    }

    /// One text while it is judged.
    private record Judging(Text block, Function<String, Script> scripts) {
        Look judge() {
            var look = asShown();
            return block.said() == Said.NEVER && look.kind() != Kind.CONFIG
                    ? notRun(look.kind(), "the document says not to run it")
                    : look;
        }

        private Look asShown() {
            return switch (block.language().says()) {
                case OTHER -> notRun(Kind.CONFIG, "");
                case TEXT ->
                    Transcript.isOne(block.text(), false) && !block.printed()
                            ? session(false)
                            : notRun(Kind.CONFIG, "");
                case CONSOLE -> block.printed() ? notRun(Kind.CONSOLE, "the document calls it output") : console();
                case SHELL, NOTHING -> Transcript.isOne(block.text(), false)
                        ? block.printed() ? notRun(Kind.CONSOLE, "the document calls it output") : session(false)
                        : plain();
            };
        }

        /// A block that says console: with prompts a session, without any what is typed.
        private Look console() {
            if (Transcript.isOne(block.text(), true)) {
                return session(true);
            }
            var typed = typed();
            boolean torn = !typed.script().faults().isEmpty() && typed.first() != Likeness.FAMILIAR
                    && typed.first() != Likeness.NEUTRAL;
            if (typed.first() == Likeness.PRINTED || torn || Foreign.isQuery(block.text())) {
                return notRun(Kind.CONSOLE, "it reads like no shell");
            }
            return new Look(Kind.CONSOLE, typed.script(), typed.output(), "", typed.leftOut(), typed.others(),
                    List.of());
        }

        private Look session(boolean console) {
            var session = Transcript.of(block.text(), console);
            var script = scripts.apply(session.commands());
            var usage = script.commands().stream().filter(Likeness::isSynopsis).toList();
            var typed = script.pieces().stream().filter(piece -> !usage.contains(piece)).toList();
            return new Look(Kind.CONSOLE, new Script(typed, script.faults()), session.output(), "",
                    usage.stream().map(Command::firstRow).toList(), session.others(), session.inside());
        }

        private Look plain() {
            if (block.printed()) {
                return notRun(Kind.CONFIG, "the document calls it output");
            }
            var foreign = Foreign.reason(block.text());
            if (foreign.isPresent()) {
                return notRun(Kind.CONFIG, foreign.get());
            }
            var typed = typed();
            boolean shell = block.language().says() == Language.Says.SHELL
                    ? typed.isAny()
                    : typed.isConvincing() || block.said() == Said.COMMAND && typed.isPossible();
            return shell
                    ? new Look(Kind.SHELL, typed.script(), typed.output(), "", typed.leftOut(), typed.others(),
                            List.of())
                    : notRun(Kind.CONFIG, "it looks like output");
        }

        /// Where a text cannot be read as bash because something printed stands in it, it is read without that.
        private Typed typed() {
            var queries = Queries.in(Printout.taken(block.text()));
            return queries.rows().isEmpty()
                    ? typed(queries.text())
                    : new Judging(new Text(block.language(), queries.text(), block.said()), scripts)
                            .typed(queries.text()).beside(queries.rows());
        }

        private Typed typed(String taken) {
            var script = scripts.apply(taken);
            if (script.faults().isEmpty()) {
                return Typed.of(script, block, List.of());
            }
            var lines = taken.lines().toList();
            var printed = IntStream.range(0, lines.size()).filter(row -> Likeness.isPrinted(lines.get(row))).boxed()
                    .toList();
            var kept = new ArrayList<>(lines);
            printed.forEach(row -> kept.set(row, ""));
            var without = printed.isEmpty() ? script : scripts.apply(String.join("\n", kept));
            return without.faults().isEmpty() ? Typed.of(without, block, printed) : Typed.of(script, block, List.of());
        }
    }

    /// The commands of a text that say nothing of themselves, each weighed. `omitted` are the rows of those that were printed,
    /// `unread` the rows without which the text was read, `others` those that are typed at another program.
    private record Typed(Script script, String output, List<Integer> omitted, List<Integer> unread,
            List<Integer> others, Map<Likeness, Integer> count, Likeness first) {
        static Typed of(Script script, Text block, List<Integer> unread) {
            var count = new EnumMap<Likeness, Integer>(Likeness.class);
            var likeness = new IdentityHashMap<Command, Likeness>();
            script.commands().forEach(command -> likeness.put(command, Likeness.of(command)));
            likeness.values().forEach(each -> count.merge(each, 1, Integer::sum));
            boolean printing = count.getOrDefault(Likeness.PRINTED, 0) > 1;
            boolean named = block.language().says() == Language.Says.SHELL;
            var pieces = new ArrayList<Script.Piece>();
            var omitted = new ArrayList<Integer>();
            for (var piece : script.pieces()) {
                if (piece instanceof Command command
                        && isOmitted(likeness.getOrDefault(command, Likeness.UNLIKELY), printing)) {
                    omitted.add(command.firstRow());
                    printing |= !named;
                } else {
                    pieces.add(piece);
                }
            }
            var first = script.commands().stream().findFirst().map(likeness::get).orElse(Likeness.UNLIKELY);
            return new Typed(new Script(pieces, script.faults()), printed(block.text(), pieces), omitted, unread,
                    List.of(), count, first);
        }

        Typed beside(List<Integer> rows) {
            return new Typed(script, output, omitted, unread, rows, count, first);
        }

        /// The rows that are not run.
        List<Integer> leftOut() {
            return Stream.concat(omitted.stream(), unread.stream()).sorted().toList();
        }

        /// Among lines that are printed, what nothing speaks for is printed too; and behind one, where no fence says shell.
        private static boolean isOmitted(Likeness likeness, boolean printing) {
            return likeness == Likeness.PRINTED || printing && likeness == Likeness.UNLIKELY;
        }

        /// The rows that are no part of a command or comment.
        private static String printed(String text, List<Script.Piece> pieces) {
            var rows = text.split("\n", -1);
            var taken = new boolean[rows.length];
            for (var piece : pieces) {
                for (int row = piece.firstRow(); row <= Math.min(piece.lastRow(), rows.length - 1); row++) {
                    taken[row] = true;
                }
            }
            var left = new ArrayList<String>();
            for (int row = 0; row < rows.length; row++) {
                if (!taken[row] && !rows[row].isBlank()) {
                    left.add(rows[row]);
                }
            }
            return String.join("\n", left);
        }

        /// Whether anything is left that can be run, or that is no command to begin with.
        boolean isAny() {
            return omitted.isEmpty() || !script.commands().isEmpty();
        }

        boolean isConvincing() {
            boolean begins = first == Likeness.FAMILIAR || first == Likeness.PLAUSIBLE || first == Likeness.NEUTRAL;
            int known = amount(Likeness.FAMILIAR);
            int plausible = amount(Likeness.PLAUSIBLE);
            boolean outweighs = known * 4 + plausible * 2 > amount(Likeness.UNLIKELY) * 3;
            boolean printed = omitted.isEmpty() || first == Likeness.FAMILIAR;
            return script.faults().isEmpty() && begins && known + plausible > 0 && outweighs && printed;
        }

        /// Whether nothing speaks against it, where the document calls it a command.
        boolean isPossible() {
            return script.faults().isEmpty() && omitted.isEmpty() && amount(Likeness.PRINTED) == 0
                    && !script.commands().isEmpty()
                    && script.commands().stream().allMatch(command -> Likeness.isProgramName(command.text()));
        }

        private int amount(Likeness likeness) {
            return count.getOrDefault(likeness, 0);
        }
    }
}
