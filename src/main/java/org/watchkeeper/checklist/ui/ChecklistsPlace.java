package org.watchkeeper.checklist.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.watchkeeper.checklist.ListId;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Pulse;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Place;
import org.watchkeeper.fx.place.Shortcut;

/// Checklists: in use, due and done. Opened on a list's id it shows that list, on `pass:ID` item by item, on `new` it asks what to
/// open, on `new:FILE#LINE` it proposes the list of that document that begins there.
public final class ChecklistsPlace implements Place {
    public static final String ID = "checklists";
    public static final String NEW = "new";
    public static final String PASS = "pass:";

    private final ListServices services;
    private final StackPane page = new StackPane();
    private Optional<Built> built = Optional.empty();

    public ChecklistsPlace(ListServices services) {
        this.services = services;
    }

    /// What there is once the place was opened.
    private record Built(Desk desk, ListsModel lists, SheetModel sheet, PassModel pass, ListsScreen screen,
            PassScreen passScreen) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Checklists";
    }

    @Override
    public Icon icon() {
        return Icon.CHECKLIST;
    }

    @Override
    public Parent build(Desk desk) {
        var warn = desk.overlay().notices();
        var lists = new ListsModel(services.checklists(), desk.background(), services.clock());
        var sheet = new SheetModel(services, desk.background(), warn::warn);
        var pane = new SheetPane(sheet, desk.overlay(), services.clock(),
                ways(desk, sheet));
        var screen = new ListsScreen(lists, sheet, pane,
                new ListsScreen.Ways(() -> fresh(""), () -> ImportSheet.show(desk, services, lists::load)),
                services.clock());
        var pass = new PassModel(sheet, services, desk.background());
        built = Optional.of(new Built(desk, lists, sheet, pass, screen,
                new PassScreen(pass, sheet, new PassScreen.Surroundings(desk, services, this::list))));
        page.getChildren().setAll(screen);
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        // What was written here or elsewhere is in the table at once, and in the open list.
        sheet.openProperty().subscribe(_ -> lists.load());
        lists.versionProperty().subscribe(_ -> sheet.again());
        Pulse.whileShown(page, lists::poll);
        return page;
    }

    private SheetPane.Ways ways(Desk desk, SheetModel sheet) {
        return new SheetPane.Ways(this::pass, open -> ExportSheet.show(desk, open, services.clock().instant()),
                open -> StartSheet.show(desk, sheet, open, services.clock()),
                new SheetPane.Files(item -> AttachSheet.show(desk,
                        new AttachModel(services, desk.background(), sheet, item.item().key()), item),
                        new KeptFiles(desk, services.attaching().files())));
    }

    @Override
    public void opened(String parameter) {
        built.ifPresent(here -> {
            here.lists().load();
            if (parameter.equals(NEW) || parameter.startsWith(NEW + ":")) {
                fresh(parameter.substring(Math.min(parameter.length(), NEW.length() + 1)));
            } else if (parameter.startsWith(PASS)) {
                here.sheet().open(ListId.of(parameter.substring(PASS.length())), () -> pass(0));
            } else if (!parameter.isEmpty()) {
                show(ListId.of(parameter));
            } else {
                arrive(here);
            }
        });
    }

    /// From item by item to the lists; each item is kept as it was told.
    @Override
    public void leadOut() {
        built.ifPresent(here -> here.lists().load());
        list();
    }

    /// Takes the keyboard to what is shown.
    private void arrive(Built here) {
        if (page.getChildren().contains(here.passScreen())) {
            here.passScreen().requestFocus();
        } else {
            here.screen().arrive();
        }
    }

    /// Opens a list, and shows it among the others whatever they are filtered by.
    private void show(ListId list) {
        built.ifPresent(here -> {
            here.lists().reveal(list);
            here.sheet().open(list, this::list);
        });
    }

    private void list() {
        built.ifPresent(here -> {
            page.getChildren().setAll(here.screen());
            here.screen().arrive();
        });
    }

    private void pass(int from) {
        built.ifPresent(here -> {
            here.pass().begin(from);
            page.getChildren().setAll(here.passScreen());
            here.passScreen().requestFocus();
        });
    }

    /// `what` is FILE#LINE, or empty.
    private void fresh(String what) {
        built.ifPresent(here -> {
            var model = new OpenModel(services, here.desk().background());
            int cut = what.lastIndexOf('#');
            var file = cut < 0 ? what : what.substring(0, cut);
            int line = cut < 0 ? 0 : Integer.parseInt(what.substring(cut + 1));
            Optional.of(file).filter(named -> !named.isEmpty())
                    .flatMap(named -> services.library().find(Path.of(named)))
                    .ifPresent(entry -> model.take(entry, line));
            model.reread();
            OpenSheet.show(here.desk().overlay(), model, !file.isEmpty(), this::show);
        });
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.N) {
            event.consume();
            fresh("");
        } else if (event.getTarget() == page && event.getCode().isArrowKey()) {
            // What came late could not take the keyboard: a dialog had it.
            built.ifPresent(this::arrive);
        }
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("Ctrl+N", "Open checklists of a runbook"),
                new Shortcut("Space", "Tick the selected item, or open it again"),
                new Shortcut("↑, ↓", "From list to list, from item to item"),
                new Shortcut("Enter, →", "From the lists to the items of one"),
                new Shortcut("Esc, ←", "From its items to the lists"),
                new Shortcut("Enter", "Go through the list item by item; there: done, or run it"),
                new Shortcut("N", "Not applicable, with a reason"), new Shortcut("M", "A note"),
                new Shortcut("E", "Attach evidence: a file, a link, a reading"),
                new Shortcut("Shift+E", "Save an attached file"),
                new Shortcut("A", "Assign the selected item"), new Shortcut("H", "Item by item: choose the host"),
                new Shortcut("R", "Item by item: run again what may be running"),
                new Shortcut("T", "Item by item: tick by hand what a command would prove"),
                new Shortcut("B", "Item by item: bind it to the procedure that proves it"),
                new Shortcut("S", "Item by item: stop what runs"),
                new Shortcut("U", "Item by item: open it again"), new Shortcut("←, →", "Item by item: move"),
                new Shortcut("PgUp, PgDn", "Item by item: move, too"),
                new Shortcut("Backspace", "Item by item: the one before"),
                new Shortcut("Esc", "Item by item: back to the list"));
    }
}
