package org.watchkeeper.runbook.advice.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Invocation;
import org.watchkeeper.runbook.bash.Invocation.Word;

/// What an earlier command has seen to already: the list was looked at before it is deleted, the archive before it is
/// unpacked, the file was there before a tool could make an empty one.
public final class Precautions {
    private static final Set<String> DEEDS = Set.of("-delete", "-print", "-ls");
    private static final Pattern COUNT = Pattern.compile("\\bkubectl get\\b.*\\.spec\\.replicas\\b.*");

    private static final Pattern CONTAINERS = Pattern.compile("\\bkubectl get\\b.*\\.containers\\[.*");

    private final Map<Integer, List<Seen>> byProcedure = new HashMap<>();
    private final Map<Seen, Integer> positions = new IdentityHashMap<>();
    private final Map<String, Integer> opened = new HashMap<>();

    public Precautions(List<Seen> all) {
        for (var seen : all) {
            int position = positions.size();
            positions.putIfAbsent(seen, position);
            byProcedure.computeIfAbsent(seen.place().order(), _ -> new ArrayList<>()).add(seen);
            seen.programs().stream().filter(each -> each.name().equals("tar") && each.has("-t", "--list"))
                    .flatMap(each -> archive(seen, each).stream())
                    .forEach(archive -> opened.putIfAbsent(archive, position));
        }
    }

    /// Whether nothing of a note is left to say.
    public boolean meet(Note note) {
        return switch (note.rule()) {
            case DELETES_BY_PATTERN -> note.fixes().isEmpty() && wasListed(note.on());
            case OVERWRITES -> wasOpened(note.on()) || wasRead(note.on());
            case HIDDEN_DATABASE_ERROR -> wasThere(note.on());
            case LEFT_OPEN -> note.on().text().contains("--replicas=0")
                    && before(note.on()).anyMatch(seen -> COUNT.matcher(seen.text()).find());
            case SAYS_LESS -> note.on().text().contains("kubectl patch")
                    && before(note.on()).anyMatch(seen -> CONTAINERS.matcher(seen.text()).find());
            default -> false;
        };
    }

    /// Commands of the same procedure that come first.
    private Stream<Seen> before(Seen last) {
        return byProcedure.getOrDefault(last.place().order(), List.of()).stream().takeWhile(seen -> seen != last);
    }

    private boolean wasListed(Seen deletes) {
        var what = program(deletes, "find").map(Precautions::looksFor);
        return what.isPresent() && before(deletes).anyMatch(seen -> seen.programs().stream().anyMatch(
                each -> each.name().equals("find") && !each.has("-delete", "-exec", "-execdir")
                        && looksFor(each).equals(what.get())));
    }

    private static List<String> looksFor(Invocation find) {
        return find.arguments().stream().takeWhile(word -> !word.startsWith("-exec"))
                .filter(word -> !DEEDS.contains(word)).toList();
    }

    private boolean wasOpened(Seen unpacks) {
        var archive = program(unpacks, "tar").flatMap(tar -> archive(unpacks, tar));
        return archive.flatMap(name -> Optional.ofNullable(opened.get(name)))
                .filter(first -> first < positions.getOrDefault(unpacks, Integer.MAX_VALUE)).isPresent();
    }

    /// Whether what a request replaces was asked for before, from the same address.
    private boolean wasRead(Seen replaces) {
        var address = program(replaces, "curl").filter(curl -> curl.has("-X", "--request"))
                .flatMap(curl -> address(replaces, curl));
        return address.isPresent() && before(replaces).anyMatch(seen -> program(seen, "curl")
                .filter(curl -> !curl.has("-X", "--request", "-d", "--data"))
                .flatMap(curl -> address(seen, curl)).equals(address));
    }

    private static Optional<String> address(Seen seen, Invocation curl) {
        return curl.spelled().stream().map(seen::written).filter(word -> word.contains("://")).findFirst();
    }

    /// As the document writes it: two placeholders of one length are two archives.
    private static Optional<String> archive(Seen seen, Invocation tar) {
        return tar.operands().stream().findFirst().map(seen::written);
    }

    private boolean wasThere(Seen opens) {
        var file = program(opens, "sqlite3").flatMap(each -> each.operands().stream().findFirst()).map(Word::value);
        return file.isPresent() && before(opens).anyMatch(seen -> seen.programs().stream()
                .anyMatch(each -> Set.of("test", "[").contains(each.name()) && each.has("-s")
                        && each.words().contains(file.get())));
    }

    private static Optional<Invocation> program(Seen seen, String name) {
        return seen.programs().stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
