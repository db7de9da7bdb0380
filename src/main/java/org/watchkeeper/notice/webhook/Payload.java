package org.watchkeeper.notice.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Topic;

/// What each kind of receiver wants to read. Words go in as JSON strings and in forms that interpret no markup.
final class Payload {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Payload() {}

    /// Slack takes `<…>` for links and calls to everybody, so those are written as entities; its other markup is off.
    static String slack(Letter letter) {
        var text = plain(letter).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return JSON.objectNode().put("text", text).put("mrkdwn", false).toString();
    }

    private static String plain(Letter letter) {
        return letter.words().headline() + "\n" + letter.words().text();
    }

    /// A card of text runs, which know no markup.
    static String teams(Letter letter) {
        var message = JSON.objectNode().put("type", "message");
        var card = message.putArray("attachments").addObject()
                .put("contentType", "application/vnd.microsoft.card.adaptive").putObject("content")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json").put("type", "AdaptiveCard")
                .put("version", "1.4");
        var body = card.putArray("body");
        body.add(block(letter.words().headline(), true));
        letter.words().text().lines().forEach(line -> body.add(block(line, false)));
        return message.toString();
    }

    private static ObjectNode block(String line, boolean strong) {
        var block = JSON.objectNode().put("type", "RichTextBlock");
        var run = block.putArray("inlines").addObject().put("type", "TextRun").put("text", line.isEmpty() ? " " : line);
        if (strong) {
            run.put("weight", "Bolder");
        }
        return block;
    }

    /// The form of our own, described in docs/notices.md.
    static String webhook(Letter letter) {
        var json = common(letter).put("audience", letter.audience().word()).put("topic", letter.topic().word());
        return json.put("text", letter.words().text()).toString();
    }

    /// The same with a state, as status pages have them.
    static String statusPage(Letter letter) {
        return common(letter).put("status", state(letter.topic())).put("message", letter.words().text()).toString();
    }

    private static ObjectNode common(Letter letter) {
        var span = letter.span();
        return JSON.objectNode().put("key", letter.key()).put("test", letter.test())
                .put("subject", span.subject().value()).put("title", letter.words().headline())
                .put("start", span.start().toString()).put("end", span.end().toString())
                .put("zone", span.zone().getId());
    }

    private static String state(Topic topic) {
        return switch (topic) {
            case ANNOUNCEMENT, MOVED -> "scheduled";
            case STARTED, UPDATE -> "in_progress";
            case COMPLETED -> "completed";
            case CANCELLED -> "cancelled";
        };
    }
}
