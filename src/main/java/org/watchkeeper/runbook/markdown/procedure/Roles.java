package org.watchkeeper.runbook.markdown.procedure;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.watchkeeper.runbook.phrase.Hint;

/// Finds which of the hosts a step is meant for, by its title, its remarks, its phase and the sentences before it: "on the
/// database host".
final class Roles {
    private static final String ROLE = "((?:primary|standby|replica) (?=\\w)|)(databases?|db|web|app(?:lication)?|api|cache|queue"
            + "|proxy|load[- ]balancer|bastion|jump|build|monitoring|backup|control[- ]plane|worker|primary|standby|replica)";
    private static final String HOST = "[ -](?:hosts?|servers?|nodes?|machines?)\\b";
    private static final Pattern TITLE = Pattern
            .compile("(?i)\\b(?:on|from) (?:the |each |every |all )?" + ROLE + HOST);
    private static final Pattern SENTENCE = Pattern
            .compile("(?i)(?:^|[.:;]\\s+)(?:run (?:this|these) )?on (?:the|each|every|all) " + ROLE + HOST);

    private static final Hint HOSTS = Hint.of("host", "server", "node", "machine");

    private Roles() {}

    /// Empty where nothing tells.
    static String of(StepDraft step) {
        var titles = Stream.concat(Stream.of(step.title, step.phase),
                step.commands.stream().map(placed -> placed.command().remark()));
        return Stream.concat(titles.map(text -> in(TITLE, text)), step.why.stream().map(text -> in(SENTENCE, text)))
                .filter(role -> !role.isEmpty()).findFirst().orElse("");
    }

    private static String in(Pattern form, String text) {
        var found = form.matcher(text);
        if (!HOSTS.isIn(text) || !found.find()) {
            return "";
        }
        var name = found.group(2).toLowerCase(Locale.ROOT).replace('-', ' ');
        return found.group(1).toLowerCase(Locale.ROOT) + switch (name) {
            case "db", "databases" -> "database";
            case "app" -> "application";
            default -> name;
        } + " host";
    }
}
