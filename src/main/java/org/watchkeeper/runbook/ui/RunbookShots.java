package org.watchkeeper.runbook.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.Dates;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.Uses;
import org.watchkeeper.runbook.ui.change.History;
import org.watchkeeper.runbook.version.Comparison;
import org.watchkeeper.runbook.version.Standing;
import org.watchkeeper.runbook.version.Version;
import org.watchkeeper.runbook.Drafts;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.Shelf;

/// A library to look at: the runbook that comes with the console, and three of a team's own in different condition.
public final class RunbookShots {
    private static final Path SHIPPED = Path.of("/opt/watchkeeper/runbooks/unet-service-update.md");
    private static final Path FOLDER = Path.of("/srv/git/platform-documents/maintenance");
    private static final String ROTATION = """
            ---
            tags: [certificates, web]
            ---
            # Rotate the TLS certificates

            **Owner:** Web team
            **Version:** 1.4
            **Next Review:** 2026-09-30

            **Risk:** Low
            **Downtime:** none

            ## Weekly check

            Every Tuesday at 02:00 UTC the certificates are looked at.

            - [ ] Look at the expiry dates
            - [ ] Tell the people of the shop if one ends within 30 days

            ## Procedure: Renew

            ### 1. Look at what is there

            ```bash
            openssl x509 -enddate -noout -in /etc/ssl/shop.pem
            ```

            ### 2. Renew and reload

            ```bash
            sudo certbot renew --quiet
            sudo systemctl reload nginx
            ```

            ### 3. Remove the old ones

            ```bash
            sudo rm -rf /etc/letsencrypt/archive/old
            ```
            """;
    private static final String BEFORE = ROTATION.replace("sudo certbot renew --quiet", "sudo certbot renew --dry-run")
            .replace("sudo rm -rf /etc/letsencrypt/archive/old", "sudo mv /etc/letsencrypt/archive/old /var/backups/")
            .replace("Every Tuesday at 02:00 UTC the certificates", "On Tuesdays at 02:00 UTC the certificates")
            .replace("openssl x509 -enddate", "ls -l /etc/ssl\nopenssl x509 -enddate");
    private static final String NOTES = """
            # Who to call

            Nothing in here is carried out.

            | Team | Phone | Hours |
            |---|---|---|
            | Network | 4711 | always |
            | Databases | 4712 | weekdays, 08:00 to 18:00, at night only when a primary is down |

            > The switchboard knows the rest.

            ## Maintenance windows

            - **Shop**: every Tuesday 22:00-23:30 Europe/Berlin
            - **Databases**: every second Wednesday 20:00-22:00
            """;

    private static final String BROKEN = """
            # Clear the mail queue

            ## Procedure: Clear

            ### 1. Look

            ```bash
            mailq | tail -1
            watch -n 5 mailq
            ```

            ### 2. Clear

            ```bash
            sudo postsuper -d "ALL
            ```

            Repeat on <node-name> every other Friday, early.
            """;

    private static final String FACTS = """
            # Maintenance of the shop

            ## Maintenance windows
            - **Primary**: First Sunday of each month, 02:00-06:00 UTC
            - **Secondary**: Wednesdays 22:00-01:00 Europe/Berlin (if needed)
            - **Quarterly**: Announced 2 weeks in advance
            - **Emergency**: Anytime with approval

            ### Blackout periods
            - Public holidays (Christmas, New Year)
            - 20 November to 1 December
            - Product launches

            ## Weekly maintenance (30 minutes)

            ```bash
            # Look at the service
            systemctl status shop
            # Disk
            df -h /srv/shop
            # Clean up (keep 30 days)
            find /srv/shop/dumps -name "*.sql" -mtime +30 -delete
            ```

            Disk usage > 80% is reported. More in the [guide](guide.md).

            ```
            0 2 1-7 * 0 root /usr/local/bin/shop-monthly
            ```

            ### Notification timeline
            - **Planned**: 48 hours advance notice to customers by e-mail
            - **Updates**: Every 30 minutes during maintenance

            ### Emergency contacts

            | Role | Primary | Backup | Escalation |
            |---|---|---|---|
            | Database | On-call DBA | Team lead | CTO |

            **Next Review**: 2026-06-30
            """;

    private static final String ANSWERED = """
            ---
            title: Drain a node
            answers:
              - {on: "## Drain", accept: "RB043"}
              - {on: "curl -s http://shop/health?full=1&raw=1", ignore: "RB025", because: "raw is not needed here"}
            parameters:
              node_name: {type: host, label: "Node"}
            ---
            # Drain a node

            ## Drain
            <!-- watchkeeper: kind=maintenance -->

            ```bash {title="Drain it"}
            kubectl drain <node-name>
            curl -s http://shop/health?full=1&raw=1
            ```
            """;

    private RunbookShots() {}

    /// The runbooks page over the sample library.
    public static RunbooksPlace place(RunbookReader reader) {
        return new RunbooksPlace(library(reader), pen(reader), _ -> {}, records(History.NONE));
    }

    /// The runbooks page with a document that states windows, blackouts, thresholds and the rest.
    public static RunbooksPlace factsPlace(RunbookReader reader, Dates dates) {
        return new RunbooksPlace(new Kept(List.of(entry(reader, "maintenance-of-the-shop.md", FACTS))), pen(reader),
                _ -> {},
                records(History.NONE, dates));
    }

    /// The runbooks page of a console on which the certificates document was run before it changed.
    public static RunbooksPlace changedPlace(RunbookReader reader) {
        var before = reader.read("rotate-certificates", BEFORE.getBytes(StandardCharsets.UTF_8));
        var version = new Version(rotationFile(), before.title(), List.of(), before.sha256(), BEFORE,
                Version.Cause.USED,
                new Operator("Mara Lindqvist"), Instant.parse("2026-11-21T02:10:00Z"));
        return new RunbooksPlace(library(reader), pen(reader), _ -> {}, records(new History() {
            @Override
            public Standing standing(Library.Entry entry) {
                return entry.file().toString().equals(rotationFile())
                        ? new Standing.Differs(version, Comparison.of(before, entry.runbook()), true)
                        : new Standing.Unknown();
            }

            @Override
            public void accept(Library.Entry entry) {
                // Only there to be looked at.
            }
        }));
    }

    private static Records records(History history) {
        return records(history, Dates.NONE);
    }

    private static Records records(History history, Dates dates) {
        var run = Instant.parse("2026-11-21T02:10:00Z");
        return new Records(history, () -> new Uses(Map.of("Rotate the TLS certificates", run),
                Map.of("Rotate the TLS certificates", run.minus(9, ChronoUnit.DAYS))),
                Clock.fixed(run.plus(4, ChronoUnit.DAYS), ZoneOffset.UTC), dates);
    }

    /// The runbooks page of a console without runbooks.
    public static RunbooksPlace emptyPlace(RunbookReader reader) {
        return new RunbooksPlace(new Kept(List.of()), pen(reader), _ -> {});
    }

    /// A pen that changes nothing: what is taken down is the sample, what is put back is gone.
    public static Pen pen(RunbookReader reader) {
        return new Pen(new Still(library(reader)), new Unkept(), reader);
    }

    public static Library library(RunbookReader reader) {
        return new Kept(List.of(new Library.Entry(SHIPPED, true, reader.read(name(SHIPPED), shipped())),
                entry(reader, "clear-mail-queue.md", BROKEN), entry(reader, "drain-node.md", ANSWERED),
                entry(reader, "rotate-certificates.md", ROTATION),
                entry(reader, "who-to-call.md", NOTES),
                new Library.Entry(FOLDER.resolve("locked.md"), false,
                        new Runbook("locked", "", "0".repeat(64), Map.of(),
                                List.of(), List.of(), List.of(), List.of(), List.of(),
                                List.of(Rule.UNREADABLE.at(1, "The file cannot be read: access denied"))))));
    }

    /// Where the shipped document lies, as the sample library says.
    public static String shippedFile() {
        return SHIPPED.toString();
    }

    /// The document from which nothing can be carried out.
    public static String notesFile() {
        return FOLDER.resolve("who-to-call.md").toString();
    }

    /// A document with something to look at.
    public static String brokenFile() {
        return FOLDER.resolve("clear-mail-queue.md").toString();
    }

    /// A document that answers what is found in it.
    public static String answeredFile() {
        return FOLDER.resolve("drain-node.md").toString();
    }

    /// A short document with a bit of everything.
    public static String rotationFile() {
        return FOLDER.resolve("rotate-certificates.md").toString();
    }

    private static Library.Entry entry(RunbookReader reader, String name, String text) {
        return new Library.Entry(FOLDER.resolve(name), false, reader.read(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static byte[] shipped() {
        try (var in = Objects.requireNonNull(RunbookShots.class.getResourceAsStream("/runbooks/" + name(SHIPPED)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Still(Library library) implements Shelf {
        @Override
        public byte[] take(Path file) {
            return library.find(file).map(entry -> entry.runbook().text()).orElse("").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void put(Path file, String before, byte[] document) {
            // A sample stays as it is.
        }

        @Override
        public Path copy(Library.Entry shipped) {
            return shipped.file();
        }
    }

    private record Unkept() implements Drafts {
        @Override
        public void keep(Path file, Draft draft) {
            // A sample has no drafts.
        }

        @Override
        public Optional<Draft> find(Path file) {
            return Optional.empty();
        }

        @Override
        public void drop(Path file) {
            // A sample has no drafts.
        }
    }

    /// Runbooks that are only there to be looked at.
    private record Kept(List<Library.Entry> entries) implements Library {
        @Override
        public Optional<Library.Entry> find(Path file) {
            return entries.stream().filter(entry -> entry.file().equals(file)).findFirst();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
