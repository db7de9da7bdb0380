package org.watchkeeper;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javax.net.ssl.SSLSocketFactory;

import org.watchkeeper.host.Hosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.notice.Vault;
import org.watchkeeper.notice.desktop.DesktopCarrier;
import org.watchkeeper.notice.keychain.KeychainVault;
import org.watchkeeper.notice.keychain.LateVault;
import org.watchkeeper.notice.mail.MailCarrier;
import org.watchkeeper.notice.post.Desk;
import org.watchkeeper.notice.post.PostOffice;
import org.watchkeeper.notice.post.Postman;
import org.watchkeeper.notice.post.Routes;
import org.watchkeeper.notice.script.ScriptCarrier;
import org.watchkeeper.notice.silence.Hush;
import org.watchkeeper.notice.silence.MutingByKind;
import org.watchkeeper.notice.silence.alertmanager.Alertmanager;
import org.watchkeeper.notice.silence.kuma.UptimeKuma;
import org.watchkeeper.notice.store.SqlNoticeBook;
import org.watchkeeper.notice.store.SqlOutbox;
import org.watchkeeper.notice.store.SqlSilences;
import org.watchkeeper.notice.webhook.HookCarrier;
import org.watchkeeper.notice.webhook.Limits;
import org.watchkeeper.run.Ids;

/// Builds what tells people of changes, and what mutes the alerts of others meanwhile.
final class NoticeWiring {
    private final Ground ground;
    private final HostWiring hosts;
    private final Supplier<Ids> ids;
    private final Lazy<Vault> vault;
    private final Lazy<HookCarrier> hooks;
    private final Lazy<Alertmanager> alertmanager;
    private final Lazy<UptimeKuma> uptimeKuma;

    NoticeWiring(Ground ground, HostWiring hosts, Supplier<Ids> ids) {
        this.ground = ground;
        this.hosts = hosts;
        this.ids = ids;
        vault = ground.lazy(() -> new LateVault(KeychainVault::open));
        hooks = ground.lazy(() -> new HookCarrier(vault.get(), ground.clock, Limits.USUAL));
        alertmanager = ground.lazy(() -> new Alertmanager(vault.get(), Duration.ofSeconds(10)));
        uptimeKuma = ground.lazy(() -> new UptimeKuma(vault.get(), Duration.ofSeconds(20), ground.clock));
    }

    /// What that person sends; `window` shows a line where the desktop has no notifications of its own.
    PostOffice office(Supplier<Operator> sender, Optional<Consumer<String>> window) {
        var desk = new Desk(new SqlNoticeBook(ground.database()), new SqlOutbox(ground.database()), ground.clock);
        var routes = routes(window, hosts.inventory());
        return new PostOffice(desk, new Postman(desk, routes, sender, ground.console), routes, vault.get(), sender);
    }

    private Routes routes(Optional<Consumer<String>> window, Hosts scripted) {
        var mail = new MailCarrier(vault.get(), ground.clock, (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Duration.ofSeconds(30));
        var desktop = new DesktopCarrier(ground.environment.getOrDefault("PATH", ""), window);
        var script = new ScriptCarrier(scripted, hosts.shells(), () -> ids.get().attempt());
        return new Routes(vault.get(), hooks.get(), mail, desktop, script);
    }

    /// Silences that are opened and closed in the name of that person.
    Hush hush(Supplier<Operator> who) {
        return new Hush(new SqlNoticeBook(ground.database()), new SqlSilences(ground.database()),
                new MutingByKind(alertmanager.get(), uptimeKuma.get()), ground.clock, who);
    }
}
