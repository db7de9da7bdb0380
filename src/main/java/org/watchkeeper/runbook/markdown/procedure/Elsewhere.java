package org.watchkeeper.runbook.markdown.procedure;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.bash.Command;

/// Tells from its programs that a step is meant for another place than the hosts it maintains.
final class Elsewhere {
    private static final Set<String> CLUSTER = Set.of("kubectl", "helm", "kustomize", "oc", "argocd", "flux");
    private static final Set<String> CLOUD = Set.of("terraform", "tofu", "ansible", "ansible-playbook", "aws", "gcloud",
            "az");
    private static final Set<String> OF_A_CHECKOUT = Set.of("checkout", "switch", "commit", "push", "branch", "merge",
            "rebase", "tag", "add", "cherry-pick");

    private static final Pattern GIT = Pattern.compile("\\bgit\\s+(?:-C\\s+\\S+\\s+)?([a-z-]+)");

    private Elsewhere() {}

    /// Where the commands run, as a sentence; empty where nothing tells.
    static String of(List<Command> commands) {
        boolean checkout = commands.stream().anyMatch(Elsewhere::isOfACheckout);
        boolean cluster = commands.stream().flatMap(command -> command.programs().stream()).anyMatch(CLUSTER::contains);
        if (checkout) {
            return "Meant for a checkout of the repository, on a workstation or a build server"
                    + (cluster ? " with a kubectl context" : "") + ", not for the hosts it maintains.";
        }
        if (cluster) {
            return "Meant for a place with a kubectl context, not for the hosts of the cluster: look at context and namespace first.";
        }
        return commands.stream().flatMap(command -> command.programs().stream()).anyMatch(CLOUD::contains)
                ? "Meant for a place where the tools of the cloud are set up, not for the hosts it maintains."
                : "";
    }

    private static boolean isOfACheckout(Command command) {
        var programs = command.programs();
        return programs.contains("make") || programs.contains("git")
                && GIT.matcher(command.text()).results().anyMatch(found -> OF_A_CHECKOUT.contains(found.group(1)));
    }
}
