package org.watchkeeper.cli;

import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListItem;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.export.JsonSheet;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.json.RunbookJson;

/// What `show --json` says of a document, with what its lists will be when they are opened: when each item is due, and what of
/// the document proves it.
final class ListFacts {
    private ListFacts() {}

    static ObjectNode of(Path file, Runbook runbook) {
        var json = RunbookJson.of(runbook);
        var name = file.toString();
        var copies = new Templates(name, runbook).copies(OccasionId.about(name));
        for (var list : json.path("checklists")) {
            copies.stream().filter(copy -> isOf(copy, list)).findFirst().ifPresent(copy -> put(list, copy));
        }
        return json;
    }

    private static boolean isOf(ListCopy copy, JsonNode list) {
        return copy.origin().lines().first() == list.path("lines").path(0).intValue()
                && copy.title().equals(list.path("title").textValue());
    }

    private static void put(JsonNode list, ListCopy copy) {
        for (var item : list.path("items")) {
            find(copy, item).ifPresent(found -> put((ObjectNode) item, found));
        }
    }

    private static void put(ObjectNode item, ListItem found) {
        item.put("mandatory", found.mandatory());
        item.set("timing", JsonSheet.timing(found.timing()));
        item.set("binding", JsonSheet.proof(found.proof()));
    }

    private static Optional<ListItem> find(ListCopy copy, JsonNode item) {
        return copy.items().stream().filter(each -> each.line() == item.path("line").intValue()).findFirst();
    }
}
