package org.watchkeeper.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which commands restart their host, and when.
class RestartTest {
    @ParameterizedTest
    @ValueSource(strings = {"reboot", "sudo reboot", "sudo -n /sbin/reboot", "systemctl reboot",
            "sudo systemctl -q kexec",
            "init 6", "sudo telinit 6", "shutdown -r now", "sudo shutdown --reboot now 'for the update'"})
    void a_restart_is_known(String script) {
        assertThat(Restart.in(script)).contains(new Restart(true, Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"poweroff", "shutdown -h now", "systemctl restart sshd", "init 5", "systemctl soft-reboot",
            "cat /var/run/reboot-required", "echo rebooted", "shutdown -r 03:30", "ls reboot.log"})
    void what_does_not_restart_it_is_not(String script) {
        assertThat(Restart.in(script)).isEmpty();
    }

    @Test
    void a_condition_before_it_makes_it_uncertain() {
        assertThat(Restart.in("if test -f /var/run/reboot-required; then sudo reboot; fi"))
                .contains(new Restart(false, Duration.ZERO));
        assertThat(Restart.in("apt-get -y upgrade && sudo reboot")).contains(new Restart(false, Duration.ZERO));
    }

    @Test
    void a_restart_in_some_minutes_is_waited_for_longer() {
        assertThat(Restart.in("sudo shutdown -r +5")).contains(new Restart(true, Duration.ofMinutes(5)));
        assertThat(Restart.in("sudo shutdown -r")).as("a minute is usual").contains(
                new Restart(true, Duration.ofMinutes(1)));
    }
}
