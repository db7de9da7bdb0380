package org.watchkeeper.condition;

/// How two values are compared.
enum Comparison {
    EQUAL("=="), DIFFERENT("!="), LESS("<"), AT_MOST("<="), MORE(">"), AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean isOrder() {
        return this != EQUAL && this != DIFFERENT;
    }

    /// Whether it holds for two values that compare as `order`, as of `Comparable`.
    boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case DIFFERENT -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    /// In which direction the right side moves for it to hold more easily.
    int ease() {
        return switch (this) {
            case EQUAL, DIFFERENT -> 0;
            case LESS, AT_MOST -> 1;
            case MORE, AT_LEAST -> -1;
        };
    }
}
