package org.watchkeeper.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Conflict;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Proposal;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.document.Offer;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.HostId;
import org.watchkeeper.runbook.Schedule;

import com.fasterxml.jackson.annotation.JsonInclude;

/// The calendar's JSON, documented in docs/json.md.
final class CalendarJson {
    private static final int TWELVE = 12;

    private CalendarJson() {}

    record Occurrences(List<Stretch> occurrences) {}

    record Stretch(String start, String end) {
        static Stretch of(Series.Date date) {
            return new Stretch(date.span().start().toString(), date.span().end().toString());
        }
    }

    record Read(List<Stated> schedules) {}

    record Stated(String rrule, String start, String duration, String zone, boolean ambiguous) {
        static Stated of(Schedule schedule) {
            return new Stated(schedule.rrule(), schedule.start(), schedule.duration(), schedule.zone(),
                    schedule.ambiguous());
        }
    }

    record For(List<String> environments, List<String> groups, List<String> hosts) {
        static For of(Scope scope, Map<HostId, String> names) {
            return new For(scope.environments().stream().map(Environment::word).toList(),
                    List.copyOf(scope.groups()),
                    scope.hosts().stream().map(id -> names.getOrDefault(id, id.toString())).toList());
        }
    }

    record Terms(String standing, List<String> impacts, String longest, String announce, String cutoff) {
        static Terms of(Window.Terms terms) {
            return new Terms(Json.word(terms.standing()), terms.impacts().stream().map(Json::word).toList(),
                    terms.most().toString(), terms.announce().toString(), terms.cutoff().toString());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(String id, String kind, String name, String rrule, String start, String zone, String duration,
            List<String> extra, List<String> except, @org.jspecify.annotations.Nullable Terms terms, String reason,
            For hosts, String file, int line, int version, List<Stretch> next) {
        static Listed of(Edit.Version version, Map<HostId, String> names, Instant now) {
            var ruling = version.ruling();
            var series = ruling.series();
            return new Listed(ruling.id().value(), kindOf(ruling), ruling.name(), series.rrule(),
                    series.start().toString(), series.zone().getId(), series.length().toString(),
                    series.extra().stream().map(Object::toString).toList(),
                    series.except().stream().map(Object::toString).toList(),
                    ruling instanceof Window window ? Terms.of(window.terms()) : null,
                    ruling instanceof Blackout blackout ? blackout.reason() : "", For.of(ruling.scope(), names),
                    ruling.source().file(), ruling.source().line(), version.number(),
                    series.next(now, TWELVE).stream().map(Stretch::of).toList());
        }
    }

    static String kindOf(Ruling ruling) {
        return switch (ruling) {
            case Window _ -> "window";
            case Blackout _ -> "blackout";
        };
    }

    record Offered(String kind, String name, String text, String file, int line, String rrule, String start,
            String zone, String duration, List<String> questions, List<String> remarks) {
        static Offered of(Offer offer) {
            var source = offer.source();
            return switch (offer.proposal()) {
                case Proposal.Dated(var series, var remarks) -> new Offered(Json.word(offer.kind()), offer.name(),
                        offer.words(), source.file(), source.line(), series.rrule(), series.start().toString(),
                        series.zone().getId(), series.length().toString(), List.of(), remarks);
                case Proposal.Open(var questions) -> new Offered(Json.word(offer.kind()), offer.name(), offer.words(),
                        source.file(), source.line(), "", "", "", "", questions, List.of());
            };
        }
    }

    record Agenda(List<Entry> entries, List<Clash> conflicts) {}

    record Entry(String kind, String id, String occurrence, String title, String start, String end, String zone,
            For hosts, List<String> flags) {
        static Entry of(CalendarEntry entry, Map<HostId, String> names) {
            return new Entry(Json.word(entry.kind()), entry.ref().id(), entry.ref().occurrence(), entry.title(),
                    entry.span().start().toString(), entry.span().end().toString(), entry.zone().getId(),
                    For.of(entry.scope(), names), entry.flags().stream().map(Json::word).toList());
        }
    }

    record Clash(String kind, String words, String remedy, String start, String end, List<String> ids) {
        static Clash of(Conflict conflict) {
            return new Clash(Json.word(conflict.kind()), conflict.words(), conflict.remedy(),
                    conflict.at().start().toString(), conflict.at().end().toString(),
                    List.of(conflict.first().ref().id(), conflict.second().ref().id()));
        }
    }
}
