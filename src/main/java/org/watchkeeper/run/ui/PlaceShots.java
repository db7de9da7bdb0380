package org.watchkeeper.run.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import javafx.scene.Parent;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Shot;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.change.Hurdle;
import org.watchkeeper.health.ui.live.HealthNow;
import org.watchkeeper.health.ui.live.SampleNow;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.HostClock;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.host.fact.Platform;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.run.Gatekeeper;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.fact.MachineGate;
import org.watchkeeper.run.fact.Told;
import org.watchkeeper.run.ui.search.SampleFindings;
import org.watchkeeper.run.ui.search.SearchModel;
import org.watchkeeper.runbook.DateForm;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Proviso;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Slot;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.Success;

/// The list of runs and the pages of the wizard, with a realistic document, to be looked at.
public final class PlaceShots {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:12:00Z");
    private static final WizardScreen.Wording WORDING = new WizardScreen.Wording("Mara Lindqvist",
            "now, 2026-11-21 02:12 UTC; nothing runs before the first step is run",
            hosts -> SampleNow.of(hosts, HealthNow.Form.WIDE));

    private static final Gatekeeper HELD_UP = (_, _, _, _, _) -> List.of(
            new Hurdle(Hurdle.Kind.BLACKOUT,
                    "It is in the blackout Month end (nothing moves while the books are closed), "
                            + "Sat 21 Nov 2026 00:00 to Mon 23 Nov 2026 00:00 Europe/Berlin",
                    "Take the next time that fits."),
            new Hurdle(Hurdle.Kind.WINDOW, "It is in no window that is for all of its hosts",
                    "Take the next time that fits, or give a reason for going outside the windows."));

    private static final Gatekeeper OTHER_MACHINE = (_, _, hosts, _, _) -> new MachineGate(Map.of(hosts.getFirst().id(),
            new Known(
                    Optional.of(
                            new HostFacts(NIGHT, Platform.UNKNOWN, "9c1b2d7e40aa4c1f8e5d2b7f6a1c3e90", Optional.empty(),
                                    new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of())),
                    Optional.of(KnownMachine.first("3f2a90cc1b7d4e6f9a8b7c6d5e4f3a2b",
                            NIGHT.minus(Duration.ofDays(200)))))),
            Map.of(), ZoneId.of("Europe/Berlin")).hurdles(hosts);

    private static final Gatekeeper UNASKED = (_, _, hosts, _, _) -> new MachineGate(Map.of(hosts.getFirst().id(),
            new Known(Optional.empty(), Optional.of(KnownMachine.first("3f2a90cc1b7d4e6f9a8b7c6d5e4f3a2b",
                    NIGHT.minus(Duration.ofDays(200)))))),
            Map.of(hosts.getFirst().id(), "No answer within 10 s"), ZoneId.of("Europe/Berlin")).hurdles(hosts);

    private PlaceShots() {}

    /// `hosts` are the inventory; `lines` the history of a full list.
    public static List<Shot> of(List<Host> hosts, Runs full, Runs none) {
        return List.of(new Shot("runs-empty", () -> list(none, true, "")),
                new Shot("runs-empty-team", () -> list(none, false, "")),
                new Shot("runs-full", () -> list(full, true, "")),
                new Shot("runs-search", () -> list(full, true, "connection refused")),
                new Shot("runs-search-nothing", () -> list(full, true, "no such words")),
                new Shot("wizard-choose", () -> wizard(hosts, Page.CHOOSE, _ -> {})),
                new Shot("wizard-targets-none", () -> wizard(hosts, Page.TARGETS, _ -> {})),
                new Shot("wizard-targets", () -> wizard(hosts, Page.TARGETS, PlaceShots::three)),
                new Shot("wizard-targets-roles", () -> wizard(hosts, Page.TARGETS, PlaceShots::ways)),
                new Shot("wizard-parameters", () -> wizard(hosts, Page.PARAMETERS, PlaceShots::strange)),
                new Shot("wizard-ways", () -> wizard(hosts, Page.PARAMETERS, PlaceShots::ways)),
                new Shot("wizard-ways-review", () -> wizard(hosts, Page.REVIEW, PlaceShots::waysChosen)),
                new Shot("wizard-ways-known", () -> wizard(hosts, Page.PARAMETERS, PlaceShots::waysKnown)),
                new Shot("wizard-ways-known-review", () -> wizard(hosts, Page.REVIEW, PlaceShots::waysKnown)),
                new Shot("wizard-endless", () -> wizard(hosts, Page.PARAMETERS, PlaceShots::endless)),
                new Shot("wizard-endless-review", () -> wizard(hosts, Page.REVIEW, PlaceShots::endless)),
                new Shot("wizard-review", () -> wizard(hosts, Page.REVIEW, PlaceShots::complete)),
                new Shot("wizard-review-noted", () -> wizard(hosts, Page.REVIEW, PlaceShots::noted)),
                new Shot("wizard-review-unasked",
                        () -> wizard(hosts, Page.REVIEW, PlaceShots::complete, UNASKED)),
                new Shot("wizard-review-other-machine",
                        () -> wizard(hosts, Page.REVIEW, PlaceShots::complete, OTHER_MACHINE)),
                new Shot("wizard-review-held-up",
                        () -> wizard(hosts, Page.REVIEW, PlaceShots::complete, HELD_UP)),
                new Shot("wizard-review-overridden",
                        () -> wizard(hosts, Page.REVIEW, PlaceShots::overridden, HELD_UP)),
                new Shot("wizard-review-objected", () -> wizard(hosts, Page.REVIEW, PlaceShots::withoutWayBack)));
    }

    private static Parent list(Runs runs, boolean practice, String words) {
        var overlay = new Overlay();
        var model = new RunsModel(runs, () -> practice, Background.direct(), _ -> {});
        model.load();
        var search = new SearchModel(SampleFindings::look, Runnable::run, Clock.fixed(NIGHT, java.time.ZoneOffset.UTC),
                receiver -> news -> receiver.accept(List.of(news)));
        search.textProperty().set(words);
        overlay.over(new RunsList(model, search, new RunsList.Ways(_ -> {}, () -> {}, () -> {}, _ -> {})));
        return overlay;
    }

    private static Parent wizard(List<Host> hosts, Page page, Consumer<WizardViewModel> filled) {
        return wizard(hosts, page, filled, Gatekeeper.OPEN);
    }

    private static Parent wizard(List<Host> hosts, Page page, Consumer<WizardViewModel> filled, Gatekeeper gatekeeper) {
        var clock = Clock.fixed(NIGHT, java.time.ZoneOffset.UTC);
        var model = new WizardViewModel(new Stock(Offer.of(List.of(guide())), hosts),
                new Planner(Ids.of(new Random(7))), clock,
                new Permit(gatekeeper, Optional.empty(), () -> new Operator("Mara Lindqvist"), clock));
        model.offerProperty().set(model.offers("").stream().findFirst());
        filled.accept(model);
        for (int i = 0; i < Page.values().length && model.pageProperty().get() != page; i++) {
            model.next();
        }
        var overlay = new Overlay();
        overlay.over(new WizardScreen(model, WORDING, new WizardScreen.Ways(() -> {}, _ -> {}, _ -> {})));
        return overlay;
    }

    private static void three(WizardViewModel model) {
        model.inventory().stream().limit(3).forEach(host -> model.choose(host, true));
    }

    private static void strange(WizardViewModel model) {
        three(model);
        type(model, "version", "1.0; rm -rf /");
        type(model, "current_version", "0.1.0");
    }

    private static void complete(WizardViewModel model) {
        three(model);
        type(model, "version", "0.2.0");
        type(model, "current_version", "0.1.0");
    }

    private static void overridden(WizardViewModel model) {
        complete(model);
        model.permit().reasonProperty().set("The disk of db-1 is full: waiting costs the night's data");
        model.permit().secondProperty().set("Jonas Weber");
    }

    private static void endless(WizardViewModel model) {
        model.offerProperty()
                .set(model.offers("").stream().filter(one -> one.procedure().id().equals("look")).findFirst());
        three(model);
    }

    private static void ways(WizardViewModel model) {
        model.offerProperty()
                .set(model.offers("").stream().filter(one -> one.procedure().id().equals("weekly")).findFirst());
        three(model);
    }

    private static void waysChosen(WizardViewModel model) {
        ways(model);
        type(model, "org", "unet");
        type(model, "kind", "Scheduled");
        model.offerProperty().get().stream().flatMap(one -> one.choices().stream())
                .forEach(one -> model.ways().way(one).set("dnf"));
    }

    /// Two hosts say that they run Debian, the last one Fedora.
    private static void waysKnown(WizardViewModel model) {
        ways(model);
        type(model, "org", "unet");
        type(model, "kind", "Scheduled");
        var told = new HashMap<Host, Told>();
        var hosts = model.toAsk();
        hosts.forEach(host -> told.put(host,
                told.size() < 2
                        ? said("Debian 12", "debian", "apt-get")
                        : said("Fedora 40",
                                "fedora", "dnf")));
        model.learn(hosts, told, Gatekeeper.OPEN);
    }

    private static Told said(String system, String kin, String manager) {
        return Told.of(new Known(Optional.of(new HostFacts(NIGHT, new Platform(system, List.of(kin), "", ""), "",
                Optional.empty(), new TreeMap<>(Map.of(manager, "")), new TreeMap<>(), new TreeMap<>(), List.of())),
                Optional.empty()));
    }

    /// One host's clock is off, one did not answer and is known from before.
    private static void noted(WizardViewModel model) {
        complete(model);
        var hosts = model.toAsk();
        var told = new LinkedHashMap<Host, Told>();
        var off = new HostClock("Europe/Berlin", Duration.ofSeconds(192), Duration.ofMillis(640));
        told.put(hosts.getFirst(), Told.of(new Known(Optional.of(new HostFacts(NIGHT, Platform.UNKNOWN, "",
                Optional.of(off), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of())), Optional.empty())));
        told.put(hosts.getLast(), new Told(new Known(Optional.of(HostFacts.none(NIGHT.minus(Duration.ofDays(9)))),
                Optional.empty()), "no answer within 10 s"));
        model.learn(hosts, told, Gatekeeper.OPEN);
    }

    /// A procedure with several ways, a condition, a step for another environment and values of every kind.
    private static Procedure weekly() {
        var stamp = new Parameter("stamp", "Date of this run (YYYYMMDD_HHMM)", Parameter.Type.DATE, "", Lines.at(40),
                List.of(), "", DateForm.of("+%Y%m%d_%H%M"));
        var parameters = List.of(stamp,
                new Parameter("org", "Org", Parameter.Type.TEXT, "your-org", Lines.at(41)),
                new Parameter("backup_dir", "Backup dir", Parameter.Type.PATH, "/backups/unet", Lines.at(42), List.of(),
                        "/backups/unet", Optional.empty()),
                new Parameter("kind", "Kind of work", Parameter.Type.CHOICE, "Scheduled/Emergency", Lines.at(43),
                        List.of("Scheduled", "Emergency"), "", Optional.empty()));
        return new Procedure("weekly", "Weekly care", ProcedureKind.MAINTENANCE, new Lines(40, 80), "Low", "", "", "",
                parameters,
                List.of(tied(work("Back up on the database host",
                        "unet database backup --output /backups/unet/unet-<stamp>.sql"),
                        new Proviso("", "", Optional.empty(), Set.of(), "Meant for the database host.",
                                "database host")),
                        tied(work("System updates", "sudo apt update && sudo apt upgrade -y", Flag.SUDO),
                                way("apt", "Ubuntu/Debian")),
                        tied(work("System updates", "sudo dnf update -y", Flag.SUDO), way("dnf", "Fedora")),
                        tied(work("Rebuild the indexes if needed", "unet database reindex", Flag.DESTRUCTIVE),
                                new Proviso("if needed", "", Optional.empty(), Set.of(), "")),
                        tied(work("Restore the copy (on staging)", "unet database restore --dry-run"),
                                new Proviso("", "", Optional.empty(), Set.of(Environment.STAGING), "")),
                        tied(work("Look at the rollout", "kubectl rollout status deployment/unet", Flag.READ_ONLY),
                                new Proviso("", "", Optional.empty(), Set.of(),
                                        "Meant for a place with a kubectl context, not for the hosts of the cluster: "
                                                + "look at context and namespace first."))));
    }

    private static Proviso way(String name, String label) {
        return new Proviso("", "", Optional.of(new Proviso.Alternative("weekly/system-updates", name, label, true)),
                Set.of(), "");
    }

    private static Step tied(Step.Commands step, Proviso proviso) {
        return new Step.Commands(step.id() + proviso.alternative().map(Proviso.Alternative::name).orElse(""),
                step.title(),
                step.lines(), step.why(), step.commands(), step.undo(), proviso);
    }

    private static void withoutWayBack(WizardViewModel model) {
        model.offerProperty()
                .set(model.offers("").stream().filter(one -> one.procedure().id().equals("patch")).findFirst());
        complete(model);
    }

    private static void type(WizardViewModel model, String name, String value) {
        model.offerProperty().get().stream().flatMap(one -> one.parameters().stream())
                .filter(one -> one.name().equals(name)).forEach(one -> model.values().value(one).set(value));
    }

    private static Library.Entry guide() {
        var rollback = procedure("rollback", "Quick rollback", ProcedureKind.ROLLBACK, "",
                List.of(work("Stop the services", "sudo systemctl stop unet-server", Flag.SUDO, Flag.SERVICE),
                        work("Put the old binaries back",
                                "sudo tar -xzf unet-v<current-version>-linux-amd64.tar.gz -C /usr/local/bin/",
                                Flag.SUDO),
                        work("Start the services", "sudo systemctl start unet-server", Flag.SUDO, Flag.SERVICE)));
        var minor = procedure("minor", "Minor update", ProcedureKind.UPGRADE, "rollback",
                List.of(work("Extended checks before the update", "df -h / /var/lib/unet", Flag.READ_ONLY),
                        work("Back up database and configuration", "unet database backup --output backup-<stamp>.sql"),
                        new Step.Check("told", "Everybody who will notice has been told", Lines.at(120), "",
                                List.of(new Item("Status page says maintenance", 121, true, false),
                                        new Item("The shift lead knows", 122, true, false))),
                        work("Stop the services", "sudo systemctl stop unet-server unet-worker", Flag.SUDO,
                                Flag.SERVICE),
                        work("Replace the binaries",
                                "sudo tar -xzf unet-v<version>-linux-amd64.tar.gz -C /usr/local/bin/", Flag.SUDO),
                        work("Migrate the database", "unet database migrate --to <version>", Flag.DESTRUCTIVE),
                        work("Start the services", "sudo systemctl start unet-server unet-worker", Flag.SUDO,
                                Flag.SERVICE)));
        var patch = procedure("patch", "Patch update", ProcedureKind.UPGRADE, "",
                List.of(work("Replace the binaries",
                        "sudo tar -xzf unet-v<version>-linux-amd64.tar.gz -C /usr/local/bin/",
                        Flag.SUDO)));
        var look = procedure("look", "Look at a slow service", ProcedureKind.DIAGNOSIS, "",
                List.of(work("Who uses the processor", "top -b -n 1 | head -20", Flag.READ_ONLY),
                        work("What the service says", "journalctl -fu unet-server", Flag.ENDLESS)));
        return new Library.Entry(Path.of("runbooks/unet-service-update.md"), true,
                new Runbook("μNet service update", "", "5f2c9b".repeat(11).substring(0, 64), Map.of(), List.of(),
                        List.of(minor, patch, rollback, look, weekly()), List.of(), List.of(), List.of(), List.of()));
    }

    private static Procedure procedure(String id, String title, ProcedureKind kind, String rollback, List<Step> steps) {
        var parameters = kind == ProcedureKind.DIAGNOSIS
                ? List.<Parameter>of()
                : List.of(new Parameter("version", "New version", Parameter.Type.VERSION, "0.1.1", Lines.at(5)),
                        new Parameter("current_version", "Version running now", Parameter.Type.VERSION, "0.1.0",
                                Lines.at(9)),
                        new Parameter("stamp", "Stamp of this run's backups", Parameter.Type.DATE, "", Lines.at(13)));
        boolean changes = kind == ProcedureKind.UPGRADE;
        return new Procedure(id, title, kind, new Lines(97, 190), changes ? "Medium" : "",
                changes ? "5-15 minutes" : "",
                changes && !rollback.isEmpty() ? "Moderate complexity" : "", rollback, parameters, steps);
    }

    private static Step.Commands work(String title, String text, Flag... flags) {
        var slots = new java.util.ArrayList<Slot>();
        for (var name : List.of("version", "current-version", "stamp")) {
            int at = text.indexOf("<" + name + ">");
            if (at >= 0) {
                slots.add(new Slot(at, at + name.length() + 2, name.replace('-', '_'), Slot.Quoting.BARE));
            }
        }
        return new Step.Commands(title, title, Lines.at(101), "",
                List.of(new ShellCommand(text, Lines.at(102), Set.of(flags), Success.ZERO, slots)), List.of());
    }

    /// A line of the history.
    public static RunLine line(String title, List<String> hosts, String environment, boolean practice, Instant at,
            Optional<org.watchkeeper.run.RunEvent.Result> result) {
        return new RunLine(new org.watchkeeper.run.RunId(new java.util.UUID(3, at.getEpochSecond())), title,
                "μNet service update", hosts, environment, practice, at, at.plusSeconds(1800), result);
    }
}
