package org.watchkeeper.notice.webhook;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

/// The beginning of an answer: what goes beyond is not read, and neither is what never comes after a connection that broke.
final class Beginning implements HttpResponse.BodySubscriber<String> {
    private static final int LONGEST = 16 * 1024;

    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<String> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription source;

    @Override
    public CompletionStage<String> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            var bytes = new byte[Math.min(buffer.remaining(), LONGEST - read.size())];
            buffer.get(bytes);
            read.writeBytes(bytes);
        }
        var subscription = source;
        if (read.size() >= LONGEST) {
            end();
        }
        if (subscription != null) {
            if (body.isDone()) {
                subscription.cancel();
            } else {
                subscription.request(1);
            }
        }
    }

    @Override
    public void onError(Throwable broken) {
        end();
    }

    @Override
    public void onComplete() {
        end();
    }

    private void end() {
        body.complete(read.toString(StandardCharsets.UTF_8));
    }
}
