package org.watchkeeper.runbook.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.InstalledFile;
import org.watchkeeper.runbook.bash.Command;
import org.watchkeeper.runbook.bash.Invocation;
import org.watchkeeper.runbook.bash.Invocation.Heredoc;
import org.watchkeeper.runbook.bash.Invocation.Word;

/// Files whose text stands in the document: `cat > FILE << EOF`, `tee FILE << EOF`, `cat << EOF | tee FILE`.
public final class Installs {
    private static final Pattern QUOTES = Pattern.compile("[\"']");
    private static final Set<String> RIGHTS = Set.of("chmod", "chown");

    private Installs() {}

    /// What a command installs, with the rights that the commands `after` it give.
    public static List<InstalledFile> of(Command command, List<Command> after) {
        if (!command.text().contains("<<")) {
            return List.of();
        }
        var found = new ArrayList<InstalledFile>();
        var programs = command.invocations();
        for (var program : programs) {
            program.heredocs().stream().filter(each -> !program.apart() && !program.inside()).limit(1)
                    .forEach(heredoc -> path(command, program, programs)
                            .map(path -> file(command, path, heredoc)).ifPresent(found::add));
        }
        return found.stream().map(file -> withRights(file, after)).toList();
    }

    private static Optional<String> path(Command command, Invocation program, List<Invocation> programs) {
        if (program.name().equals("tee")) {
            return tee(command, program);
        }
        if (!program.name().equals("cat") || !program.operands().isEmpty()) {
            return Optional.empty();
        }
        return program.redirects().stream().filter(each -> each.operator().equals(">") && each.writes()).findFirst()
                .map(each -> written(command, each.target()))
                .or(() -> programs.stream().filter(each -> each.name().equals("tee")).findFirst()
                        .flatMap(each -> tee(command, each)));
    }

    private static Optional<String> tee(Command command, Invocation tee) {
        return tee.has("-a", "--append")
                ? Optional.empty()
                : tee.operands().stream().findFirst().map(word -> written(command, word));
    }

    private static String written(Command command, Word word) {
        boolean here = word.start() >= 0 && word.end() <= command.text().length() && word.start() < word.end();
        return QUOTES.matcher(here ? command.text().substring(word.start(), word.end()) : word.value()).replaceAll("");
    }

    private static InstalledFile file(Command command, String path, Heredoc heredoc) {
        int end = heredoc.start() + heredoc.body().length();
        boolean here = heredoc.start() >= 0 && end <= command.text().length();
        var content = here ? command.text().substring(firstLine(command, heredoc), end) : heredoc.body();
        return new InstalledFile(path, content, !heredoc.quoted(), "", "");
    }

    /// The grammar lets a body begin behind the blanks of its first line.
    private static int firstLine(Command command, Heredoc heredoc) {
        int line = command.text().indexOf('\n', Math.max(0, command.text().lastIndexOf("<<", heredoc.start())));
        return line < 0 || line >= heredoc.start() ? heredoc.start() : line + 1;
    }

    private static InstalledFile withRights(InstalledFile file, List<Command> after) {
        var known = file;
        for (var later : after) {
            for (var program : later.text().contains(file.path()) ? later.invocations() : List.<Invocation>of()) {
                var operands = program.operands();
                boolean meant = RIGHTS.contains(program.name()) && operands.size() > 1
                        && operands.stream().skip(1).anyMatch(word -> written(later, word).equals(file.path()));
                if (meant) {
                    var right = operands.getFirst().value();
                    known = program.name().equals("chmod") ? known.with(right, "") : known.with("", right);
                }
            }
        }
        return known;
    }
}
