package org.watchkeeper.run.list;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// A document with lists before and after the work, one of them inside a procedure.
final class Guide {
    static final Path FILE = Path.of("docs/guide.md");
    private static final String TEXT = """
            # Guide

            ## Pre-maintenance checklist (1 week before)

            - [ ] Back up
            - [ ] Tell them
            - [ ] Bring coffee (optional)

            ## Minor update

            ```bash
            systemctl restart shop
            ```

            ## Major update

            ### 1. Planning phase (1-2 weeks before)

            - [ ] Read the guide

            ### 2. Execution

            ```bash
            systemctl restart shop
            ```

            ## Status check

            ```bash
            systemctl is-active shop
            ```

            ## Post-maintenance checklist (0-30 minutes)

            - [ ] Look
            - [ ] Tell them
            """;
    static final Library.Entry ENTRY = new Library.Entry(FILE, false,
            new MarkdownRunbooks().read("guide.md", TEXT.getBytes(StandardCharsets.UTF_8)));

    private Guide() {}

    static Procedure procedure(String title) {
        return ENTRY.runbook().procedures().stream().filter(each -> each.title().contains(title)).findFirst()
                .orElseThrow();
    }
}
