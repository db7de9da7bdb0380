package org.watchkeeper.notice.post;

import org.watchkeeper.notice.Carrier;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Receipt;
import org.watchkeeper.notice.Vault;
import org.watchkeeper.notice.Way;

/// Leads each channel to what carries its way. A channel whose secret has to be asked for first is not ready.
public record Routes(Vault vault, Carrier hooks, Carrier mail, Carrier desktop, Carrier script) implements Carrier {
    @Override
    public Receipt carry(Channel channel, Letter letter) {
        return switch (channel.way()) {
            case Way.Slack _, Way.Teams _, Way.Webhook _, Way.StatusPage _ -> hooks.carry(channel, letter);
            case Way.Mail _ -> mail.carry(channel, letter);
            case Way.Desktop _ -> desktop.carry(channel, letter);
            case Way.Script _ -> script.carry(channel, letter);
        };
    }

    @Override
    public boolean isReady(Channel channel) {
        if (!channel.way().needsSecret()) {
            return true;
        }
        var secret = vault.secret(channel.id().toString());
        secret.ifPresent(one -> one.close());
        return secret.isPresent();
    }
}
