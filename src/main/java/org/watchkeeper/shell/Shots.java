package org.watchkeeper.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Png;
import org.watchkeeper.fx.Shot;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Theme;

/// Renders screens to `DIR/<name>-<light|dark>-<width>x<height>.png`, with or without a display, and says what is wrong with them.
public final class Shots {
    private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK);
    private static final int PULSES = 6;
    private static final int WINDOW = 800;

    private final Path folder;
    private final List<Size> sizes;
    private final List<String> complaints = new ArrayList<>();

    /// `folder` is made when it is missing.
    public Shots(Path folder, List<Size> sizes) {
        this.folder = folder;
        this.sizes = List.copyOf(sizes);
    }

    /// Both sizes that every screen has to look good in.
    public static List<Size> usualSizes() {
        return List.of(new Size(1280, 800), new Size(2560, 1440));
    }

    /// Renders all; returns what a reader would complain about: CSS warnings and texts cut off without a mark. Blocks; never
    /// called on the FX thread.
    public List<String> render(List<Shot> shots) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Fx.startToolkit();
        try (var _ = new CssWarnings(complaints::add)) {
            var stage = Fx.<Stage>ask(answer -> answer.complete(new Stage(StageStyle.UNDECORATED)));
            for (var theme : THEMES) {
                for (var size : sizes) {
                    renderAll(stage, shots, theme, size);
                }
            }
            Fx.<Boolean>ask(answer -> close(stage, answer));
        }
        return List.copyOf(complaints);
    }

    private void renderAll(Stage stage, List<Shot> shots, Theme theme, Size size) throws InterruptedException {
        for (var shot : shots) {
            var name = "%s-%s-%dx%d".formatted(shot.name(), theme.word(), size.width(), size.height());
            var page = Fx.<Region>ask(answer -> answer.complete(show(stage, shot.screen().get(), theme, size)));
            Fx.<Boolean>ask(answer -> afterPulses(() -> answer.complete(true)));
            var image = Fx.<Image>ask(answer -> answer.complete(take(page, name)));
            Fx.<Boolean>ask(answer -> answer.complete(((Pane) page.getParent()).getChildren().remove(page)));
            write(image, name);
        }
    }

    // The headless platform cannot show a window larger than its screen: the screen lies in the window in its full size
    // and is
    // rendered from there. One that stayed in its scene would go on ticking, and be kept with all it holds: it is taken
    // out.
    private static Region show(Stage stage, Parent screen, Theme theme, Size size) {
        var page = new StackPane(screen);
        page.getStyleClass().add(Styles.PAGE);
        page.setMinSize(size.width(), size.height());
        page.setPrefSize(size.width(), size.height());
        page.setMaxSize(size.width(), size.height());
        var scene = new Scene(new Pane(page), WINDOW, WINDOW);
        theme.dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        page.requestFocus();
        return page;
    }

    private Image take(Region page, String name) {
        lookForCutTexts(page, name);
        return page.snapshot(new SnapshotParameters(), null);
    }

    private void lookForCutTexts(Node node, String name) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label && label.isTextTruncated() && label.getWidth() > 0
                && !label.getStyleClass().contains(Styles.MAY_TRUNCATE)) {
            complaints.add(name + ": cut off: '" + label.getText() + "'");
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> lookForCutTexts(child, name));
        }
    }

    private void write(Image image, String name) {
        try {
            Png.write(image, folder.resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Stage stage, CompletableFuture<Boolean> answer) {
        stage.close();
        answer.complete(true);
    }

    private static void afterPulses(Runnable action) {
        new AnimationTimer() {
            private int left = PULSES;

            @Override
            public void handle(long now) {
                if (--left == 0) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    /// A window size in pixels.
    public record Size(int width, int height) {}
}
