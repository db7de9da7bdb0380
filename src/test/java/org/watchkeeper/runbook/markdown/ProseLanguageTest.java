package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Runbook;

/// Documents in other languages: what is code is read, and what their sentences say is not passed over in silence.
class ProseLanguageTest {
    private static final String WORK = "\n\n- [ ] A\n- [x] B\n\n```bash\nsystemctl stop app\n```\n";

    @ParameterizedTest
    @CsvSource({
            "German, 'Die Wartung wird von der Bereitschaft mit dem Kunden abgestimmt und ist nach zwei Stunden beendet.'",
            "French, 'Avant la mise à jour des serveurs, vous devez prévenir les clients par courriel avec une heure de marge.'",
            "Spanish, 'Antes de la actualización del servidor se avisa a los clientes por correo y una hora después con la copia.'",
            "Italian, 'Prima di aggiornare il server si avvisano gli utenti della rete con una mail e questo non viene dopo.'",
            "Polish, 'Przed aktualizacją należy się upewnić, że kopia jest gotowa, i nie wolno jej usuwać po pracy na serwerze.'",
            "Japanese, '作業の前に必ずバックアップを取得し、サービスを停止してから更新を行ってください。終わったら確認します。'",
            "Chinese, '在升级之前请务必备份数据库然后停止服务再进行更新最后检查状态是否正常并通知所有的用户可以继续使用'",
            "Cyrillic letters, 'Перед обновлением нужно сделать резервную копию базы данных и остановить службу.'"})
    void sentences_that_are_not_english_are_told_of_and_commands_are_read(String language, String prose) {
        var runbook = Doc.read("# X\n\n" + prose + WORK);
        assertThat(told(runbook)).containsExactly(3);
        assertThat(runbook.findings()).anyMatch(finding -> finding.message().contains("(" + language + ")"));
        assertThat(Doc.texts(runbook.procedures().getFirst())).containsExactly("systemctl stop app");
        assertThat(runbook.checklists().getFirst().items()).hasSize(2);
    }

    @Test
    void the_lines_are_named_on_which_times_stand_that_nobody_read() {
        var runbook = Doc.read("""
                # Wartung

                Die Wartung findet sonntags von 02:00 bis 04:00 Uhr statt und wird von der Bereitschaft begleitet.
                Nach der Wartung ist der Dienst bis 5 Uhr mit dem Kunden zu prüfen. Die Fassung ist 12.30.
                """);
        assertThat(runbook.findings()).anyMatch(finding -> finding.message().endsWith("stand on lines 3, 4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The service is stopped for an hour, and then it is started again with the new version.",
            "Stop it.", "Le Mans and Los Angeles are in the list of the places that you can choose from for this.",
            "See `der die das und ist nicht mit den ein eine auf für` and the rest of it.", ""})
    void sentences_in_english_or_too_few_are_not_told_of(String prose) {
        assertThat(told(Doc.read("# X\n\n" + prose + WORK))).isEmpty();
    }

    private static java.util.List<Integer> told(Runbook runbook) {
        return runbook.findings().stream().filter(finding -> finding.code().equals("RB047")).map(Finding::line)
                .toList();
    }
}
