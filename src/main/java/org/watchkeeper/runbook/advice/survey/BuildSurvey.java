package org.watchkeeper.runbook.advice.survey;

import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.phrase.Hint;

/// The order inside one procedure: builds, backups, migrations, isolation.
public final class BuildSurvey implements Survey {
    private static final Pattern BUILD = Pattern
            .compile("\\b(cargo build|make build|npm run build|mvn package|go build)\\b");
    private static final Pattern INSTALLS = Pattern
            .compile("target/release|cargo install|make install|\\bdist/|\\bbuild/|go install");
    private static final Pattern START = Pattern.compile("\\bsystemctl (start|restart)\\b");
    private static final Pattern STOP = Pattern.compile("\\bsystemctl stop\\b");
    private static final Pattern MIGRATES = Pattern.compile("\\bmigrate\\b|--migrate\\b");
    private static final Pattern ONLY_LOOKS = Pattern.compile("--dry-run|\\bstatus\\b|preview|config migrate");
    private static final Pattern SAVES_DATA = Pattern
            .compile(
                    "pg_dump|mysqldump|\\.backup\\b|database backup|full-backup|snapshot|\\.db\\b.*\\.(backup|bak)|backup-database");
    private static final Hint HINT_SAVES = Hint.of("pg_dump", "mysqldump", "backup", "snapshot", ".db");
    private static final Hint HINT_BUILD = Hint.of("build", "package");
    private static final Hint HINT_INSTALLS = Hint.of("install", "target/release", "dist/", "build/");
    private static final Pattern CLOSES = Pattern
            .compile("\\bufw (deny out|default deny outgoing)|iptables .*OUTPUT.*DROP");
    private static final Pattern TELLS = Pattern.compile("\\b(mail|mailx|sendmail|curl|wget|scp|rsync)\\b");
    private static final Pattern BACKUP = Pattern.compile("(?i)\\bback ?up\\b");
    private static final Pattern ROTATES = Pattern.compile("-X POST \\S*/(rotate|renew)\\b");

    @Override
    public void over(List<Seen> all, Notes notes) {
        var procedure = new ArrayList<Seen>();
        for (var seen : all) {
            if (!procedure.isEmpty() && !procedure.getFirst().isWith(seen)) {
                look(procedure, notes);
                procedure.clear();
            }
            procedure.add(seen);
        }
        look(procedure, notes);
    }

    private static void look(List<Seen> procedure, Notes notes) {
        var so = new Order();
        boolean installs = procedure.stream()
                .anyMatch(seen -> HINT_INSTALLS.isIn(seen.text()) && INSTALLS.matcher(seen.text()).find());
        int backup = IntStream.range(0, procedure.size())
                .filter(at -> BACKUP.matcher(procedure.get(at).step()).find()).findFirst().orElse(-1);
        for (int at = 0; at < procedure.size(); at++) {
            var seen = procedure.get(at);
            so.take(seen, installs, notes);
            boolean tooLate = backup > at;
            if (tooLate && ROTATES.matcher(seen.text()).find()) {
                notes.add(seen, Rule.DOUBTFUL_ORDER,
                        "It replaces what is backed up only later in this procedure: the backup first");
            }
        }
    }

    /// What came before in one procedure.
    private static final class Order {
        private boolean stopped;
        private boolean saved;
        private boolean closed;
        private boolean built;

        void take(Seen seen, boolean installs, Notes notes) {
            var text = seen.text();
            saved = saved || HINT_SAVES.isIn(text) && SAVES_DATA.matcher(text).find();
            built(seen, installs, notes);
            if (text.contains("migrate") && MIGRATES.matcher(text).find() && !ONLY_LOOKS.matcher(text).find() && !saved
                    && seen.is(Flag.CHANGES)) {
                notes.add(seen, Rule.MIGRATES_WITHOUT_BACKUP,
                        "It changes the database, and this procedure has made no backup of it");
            }
            if (closed && TELLS.matcher(text).find()) {
                notes.add(seen, Rule.DOUBTFUL_ORDER,
                        "The way out was closed before: tell and save first, then isolate");
            }
            closed = closed || CLOSES.matcher(text).find();
            if (text.contains("systemctl")) {
                stopped = STOP.matcher(text).find() || stopped && !START.matcher(text).find();
            }
        }

        private void built(Seen seen, boolean installs, Notes notes) {
            if (HINT_BUILD.isIn(seen.text()) && BUILD.matcher(seen.text()).find()) {
                built = true;
                if (stopped) {
                    notes.add(seen, Rule.DOUBTFUL_ORDER,
                            "The service stands still for the whole build: build first, then stop it");
                }
            } else if (built && !installs && START.matcher(seen.text()).find()) {
                built = false;
                notes.add(seen, Rule.BUILT_NOT_INSTALLED,
                        "What was built stays in the build's folder: the service starts the old program");
            }
        }
    }
}
