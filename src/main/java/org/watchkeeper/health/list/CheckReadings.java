package org.watchkeeper.health.list;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.attach.Readings;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.Wall;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.runbook.Visible;

/// The last reading of each check of the inventory's hosts, in words; `zone` is where times are told. A check that is not well says
/// so, and a reading keeps the time it was taken: an old one is never evidence of now.
public record CheckReadings(Supplier<Wall> wall, Hosts hosts, ZoneId zone) implements Readings {
    @Override
    public List<Evidence.Reading> latest() {
        var names = hosts.all().stream().collect(Collectors.toMap(Host::id, Host::name));
        return wall.get().vitals().stream()
                .flatMap(vital -> Optional.ofNullable(names.get(vital.host()))
                        .flatMap(name -> vital.last().map(last -> evidence(name, vital, last))).stream())
                .sorted(Comparator.comparing(Evidence.Reading::what)).toList();
    }

    private Evidence.Reading evidence(String host, Vital vital, Reading last) {
        var state = vital.state() == HealthState.OK ? "" : " (" + vital.state().word() + ")";
        boolean isNumber = last.value().isPresent();
        var value = isNumber ? number(last.value().getAsDouble()) : said(last);
        return new Evidence.Reading(host + ": " + vital.probe().title() + state, value, isNumber ? last.unit() : "",
                Optional.of(last.at().atZone(zone)));
    }

    private static String said(Reading last) {
        var text = Visible.of(last.text()).strip();
        return text.isEmpty() ? last.level().word() : text;
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : "unknown";
    }
}
