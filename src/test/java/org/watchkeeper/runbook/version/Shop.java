package org.watchkeeper.runbook.version;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// A small document to change.
final class Shop {
    static final MarkdownRunbooks READER = new MarkdownRunbooks();
    static final Path FILE = Path.of("/runbooks/shop.md");
    static final String TEXT = """
            # Shop

            ## Upgrade procedure

            ### 1. Stop

            Nobody shops at night.

            ```bash
            sudo systemctl stop shop
            sudo systemctl stop shop-worker
            ```

            ### 2. Migrate

            ```bash
            shop migrate --to 2
            ```

            ### 3. Start

            ```bash
            sudo systemctl start shop
            ```

            ## Rollback procedure

            ### 1. Restore

            ```bash
            shop restore --from /backup/shop.sql
            ```
            """;

    private Shop() {}

    static Runbook read(String text) {
        return READER.read("shop", text.getBytes(StandardCharsets.UTF_8));
    }

    static Library.Entry entry(String text) {
        return entry(FILE, text);
    }

    static Library.Entry entry(Path file, String text) {
        return new Library.Entry(file, false, read(text));
    }
}
