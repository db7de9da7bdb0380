package org.watchkeeper.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /// What it is with an edit more.
    public Rulebook after(Edit edit) {
        var others = versions.stream().filter(each -> !each.ruling().id().equals(edit.subject()));
        return new Rulebook(switch (edit.act()) {
            case Edit.Kept(var ruling) ->
                Stream.concat(others, Stream.of(new Edit.Version(ruling, edit.version(), edit.at()))).toList();
            case Edit.Removed() -> others.toList();
        });
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
        var dates = windows().stream().filter(window -> hosts.stream().allMatch(window.scope()::covers))
                .flatMap(window -> window.series().between(span).stream()
                        .map(date -> new Opening(window, date, List.of(date.span()))))
                .sorted(Comparator.comparing(opening -> opening.date().span())).toList();
        if (dates.isEmpty()) {
            return dates;
        }
        var end = dates.stream().map(opening -> opening.date().span().end()).max(Comparator.naturalOrder())
                .orElseThrow();
        var closed = closed(hosts, new Span(dates.getFirst().date().span().start(), end));
        return dates.stream().map(opening -> opening.without(closed)).toList();
    }

    /// When no change of any of these hosts may be made.
    public List<Span> closed(Collection<Host> hosts, Span span) {
        return blackouts().stream().filter(blackout -> hosts.stream().anyMatch(blackout.scope()::covers))
                .flatMap(blackout -> blackout.series().between(span).stream()).map(Series.Date::span).sorted().toList();
    }
}
