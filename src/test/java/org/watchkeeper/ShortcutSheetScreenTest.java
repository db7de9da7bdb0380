package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.fx.control.KeyHint;
import org.watchkeeper.run.ui.RunPage;

/// The sheet behind F1 names every key that the screens of the open place look for. Which those are is read from their byte
/// code, so that a key that is added there and not on the sheet is found.
@ExtendWith(ApplicationExtension.class)
class ShortcutSheetScreenTest {
    /// How caps are written that are named otherwise in code.
    private static final Map<String, String> CAPS = Map.of("⏎", "ENTER", "↑", "UP", "↓", "DOWN", "←", "LEFT", "→",
            "RIGHT", "ESC", "ESCAPE", "PGUP", "PAGE_UP", "PGDN", "PAGE_DOWN", "BACKSPACE", "BACK_SPACE");
    @TempDir
    private Path folder;
    private Wiring wiring;
    private Stage stage;

    /// A place of the console, and the packages of its screens.
    private record Screens(String place, List<String> packages) {}

    static List<Screens> places() {
        return List.of(new Screens("now", List.of("org.watchkeeper.now.ui")),
                new Screens("runs", List.of("org.watchkeeper.run.ui", "org.watchkeeper.fx.output")),
                new Screens("checklists", List.of("org.watchkeeper.checklist.ui")),
                new Screens("routines", List.of("org.watchkeeper.routine.ui")),
                new Screens("runbooks", List.of("org.watchkeeper.runbook.ui")),
                new Screens("hosts", List.of("org.watchkeeper.host.ui", "org.watchkeeper.remote.ui",
                        "org.watchkeeper.drill.ui")),
                new Screens("terminals",
                        List.of("org.watchkeeper.remote.ui.terminal", "org.watchkeeper.remote.ui.file")));
    }

    @Start
    void start(Stage shown) {
        stage = shown;
        wiring = new Wiring(Map.of("WATCHKEEPER_HOME", folder.resolve("data").toString()), folder);
        Desktop.show(shown, wiring);
        shown.setX(0);
        shown.setY(0);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
        wiring.close();
    }

    @ParameterizedTest
    @MethodSource("places")
    void the_sheet_names_every_key_of_the_open_place(Screens place, FxRobot robot) throws Exception {
        var page = new RunPage(robot).untilSays("Now").click("#rail-" + place.place()).press(KeyCode.F1);
        RunPage.until(page::asks);
        assertThat(namedOnSheet(robot)).containsAll(lookedFor(place));
    }

    private static Set<String> namedOnSheet(FxRobot robot) {
        return robot.from(robot.lookup(".wk-dialog").<Parent>query())
                .lookup((Predicate<Node>) KeyHint.class::isInstance).queryAll().stream()
                .flatMap(hint -> Stream.of(hint.getAccessibleText().split("[+,] ?")))
                .map(cap -> cap.toUpperCase(Locale.ROOT)).map(cap -> CAPS.getOrDefault(cap, cap))
                .collect(Collectors.toSet());
    }

    private static Set<String> lookedFor(Screens place) {
        var keys = new HashSet<String>();
        new ClassFileImporter().withImportOption(new ArchitectureTest.MainCode()).importPackages(place.packages())
                .stream().filter(screen -> isOf(place, screen.getPackageName()))
                .flatMap(ShortcutSheetScreenTest::keys).forEach(keys::add);
        assertThat(keys).isNotEmpty();
        return keys;
    }

    /// A package inside another place's is of the place that names it most exactly.
    private static boolean isOf(Screens place, String name) {
        return places().stream().flatMap(one -> one.packages().stream())
                .filter(mine -> (name + ".").startsWith(mine + ".")).max(Comparator.comparing(String::length))
                .filter(place.packages()::contains).isPresent();
    }

    private static Stream<String> keys(JavaClass screen) {
        return screen.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(KeyCode.class))
                .map(access -> access.getTarget().getName());
    }
}
