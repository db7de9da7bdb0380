package org.watchkeeper.health.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Vital;
import org.watchkeeper.host.HostId;

/// What is told at once: one trouble by name, several as one digest. The worst first.
public record Alert(List<News> news) {
    private static final int NAMED = 3;
    private static final Comparator<News> WORST_FIRST = Comparator.comparing(News::over)
            .thenComparing(one -> one.vital().state(), Comparator.reverseOrder())
            .thenComparing(one -> one.vital().since());

    public Alert {
        news = news.stream().sorted(WORST_FIRST).toList();
        if (news.isEmpty()) {
            throw new IllegalArgumentException("an alert tells something");
        }
    }

    /// Whether anything is in trouble, and not only out of it.
    public boolean isTrouble() {
        return news.stream().anyMatch(one -> !one.over());
    }

    public boolean isCritical() {
        return news.stream().anyMatch(one -> !one.over() && one.vital().state() == HealthState.CRITICAL);
    }

    /// "Critical: Disk on db-1", "14 checks on 12 hosts: 9 critical, 5 warning", "Over: Disk on db-1".
    public String title(Function<HostId, String> names) {
        if (news.size() == 1) {
            var one = news.getFirst();
            return (one.over() ? "Over: " : capital(one.vital().state().word()) + ": ") + named(one.vital(), names);
        }
        long hosts = news.stream().map(one -> one.vital().host()).distinct().count();
        var parts = new ArrayList<String>();
        count(parts, count(HealthState.CRITICAL), "critical");
        count(parts, count(HealthState.WARNING), "warning");
        count(parts, news.stream().filter(News::over).count(), "over");
        return news.size() + " checks on " + hosts + (hosts == 1 ? " host: " : " hosts: ") + String.join(", ", parts);
    }

    private long count(HealthState state) {
        return news.stream().filter(one -> !one.over() && one.vital().state() == state).count();
    }

    private static void count(List<String> parts, long count, String word) {
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }

    /// What was read of the one, or the first of several by name. Comes from hosts and is not to be trusted.
    public List<String> lines(Function<HostId, String> names) {
        return news.size() == 1
                ? news.getFirst().vital().last().map(last -> last.text()).filter(text -> !text.isEmpty()).stream()
                        .toList()
                : news.stream().limit(NAMED).map(one -> named(one.vital(), names)).toList();
    }

    private static String named(Vital vital, Function<HostId, String> names) {
        return vital.probe().title() + " on " + names.apply(vital.host());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
