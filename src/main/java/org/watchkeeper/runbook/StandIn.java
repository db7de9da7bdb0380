package org.watchkeeper.runbook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Texts that stand for something only the reader knows: `/path/to/unet.db`, `your-org`, `example.com`. Sent as they stand they
/// do nothing good, and may reach somebody else's machine.
public final class StandIn {
    public static final Pattern PATH = Pattern.compile("(?<![\\w.~-])/(?:your/)?path/to(?:/[A-Za-z0-9_.+-]+)*/?");
    public static final Pattern WEBHOOK = Pattern
            .compile("https?://hooks\\.slack\\.com/(?:webhook\\b|services/[\\w/-]*(?:YOUR|XXX)[\\w/-]*)");
    public static final Pattern YOURS = Pattern.compile(
            "(?<![A-Za-z0-9_-])(?:your-[a-z0-9]+(?:-[a-z0-9]+)*|your_[a-z0-9]+(?:_[a-z0-9]+)*|YOUR[_-][A-Z0-9]+(?:[_-][A-Z0-9]+)*"
                    + "|your(?:domain|company|org|server|host|user(?:name)?|repo|project))(?![A-Za-z0-9_-])");
    public static final Pattern DOMAIN = Pattern
            .compile(
                    "(?i)(?<![A-Za-z0-9-])(?:example|yourdomain|mydomain|my-domain)\\.(?:com|org|net)(?![A-Za-z0-9-])");
    public static final Pattern CROSSES = Pattern.compile("(?<![A-Za-z0-9_.])X{3,}(?![A-Za-z0-9_])");
    public static final Pattern DAY = Pattern.compile("YYYY(?:-?MM(?:-?DD)?)?(?![A-Za-z])");
    private static final List<Pattern> ALL = List.of(PATH, WEBHOOK, YOURS, DOMAIN, CROSSES, DAY);

    private StandIn() {}

    /// The first of them in a text.
    public static Optional<String> in(String text) {
        return ALL.stream().flatMap(form -> form.matcher(text).results().limit(1))
                .min(java.util.Comparator.comparingInt(java.util.regex.MatchResult::start))
                .map(java.util.regex.MatchResult::group);
    }
}
