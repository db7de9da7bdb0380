package org.watchkeeper.routine.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.watchkeeper.host.Host;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.Subject;
import org.watchkeeper.routine.document.Suggestions;

/// Where all that the place shows comes from. Blocks: belongs in the background.
interface Shelf {
    Found read();

    /// What the last look of a routine found.
    Optional<Told> tell(Item item);

    record Found(List<Item> items, Offers offers) {}

    /// Reads stores and library.
    static Shelf of(RoutineServices services) {
        return new Reading(services);
    }

    record Reading(RoutineServices services) implements Shelf {
        @Override
        public Found read() {
            var diaries = services.diaries().read();
            var hosts = services.hosts().all();
            var adopted = diaries.stream().map(diary -> diary.routine().subject().key()).collect(Collectors.toSet());
            var offered = Suggestions.in(services.library().entries()).stream()
                    .filter(one -> !adopted.contains(one.subject().key())).toList();
            return new Found(diaries.stream().map(diary -> item(diary, hosts)).toList(), new Offers(offered, hosts));
        }

        @Override
        public Optional<Told> tell(Item item) {
            return new Telling(services.runs(), services.outputs()).of(item.diary());
        }

        private Item item(Diary diary, List<Host> all) {
            var routine = diary.routine();
            var names = routine.hosts().stream().map(id -> all.stream().filter(host -> host.id().equals(id))
                    .findFirst().map(Host::name).orElse("a host that is gone")).toList();
            return new Item(diary, looksOnly(routine.subject()), names);
        }

        private boolean looksOnly(Subject subject) {
            return subject.kind() == Subject.Kind.PROCEDURE && services.library().entries().stream()
                    .filter(entry -> entry.file().toString().equals(subject.file())).findFirst()
                    .flatMap(entry -> entry.runbook().procedure(subject.id())).filter(Suggestions::looksOnly)
                    .isPresent();
        }
    }
}
