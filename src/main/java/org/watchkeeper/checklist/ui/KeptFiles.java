package org.watchkeeper.checklist.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.attach.EvidenceFiles;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.kernel.Problem;

/// Brings files that were attached as evidence out of the console again.
record KeptFiles(Desk desk, EvidenceFiles files) {
    private static final double WIDTH = 600;

    /// The files of an item whose bytes are kept.
    static List<Evidence.FileAt> of(ItemState item) {
        return item.evidence().stream().flatMap(each -> kept(each).stream()).toList();
    }

    private static Optional<Evidence.FileAt> kept(Evidence evidence) {
        return evidence instanceof Evidence.FileAt file
                ? Optional.of(file).filter(each -> each.content()
                        .filter(content -> content.keeping() != Evidence.Keeping.TOO_LARGE).isPresent())
                : Optional.empty();
    }

    /// A line about evidence, with the way to the file where one is kept.
    Node line(Evidence evidence, Label words) {
        return kept(evidence).<Node>map(file -> row(words, file)).orElse(words);
    }

    private HBox row(Label words, Evidence.FileAt file) {
        var save = Buttons.link("Save as…", () -> save(file));
        save.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, words, save);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Saves the file of an item; of several it is asked which.
    void save(ItemState item) {
        var kept = of(item);
        if (kept.isEmpty()) {
            desk.overlay().notices().tell("No file is kept with this item");
        } else if (kept.size() == 1) {
            save(kept.getFirst());
        } else {
            ask(item, kept);
        }
    }

    private void ask(ItemState item, List<Evidence.FileAt> kept) {
        var sheet = new Sheet("Save which file?", WIDTH);
        sheet.with(Words.prose(item.item().text()));
        for (var file : kept) {
            var button = button(file);
            button.setMaxWidth(Double.MAX_VALUE);
            sheet.with(Words.prose(file.words()), button);
        }
        sheet.buttons(Buttons.plain("Close", () -> desk.overlay().close(sheet)));
        desk.overlay().show(sheet, () -> {});
    }

    private Button button(Evidence.FileAt file) {
        return Buttons.plain(Icon.DOWNLOAD, "Save " + name(file) + " as…", () -> save(file));
    }

    /// Asks where it goes, and writes it there.
    void save(Evidence.FileAt file) {
        desk.choosers().save("Save the attached file", name(file)).ifPresent(to -> desk.background().run(
                () -> write(file, to), masked -> desk.overlay().notices().tell("Saved " + to
                        + (masked ? ". Secrets in it are masked." : "")),
                trouble -> desk.overlay().notices().warn(String.valueOf(trouble.getMessage()))));
    }

    private static String name(Evidence.FileAt file) {
        var name = Path.of(file.path()).getFileName();
        return name == null ? "evidence" : name.toString();
    }

    /// Whether secrets in it were masked when it was kept.
    private boolean write(Evidence.FileAt file, Path to) {
        var copy = file.content().flatMap(content -> files.find(content.sha256())).orElseThrow(() -> new Problem(
                "The file is not kept", file.path(), "It was too large, or this console keeps no files."));
        try {
            Files.write(to, copy.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be written: " + to + ": " + e.getMessage(), e);
        }
        return copy.masked();
    }
}
