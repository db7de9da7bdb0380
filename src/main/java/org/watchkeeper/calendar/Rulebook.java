package org.watchkeeper.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.host.Host;

/// All windows and blackouts as they were at one moment.
public record Rulebook(List<Edit.Version> versions) {
    public static final Rulebook EMPTY = new Rulebook(List.of());

    public Rulebook {
        versions = versions.stream().sorted(Comparator.comparing((Edit.Version each) -> each.ruling().name())
                .thenComparing(each -> each.ruling().id().value())).toList();
    }

    /// Of rulings that are not kept anywhere: what a calendar would be with them.
    public static Rulebook of(List<Ruling> rulings) {
        return new Rulebook(rulings.stream().map(each -> new Edit.Version(each, 1, Instant.EPOCH)).toList());
    }

    public Optional<Edit.Version> find(Ruling.Id id) {
        return versions.stream().filter(each -> each.ruling().id().equals(id)).findFirst();
    }

    public List<Window> windows() {
        return of(Window.class);
    }

    public List<Blackout> blackouts() {
        return of(Blackout.class);
    }

    private <R extends Ruling> List<R> of(Class<R> kind) {
        return versions.stream().map(Edit.Version::ruling).filter(kind::isInstance).map(kind::cast).toList();
    }

    /// The dates of windows that are for all of these hosts, oldest first, less what blackouts of any of them take.
    public List<Opening> openings(Collection<Host> hosts, Span span) {
        var closed = closed(hosts, span);
        return windows().stream().filter(window -> hosts.stream().allMatch(window.scope()::covers))
                .flatMap(window -> window.series().between(span).stream()
                        .map(date -> new Opening(window, date, date.span().without(closed))))
                .sorted(Comparator.comparing(opening -> opening.date().span())).toList();
    }

    /// When no change of any of these hosts may be made.
    public List<Span> closed(Collection<Host> hosts, Span span) {
        return blackouts().stream().filter(blackout -> hosts.stream().anyMatch(blackout.scope()::covers))
                .flatMap(blackout -> blackout.series().between(span).stream()).map(Series.Date::span).sorted().toList();
    }
}
