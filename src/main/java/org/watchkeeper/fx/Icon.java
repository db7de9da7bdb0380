package org.watchkeeper.fx;

import javafx.scene.text.Font;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/// Every picture the console uses, by what it means.
public enum Icon {
    // @formatter:off
    NOW(Feather.COMPASS),
    RUNS(Feather.PLAY_CIRCLE),
    RUNBOOKS(Feather.BOOK_OPEN),
    HOSTS(Feather.SERVER),
    SETTINGS(Feather.SETTINGS),
    SEARCH(Feather.SEARCH),
    HELP(Feather.HELP_CIRCLE),
    COMMAND(Feather.COMMAND),
    LIGHT(Feather.SUN),
    DARK(Feather.MOON),
    SYSTEM(Feather.MONITOR),
    OPERATOR(Feather.USER),
    WATCH(Feather.ANCHOR),
    PLAY(Feather.PLAY),
    PAUSE(Feather.PAUSE),
    STOP(Feather.SQUARE),
    NEXT(Feather.SKIP_FORWARD),
    RETRY(Feather.ROTATE_CW),
    BACK(Feather.CORNER_UP_LEFT),
    EDIT(Feather.EDIT_2),
    SKIP(Feather.CHEVRONS_RIGHT),
    ADD(Feather.PLUS),
    REMOVE(Feather.TRASH_2),
    CLOSE(Feather.X),
    MORE(Feather.MORE_HORIZONTAL),
    COPY(Feather.COPY),
    UP(Feather.ARROW_UP),
    DOWN(Feather.ARROW_DOWN),
    LEFT(Feather.ARROW_LEFT),
    RIGHT(Feather.ARROW_RIGHT),
    CHEVRON_RIGHT(Feather.CHEVRON_RIGHT),
    CHEVRON_DOWN(Feather.CHEVRON_DOWN),
    OPEN(Feather.EXTERNAL_LINK),
    DOWNLOAD(Feather.DOWNLOAD),
    UPLOAD(Feather.UPLOAD),
    REFRESH(Feather.REFRESH_CW),
    OK(Feather.CHECK),
    OK_CIRCLE(Feather.CHECK_CIRCLE),
    FAILED(Feather.X_CIRCLE),
    UNKNOWN(Feather.HELP_CIRCLE),
    WARNING(Feather.ALERT_TRIANGLE),
    INFO(Feather.INFO),
    ERROR(Feather.ALERT_OCTAGON),
    WAITING(Feather.CIRCLE),
    RUNNING(Feather.LOADER),
    LOST(Feather.WIFI_OFF),
    CONNECTED(Feather.WIFI),
    SKIPPED(Feather.MINUS_CIRCLE),
    FOLDER(Feather.FOLDER),
    FILE(Feather.FILE_TEXT),
    CODE(Feather.TERMINAL),
    CHECKLIST(Feather.CHECK_SQUARE),
    PARAMETER(Feather.SLIDERS),
    SCHEDULE(Feather.CALENDAR),
    FINDING(Feather.FLAG),
    STEP(Feather.LIST),
    CLOCK(Feather.CLOCK),
    KEY(Feather.KEY),
    LOCK(Feather.LOCK),
    SHIELD(Feather.SHIELD),
    JUMP(Feather.GIT_COMMIT),
    TAG(Feather.TAG),
    GROUP(Feather.LAYERS),
    SHIPPED(Feather.PACKAGE),
    STORAGE(Feather.DATABASE),
    HAND(Feather.USER_CHECK),
    LINK(Feather.LINK_2),
    TICKED(Feather.CHECK_SQUARE),
    UNTICKED(Feather.SQUARE),
    POWER(Feather.POWER),
    EYE(Feather.EYE),
    REPEAT(Feather.REPEAT),
    EDITOR(Feather.EDIT_3),
    SERVICE(Feather.ACTIVITY),
    FILTER(Feather.FILTER),
    HEALTH(Feather.HEART),
    MAINTENANCE(Feather.TOOL),
    DENSE(Feather.GRID),
    FULL_SCREEN(Feather.MAXIMIZE),
    SNOOZE(Feather.BELL_OFF),
    PRODUCTION(Shapes.Shape.TRIANGLE),
    STAGING(Shapes.Shape.DIAMOND),
    DEVELOPMENT(Shapes.Shape.CIRCLE),
    PRACTICE(Feather.LIFE_BUOY);
    // @formatter:on

    private static final int SIZE = 16;

    @SuppressWarnings("ImmutableEnumChecker") // An Ikon is a constant of an enum.
    private final Ikon code;

    Icon(Ikon code) {
        this.code = code;
    }

    /// A fresh node of the usual size, in the colour of the text around it.
    public FontIcon node() {
        return node(SIZE);
    }

    /// A fresh node of that size: 9, 12, 14, 16, 20, 24 or 32 pixels, the sizes that the style sheet knows.
    public FontIcon node(int size) {
        var icon = FontIcon.of(code);
        icon.getStyleClass().add(Styles.ICON_SIZE + size);
        return icon;
    }

    /// A fresh node in the colour of a tone.
    public FontIcon node(int size, Tone tone) {
        var icon = node(size);
        icon.getStyleClass().add(tone.styleClass());
        return icon;
    }

    /// The letter that draws it, in the typeface of `font`: for a canvas.
    public String glyph() {
        return Character.toString(code.getCode());
    }

    /// The typeface of `glyph` in that size, in pixels.
    public Font font(double size) {
        return Font.font(IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance()).resolve(code.getDescription())
                .getFontFamily(), size);
    }
}
