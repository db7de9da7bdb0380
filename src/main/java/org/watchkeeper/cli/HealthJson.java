package org.watchkeeper.cli;

import java.util.Map;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.assign.Assignment;
import org.watchkeeper.health.assign.Scope;
import org.watchkeeper.host.HostId;

/// Health in the JSON of the command line.
final class HealthJson {
    private HealthJson() {}

    record Check(String host, String probe, String title, String state, String since, String why, @Nullable String at,
            @Nullable Double value, String unit, String text, String acknowledged) {
        static Check of(Vital vital, String host) {
            var last = vital.last();
            return new Check(host, vital.probe().id().text(), vital.probe().title(), vital.state().word(),
                    vital.since().toString(), vital.why(), last.map(reading -> reading.at().toString()).orElse(null),
                    last.map(reading -> number(reading.value())).orElse(null), last.map(Reading::unit).orElse(""),
                    last.map(Reading::text).orElse(""), vital.acknowledged().orElse(""));
        }
    }

    record Line(String at, String level, @Nullable Double value, String unit, String text) {
        static Line of(Reading reading) {
            return new Line(reading.at().toString(), reading.level().word(), number(reading.value()), reading.unit(),
                    reading.text());
        }
    }

    record Assigned(String on, String probe, String title, boolean watched, String ask, String value, String unit,
            String warning, String critical, int inRow, double slack, long everySeconds, long limitSeconds, String from,
            String by, String at) {
        static Assigned of(Assignment one, Map<HostId, String> names) {
            var probe = one.probe();
            var judgement = probe.judgement();
            return new Assigned(HealthJson.on(one.scope(), names), probe.id().text(), probe.title(), one.watched(),
                    HealthJson.ask(probe.ask()), judgement.value(), judgement.unit(), judgement.warning(),
                    judgement.critical(),
                    judgement.inRow(), judgement.slack(), probe.every().toSeconds(), probe.limit().toSeconds(),
                    probe.from(), one.by(), one.at().toString());
        }
    }

    /// "all", "group:web", or the name of a host.
    static String on(Scope scope, Map<HostId, String> names) {
        return switch (scope) {
            case Scope.One(var host) -> names.getOrDefault(host, host.toString());
            case Scope.Group _, Scope.All() -> scope.text();
        };
    }

    static String ask(Ask ask) {
        return switch (ask) {
            case Ask.OnHost(var script) -> script;
            case Ask.Tcp(var address, var port) -> "tcp " + address + ":" + port;
            case Ask.Http(var url) -> "http " + url;
            case Ask.Tls(var address, var port) -> "tls " + address + ":" + port;
        };
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
