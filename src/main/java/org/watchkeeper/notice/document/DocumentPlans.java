package org.watchkeeper.notice.document;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.Moment;
import org.watchkeeper.notice.NoticePlan;
import org.watchkeeper.notice.Way;
import org.watchkeeper.runbook.Notice;

/// Reads a document's notices as a plan over the channels that there are. What the document leaves open is proposed and said so; what
/// it calls an alarm is no notice of work.
public final class DocumentPlans {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Pattern ALARM = Pattern
            .compile("(?i)\\bon failure\\b|\\bfail(s|ed|ure)\\b|\\bhealth check\\b|\\balert \\(|\\bwebhook\\b");
    private static final Pattern EVERY = Pattern.compile("(?i)\\bevery\\s+(\\d{1,3})\\s*(min|minute|hour|h)");
    private static final Pattern AT_ONCE = Pattern
            .compile("(?i)\\bimmediate(ly)?\\b|\\bat once\\b|\\bemergency\\b|\\bincident\\b");
    private static final Pattern AFTER = Pattern
            .compile("(?i)\\bcomplet\\w*|\\bpost-|\\bis over\\b|\\bfollow-up\\b|\\bwhat changed\\b|\\bafter\\b");
    private static final Pattern START = Pattern.compile("(?i)\\bwhen it (starts|begins)\\b|\\bat the start\\b");
    private static final Pattern OUTSIDE = Pattern.compile("(?i)\\b(customers?|users?|external|public|clients?)\\b");

    private DocumentPlans() {}

    /// One offer for each notice of the document, in its order.
    public static List<Offer> offers(List<Notice> notices, List<Channel> channels) {
        return notices.stream().map(notice -> offer(notice, channels)).toList();
    }

    /// The plan that the offers make, moved and cancelled told to whoever is told anything.
    public static NoticePlan plan(List<Offer> offers) {
        var entries = new LinkedHashMap<Moment, Set<ChannelId>>();
        for (var offer : offers) {
            offer.moment().ifPresent(moment -> entries.computeIfAbsent(moment, _ -> new LinkedHashSet<>())
                    .addAll(offer.channels().stream().map(Channel::id).toList()));
        }
        var told = new LinkedHashSet<ChannelId>();
        entries.values().forEach(told::addAll);
        if (!told.isEmpty()) {
            entries.put(new Moment.Moved(), told);
            entries.put(new Moment.Cancelled(), told);
        }
        return plan(entries);
    }

    private static NoticePlan plan(Map<Moment, Set<ChannelId>> entries) {
        var all = new ArrayList<NoticePlan.Entry>();
        entries.forEach((moment, channels) -> {
            if (!channels.isEmpty()) {
                all.add(new NoticePlan.Entry(moment, channels));
            }
        });
        return new NoticePlan(all);
    }

    private static Offer offer(Notice notice, List<Channel> channels) {
        var said = notice.text() + " " + notice.when();
        var fitting = channels.stream().filter(channel -> fits(channel, notice)).toList();
        var stated = stated(notice, said);
        if (stated.isPresent()) {
            return new Offer(notice, stated, fitting, missing(notice, fitting));
        }
        if (ALARM.matcher(said).find()) {
            return new Offer(notice, Optional.empty(), List.of(), "an alarm, no notice of work");
        }
        var proposed = proposed(said);
        return new Offer(notice, Optional.of(proposed), fitting,
                ("the document names no time; " + proposed.text() + " is proposed. " + missing(notice, fitting))
                        .strip());
    }

    private static String missing(Notice notice, List<Channel> fitting) {
        if (!fitting.isEmpty()) {
            return "";
        }
        return notice.channel().isEmpty()
                ? "No channel is set up for it."
                : "No channel is set up for " + notice.channel() + ".";
    }

    private static Optional<Moment> stated(Notice notice, String said) {
        var every = EVERY.matcher(said);
        if (every.find()) {
            var unit = every.group(2).toLowerCase(Locale.ROOT).startsWith("h")
                    ? Duration.ofHours(1)
                    : Duration.ofMinutes(1);
            return Optional.of(new Moment.During(unit.multipliedBy(Long.parseLong(every.group(1)))));
        }
        if (notice.at().startsWith("-")) {
            return Optional.of(Moment.of("before " + notice.at().substring(1)));
        }
        if (notice.at().startsWith("PT") && !Duration.parse(notice.at()).isZero()) {
            return Optional.of(new Moment.After(Duration.parse(notice.at())));
        }
        return AT_ONCE.matcher(said).find() ? Optional.of(new Moment.Planned()) : Optional.empty();
    }

    private static Moment proposed(String said) {
        if (AFTER.matcher(said).find()) {
            return new Moment.After(QUARTER);
        }
        return START.matcher(said).find() ? new Moment.Start() : new Moment.Before(DAY);
    }

    private static boolean fits(Channel channel, Notice notice) {
        var audience = OUTSIDE.matcher(notice.audience()).find()
                ? Optional.of(Audience.CUSTOMER)
                : notice.audience().equals("internal") ? Optional.of(Audience.INTERNAL) : Optional.<Audience>empty();
        return audience.map(channel.audience()::equals).orElse(true)
                && (notice.channel().isEmpty() || isNamed(channel, notice.channel().toLowerCase(Locale.ROOT)));
    }

    private static boolean isNamed(Channel channel, String words) {
        return words.contains(channel.name().toLowerCase(Locale.ROOT)) || switch (channel.way()) {
            case Way.Slack _ -> words.contains("slack");
            case Way.Teams _ -> words.contains("teams");
            case Way.Webhook _ -> words.contains("webhook") || words.contains("pagerduty");
            case Way.StatusPage _ -> words.contains("status page") || words.contains("dashboard");
            case Way.Mail _ -> words.contains("mail");
            case Way.Desktop _ -> words.contains("desktop");
            case Way.Script script -> words.contains("script")
                    && words.contains(script.program().substring(script.program().lastIndexOf('/') + 1)
                            .toLowerCase(Locale.ROOT));
        };
    }
}
