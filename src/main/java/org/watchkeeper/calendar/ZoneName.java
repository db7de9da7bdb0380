package org.watchkeeper.calendar;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Time zones by the names people use. Short names that mean more than one zone (IST, CST, BST) are none.
public final class ZoneName {
    private static final Map<String, String> SHORT = new HashMap<>();

    static {
        put("Z GMT", "UTC");
        put("CEST MESZ", "+02:00");
        put("MEZ", "CET");
        put("EEST MSK", "+03:00");
        put("EAT", "+03:00");
        put("WEST WAT", "+01:00");
        put("SAST", "+02:00");
        put("EST", "-05:00");
        put("EDT", "-04:00");
        put("CDT", "-05:00");
        put("MST PDT", "-07:00");
        put("MDT", "-06:00");
        put("PST AKDT", "-08:00");
        put("AKST", "-09:00");
        put("HST", "-10:00");
        put("BRT ART", "-03:00");
        put("PKT", "+05:00");
        put("SGT HKT AWST", "+08:00");
        put("JST KST", "+09:00");
        put("ACST", "+09:30");
        put("ACDT", "+10:30");
        put("AEST", "+10:00");
        put("AEDT", "+11:00");
        put("NZST", "+12:00");
        put("NZDT", "+13:00");
        put("IST CST BST", "");
    }

    private ZoneName() {}

    private static void put(String names, String zone) {
        for (var name : names.split(" ", -1)) {
            SHORT.put(name, zone);
        }
    }

    /// The zone of that name; empty where there is none or more than one.
    public static Optional<ZoneId> zone(String name) {
        var known = SHORT.getOrDefault(name, name);
        try {
            return known.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(known));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
