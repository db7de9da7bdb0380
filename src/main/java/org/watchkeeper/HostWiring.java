package org.watchkeeper;

import java.time.ZoneId;
import java.util.function.Supplier;

import org.watchkeeper.drill.server.Drill;
import org.watchkeeper.health.shell.ShellRounds;
import org.watchkeeper.host.Inventory;
import org.watchkeeper.host.bring.Sources;
import org.watchkeeper.host.config.FileConsents;
import org.watchkeeper.host.config.SshConfig;
import org.watchkeeper.host.config.SshProgram;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.host.source.FileSources;
import org.watchkeeper.host.store.SqlFactBook;
import org.watchkeeper.host.store.SqlHosts;
import org.watchkeeper.remote.ConnectionTest;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteShells;
import org.watchkeeper.remote.Wires;
import org.watchkeeper.remote.detached.DetachedShells;
import org.watchkeeper.remote.file.FileHosts;
import org.watchkeeper.remote.own.OwnTerminal;
import org.watchkeeper.remote.own.TerminalPrograms;
import org.watchkeeper.remote.ssh.SshConnectionTest;
import org.watchkeeper.remote.ssh.SshFileHosts;
import org.watchkeeper.remote.ssh.SshSettings;
import org.watchkeeper.remote.ssh.SshTerminals;
import org.watchkeeper.remote.ssh.SshWires;
import org.watchkeeper.remote.ssh.known.TrustFiles;
import org.watchkeeper.remote.ssh.option.Obedience;
import org.watchkeeper.remote.terminal.Terminals;
import org.watchkeeper.run.fact.FactRound;
import org.watchkeeper.run.fact.KnownWires;
import org.watchkeeper.store.DatabaseUrl;

/// Builds the inventory, the practice hosts, and all that reaches a host.
final class HostWiring {
    private final Ground ground;
    private final ShippedPractices shippedPractices = new ShippedPractices();
    private final Lazy<Drill> drill;
    private final Lazy<Inventory> inventory;
    private final Lazy<SshConfig> sshConfig;
    private final Lazy<SshWires> wires;
    private final Lazy<ConnectionTest> connectionTest;
    private final Lazy<KnownWires> knownWires;
    private final Lazy<RemoteShells> shells;
    private final Lazy<FactBook> factBook;
    private final Lazy<FactRound> facts;

    HostWiring(Ground ground) {
        this.ground = ground;
        drill = ground.lazy(this::openDrill);
        inventory = ground.lazy(this::openInventory);
        sshConfig = ground.lazy(this::openSshConfig);
        wires = ground.lazy(
                () -> new SshWires(inventory.get(), drill.get(), sshConfig.get(), trustFiles(), sshSettings()));
        connectionTest = ground.lazy(() -> new SshConnectionTest(wires.get()));
        knownWires = ground.lazy(this::openKnownWires);
        shells = ground.lazy(() -> new DetachedShells(knownWires.get(), ground.clock));
        factBook = ground.lazy(() -> new SqlFactBook(ground.database()));
        facts = ground.lazy(() -> new FactRound(this::askingWhat, factBook.get(), ground.clock));
    }

    Inventory inventory() {
        return inventory.get();
    }

    Drill drill() {
        return drill.get();
    }

    Sources sources() {
        return new FileSources(sshConfig.get());
    }

    SshConfig sshConfig() {
        return sshConfig.get();
    }

    ConnectionTest connectionTest() {
        return connectionTest.get();
    }

    /// Connections to hosts, each of which is asked which machine it leads to.
    KnownWires wires() {
        return knownWires.get();
    }

    /// What runs commands; each connection is asked which machine it leads to.
    RemoteShells shells() {
        return shells.get();
    }

    FactBook factBook() {
        return factBook.get();
    }

    FactRound facts() {
        return facts.get();
    }

    /// Rounds that ask hosts how they are; whoever asks closes them.
    ShellRounds asking(Questions questions) {
        return asking(knownWires.get(), questions);
    }

    /// What they are they are asked whichever machine answers.
    private ShellRounds askingWhat(Questions questions) {
        return asking(wires.get(), questions);
    }

    private ShellRounds asking(Wires over, Questions questions) {
        return new ShellRounds(over, questions, ground.clock, "asked-" + ground.console);
    }

    /// The operator's own ssh in the terminal program of that setting.
    OwnTerminal ownTerminal(Supplier<String> program) {
        return new OwnTerminal(wires.get().own(ground.folder().data().resolve("practice")), terminalPrograms(),
                program);
    }

    TerminalPrograms terminalPrograms() {
        return new TerminalPrograms(ground.environment.getOrDefault("PATH", ""), System.getProperty("os.name", ""));
    }

    Terminals terminals() {
        return new SshTerminals(wires.get(), knownWires.get());
    }

    FileHosts files() {
        return new SshFileHosts(wires.get(), knownWires.get());
    }

    private KnownWires openKnownWires() {
        return new KnownWires(wires.get(), factBook.get(), ground.clock, ZoneId.systemDefault(),
                host -> facts.get().doubt(host));
    }

    /// The practice hosts of each shipped runbook are put into it once; not into a team's, whose hosts are reached from other
    /// consoles too.
    private Inventory openInventory() {
        var kept = new SqlHosts(ground.database(), ground.clock);
        if (ground.databaseUrl() instanceof DatabaseUrl.SqliteFile) {
            shippedPractices.offer(ground.folder().data().resolve("practice"), drill, kept);
        }
        return kept;
    }

    private SshConfig openSshConfig() {
        return new SshConfig(SshProgram.usual(), ground.home,
                new FileConsents(ground.folder().data().resolve("ssh-commands-allowed")), Obedience::notObeyed);
    }

    private Drill openDrill() {
        return new Drill(shippedPractices::read, ground.folder().data().resolve("practice"), ground.clock,
                practiceSpeed());
    }

    private double practiceSpeed() {
        var given = ground.environment.getOrDefault("WATCHKEEPER_PRACTICE_SPEED", "");
        return given.matches("[0-9]{1,4}") && !given.matches("0+") ? Double.parseDouble(given) : 1;
    }

    private TrustFiles trustFiles() {
        return TrustFiles.usual(ground.folder().data().resolve("known_hosts"), ground.home);
    }

    private SshSettings sshSettings() {
        return SshSettings.standard(ground.environment.getOrDefault("SSH_AUTH_SOCK", ""));
    }
}
