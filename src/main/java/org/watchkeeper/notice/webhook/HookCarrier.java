package org.watchkeeper.notice.webhook;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.Carrier;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Receipt;
import org.watchkeeper.notice.Vault;
import org.watchkeeper.notice.Way;

/// Posts notices over HTTP.
public final class HookCarrier implements Carrier, AutoCloseable {
    private final Vault vault;
    private final Http http;

    public HookCarrier(Vault vault, InstantSource clock, Limits limits) {
        this.vault = vault;
        this.http = new Http(clock, limits);
    }

    @Override
    public Receipt carry(Channel channel, Letter letter) {
        return switch (channel.way()) {
            case Way.Slack _ -> secretly(channel, Payload.slack(letter));
            case Way.Teams _ -> secretly(channel, Payload.teams(letter));
            case Way.Webhook hook -> post(channel, letter, hook.address(), hook.token(), Payload.webhook(letter));
            case Way.StatusPage page -> post(channel, letter, page.address(), page.token(),
                    Payload.statusPage(letter));
            case Way.Mail _, Way.Desktop _, Way.Script _ -> throw new IllegalArgumentException(
                    "no webhook: " + channel.way().word());
        };
    }

    /// The whole address is secret.
    private Receipt secretly(Channel channel, String body) {
        try (var secret = secret(channel)) {
            var address = text(secret).strip();
            try {
                return http.send(request(Way.checkAddress(address), Map.of(), body), secret,
                        Secret.of(String.valueOf(URI.create(address).getRawPath())));
            } catch (IllegalArgumentException wrong) {
                return new Receipt.Rejected(new Answer("not sent", "The address in " + vault.place() + ": "
                        + wrong.getMessage()));
            }
        }
    }

    private Receipt post(Channel channel, Letter letter, String address, boolean token, String body) {
        var headers = Map.of("Idempotency-Key", letter.key());
        if (!token) {
            return http.send(request(Way.checkAddress(address), headers, body));
        }
        try (var secret = secret(channel)) {
            var bearer = text(secret);
            if (!bearer.matches("\\p{Graph}+")) {
                return new Receipt.Rejected(new Answer("not sent", "The token holds blanks or control characters."));
            }
            var request = HttpRequest.newBuilder(request(Way.checkAddress(address), headers, body), (_, _) -> true)
                    .header("Authorization", "Bearer " + bearer).build();
            return http.send(request, secret);
        }
    }

    private static HttpRequest request(URI address, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(address).header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Watchkeeper");
        headers.forEach((name, value) -> request.header(name, value.replaceAll("[^\\x21-\\x7e]", "_")));
        return request.POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build();
    }

    private Secret secret(Channel channel) {
        return vault.secret(channel.id().toString()).orElseThrow(() -> new Problem(
                "The secret of this channel is not in " + vault.place(), channel.name(), "Enter it again."));
    }

    static String text(Secret secret) {
        var bytes = secret.bytes();
        try {
            return new String(bytes, StandardCharsets.UTF_8);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
