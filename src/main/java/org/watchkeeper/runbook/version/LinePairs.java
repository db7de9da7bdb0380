package org.watchkeeper.runbook.version;

import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.runbook.version.SideBySide.Differs;
import org.watchkeeper.runbook.version.SideBySide.Half;
import org.watchkeeper.runbook.version.SideBySide.Stretch;

/// The lines of a stretch that differs, each beside the one it became, in order; others stand alone.
record LinePairs(List<String> before, List<String> after) {
    private static final int MOST_WORK = 10_000;
    private static final double ALIKE = 0.4;

    /// The rows; the first lines have these numbers.
    List<Differs> rows(int line, int newLine) {
        var alike = alike();
        var best = best(alike);
        var rows = new ArrayList<Differs>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && alike[i][j] > 0
                    && best[i][j] == best[i + 1][j + 1] + alike[i][j]) {
                rows.add(WordsBeside.row(line + i, before.get(i++), newLine + j, after.get(j++)));
            } else if (j == after.size() || (i < before.size() && best[i][j] == best[i + 1][j])) {
                rows.add(new Differs(whole(line + i, before.get(i++)), Half.NOTHING));
            } else {
                rows.add(new Differs(Half.NOTHING, whole(newLine + j, after.get(j++))));
            }
        }
        return rows;
    }

    private static Half whole(int line, String text) {
        return new Half(line, List.of(new Stretch(text, true)));
    }

    private double[][] alike() {
        var alike = new double[before.size()][after.size()];
        boolean small = (long) before.size() * after.size() <= MOST_WORK;
        for (int i = 0; small && i < before.size(); i++) {
            for (int j = 0; j < after.size(); j++) {
                double like = Tokens.likeness(before.get(i), after.get(j));
                alike[i][j] = like < ALIKE ? 0 : like;
            }
        }
        return alike;
    }

    /// How alike the rest can be at best, from each pair of lines on.
    private double[][] best(double[][] alike) {
        var best = new double[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                double both = alike[i][j] == 0 ? 0 : best[i + 1][j + 1] + alike[i][j];
                best[i][j] = Math.max(both, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return best;
    }
}
