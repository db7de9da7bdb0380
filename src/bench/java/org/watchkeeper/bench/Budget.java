package org.watchkeeper.bench;

/// What a number has to keep to: a share of its reference, a value of its own, or nothing yet.
public record Budget(Kind kind, double limit) {
    public static final Budget NONE = new Budget(Kind.NONE, 0);

    public enum Kind {
        RATIO_AT_MOST, RATIO_AT_LEAST, AT_MOST, NONE
    }

    public static Budget atMostTimes(double ratio) {
        return new Budget(Kind.RATIO_AT_MOST, ratio);
    }

    public static Budget atLeastTimes(double ratio) {
        return new Budget(Kind.RATIO_AT_LEAST, ratio);
    }

    public static Budget atMost(double value) {
        return new Budget(Kind.AT_MOST, value);
    }

    boolean isKeptBy(double value, double ratio) {
        return switch (kind) {
            case RATIO_AT_MOST -> ratio <= limit;
            case RATIO_AT_LEAST -> ratio >= limit;
            case AT_MOST -> value <= limit;
            case NONE -> true;
        };
    }

    String words(String unit) {
        return switch (kind) {
            case RATIO_AT_MOST -> "≤ " + limit + " ×";
            case RATIO_AT_LEAST -> "≥ " + limit + " ×";
            case AT_MOST -> "≤ " + Figure.number(limit) + " " + unit;
            case NONE -> "–";
        };
    }
}
