package org.watchkeeper.runbook.advice.look;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Invocation;

/// kubectl, docker and compose: waits without end, terminals that are not there, images that are not what they seem.
public final class ClusterLook implements Look {
    private static final Pattern IMAGE_ARGUMENT = Pattern
            .compile("\"image\"\\s*:\\s*\"[^\"]*:(latest|secure|stable|prod|main)\"");

    private static final Pattern CONTAINER = Pattern
            .compile("\"containers\"\\s*:\\s*\\[\\s*\\{\\s*\"name\"\\s*:\\s*\"([\\w-]+)\"");

    @Override
    public void at(Seen seen, Invocation program, Notes notes) {
        switch (program.name()) {
            case "kubectl", "oc" -> kubectl(seen, program, notes);
            case "docker-compose" -> exec(seen, program, List.of("exec"), notes);
            case "docker", "podman" -> {
                exec(seen, program, List.of("compose", "exec"), notes);
                images(seen, program, notes);
            }
            default -> {
            }
        }
    }

    private static void kubectl(Seen seen, Invocation kubectl, Notes notes) {
        var words = kubectl.operands().stream().map(Invocation.Word::value).toList();
        boolean waits = starts(words, "rollout", "status") || starts(words, "drain");
        if (waits && !kubectl.has("--timeout") && !kubectl.apart()) {
            int last = words.getFirst().equals("drain") ? 0 : 1;
            notes.add(seen, Rule.NO_TIME_LIMIT, "It waits as long as the cluster takes",
                    new Edits(seen).after(kubectl.operands().get(last), " --timeout=10m"),
                    "It gives up after ten minutes");
        }
        if (starts(words, "scale") && kubectl.arguments().contains("--replicas=0")) {
            notes.add(seen, Rule.LEFT_OPEN,
                    "Nothing serves from here on: note how many there are, to scale back to the same number");
        }
        if (starts(words, "patch") && seen.text().contains("\"containers\"")) {
            notes.add(seen, Rule.SAYS_LESS,
                    "Where no container has that name, a second container is added instead of the first one changed",
                    named(seen, kubectl, words), "It stops where no container has that name");
        }
        if (IMAGE_ARGUMENT.matcher(seen.text()).find()) {
            notes.add(seen, Rule.MUTABLE_IMAGE,
                    "A tag like this may mean another image tomorrow, and the same tag starts no roll-out");
        }
    }

    private static Edits named(Seen seen, Invocation kubectl, List<String> words) {
        var container = CONTAINER.matcher(seen.text());
        if (words.size() < 3 || !container.find()) {
            return new Edits(seen);
        }
        var ask = "kubectl get " + words.get(1) + " " + words.get(2)
                + " -o jsonpath='{.spec.template.spec.containers[*].name}' | grep -qw " + container.group(1) + " && ";
        return new Edits(seen).first(kubectl, ask, ask);
    }

    private static boolean starts(List<String> words, String... expected) {
        return words.size() >= expected.length && words.subList(0, expected.length).equals(List.of(expected));
    }

    private static void exec(Seen seen, Invocation compose, List<String> verb, Notes notes) {
        var operands = compose.operands();
        boolean runs = operands.size() > verb.size()
                && operands.stream().limit(verb.size()).map(Invocation.Word::value).toList().equals(verb);
        boolean shell = seen.programs().stream().anyMatch(each -> each.inside() && each.name().matches("(ba|z|da)?sh")
                && each.words().size() == 1);
        if (runs && !shell && !compose.has("-T", "--no-TTY", "-it", "-i", "-t")) {
            notes.add(seen, Rule.ASKS_UNATTENDED,
                    "compose exec wants a terminal: without one it fails, with one what it prints is damaged by line ends",
                    new Edits(seen).after(operands.get(verb.size() - 1), " -T"), "-T does without a terminal");
        }
    }

    private static void images(Seen seen, Invocation docker, Notes notes) {
        var words = docker.operands().stream().map(Invocation.Word::value).toList();
        if (starts(words, "run")) {
            words.stream().skip(1).filter(word -> word.matches("ubuntu|debian|alpine|busybox")).findFirst()
                    .ifPresent(image -> notes.add(seen, Rule.MUTABLE_IMAGE,
                            "An image without a tag is whatever is newest, and is fetched where it is missing",
                            new Edits(seen).first(docker, "sudo docker image inspect " + image + " > /dev/null && ",
                                    "docker image inspect " + image + " > /dev/null && "),
                            "It stops where the image is not there"));
        }
    }
}
