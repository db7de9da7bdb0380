package org.watchkeeper.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.kernel.Problem;

class SettingsModelTest {
    @TempDir
    Path folder;
    private final List<Settings> kept = new ArrayList<>();
    private final Preferences preferences = new Preferences(Settings.fresh("mara"), kept::add);
    private final SettingsModel model = new SettingsModel(preferences);

    @Test
    void a_chosen_theme_is_kept_at_once() {
        model.choose(Theme.DARK);

        assertThat(kept).extracting(Settings::theme).containsExactly(Theme.DARK);
    }

    @Test
    void a_record_needs_a_name() {
        model.operator().set("  ");
        model.keepOperator();

        assertThat(model.operatorObjection().get()).isEqualTo("The record needs a name");
        assertThat(kept).isEmpty();
    }

    @Test
    void a_folder_that_is_there_is_added_once() {
        add(folder.toString());
        add(folder.toString());

        assertThat(preferences.now().runbookFolders()).containsExactly(folder);
        assertThat(model.folderObjection().get()).isEqualTo("This folder is in the list already");
    }

    @Test
    void a_folder_that_is_not_there_is_refused_and_stays_in_its_field() {
        add("/no/such/folder");

        assertThat(model.folderObjection().get()).isEqualTo("There is no such folder");
        assertThat(model.folder().get()).isEqualTo("/no/such/folder");
    }

    @Test
    void what_cannot_be_kept_is_not_changed_and_says_so() {
        var broken = new Preferences(Settings.fresh("mara"), _ -> {
            throw new Problem("The settings cannot be kept", "/disk", "Make room.");
        });
        var refused = new SettingsModel(broken);
        refused.operator().set("Ann");
        refused.keepOperator();

        assertThat(refused.operatorObjection().get()).contains("cannot be kept");
        assertThat(broken.now().operator()).isEqualTo("mara");
    }

    private void add(String path) {
        model.folder().set(path);
        model.addFolder();
    }
}
