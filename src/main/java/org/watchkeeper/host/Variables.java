package org.watchkeeper.host;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/// What a source says about a host besides how to reach it, by name. Values are those of JSON: text, numbers, true and false,
/// lists and maps of them, or nothing.
public record Variables(SortedMap<String, @Nullable Object> values) {
    private static final Variables NONE = new Variables(new TreeMap<>());

    /// Copies; throws `IllegalArgumentException` for a value that JSON does not have.
    public Variables {
        var copy = new TreeMap<String, @Nullable Object>();
        values.forEach((name, value) -> copy.put(name, copied(value)));
        values = Collections.unmodifiableSortedMap(copy);
    }

    public static Variables none() {
        return NONE;
    }

    public static Variables of(Map<String, ? extends @Nullable Object> values) {
        return new Variables(new TreeMap<>(values));
    }

    private static @Nullable Object copied(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Number number -> plain(number);
            case Boolean flag -> flag;
            case List<?> list -> {
                var copy = new ArrayList<@Nullable Object>();
                list.forEach(part -> copy.add(copied(part)));
                yield Collections.unmodifiableList(copy);
            }
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((name, part) -> copy.put(String.valueOf(name), copied(part)));
                yield Collections.unmodifiableMap(copy);
            }
            default -> throw new IllegalArgumentException("a variable holds what JSON can say, not " + value);
        };
    }

    /// The smallest kind of number that holds it, so that what was stored is what comes back.
    private static Number plain(Number number) {
        return switch (number) {
            case Byte whole -> whole.intValue();
            case Short whole -> whole.intValue();
            case Long whole when whole == whole.intValue() -> whole.intValue();
            case BigInteger whole when whole.bitLength() < Long.SIZE -> plain(whole.longValue());
            case Float fraction -> fraction.doubleValue();
            case BigDecimal fraction -> fraction.doubleValue();
            default -> number;
        };
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
