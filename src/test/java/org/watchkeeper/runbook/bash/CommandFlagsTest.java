package org.watchkeeper.runbook.bash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.watchkeeper.runbook.Flag;

class CommandFlagsTest {
    private static final ShellScripts SCRIPTS = ShellScripts.load();
    /// Those a walk asks about, or used to.
    private static final EnumSet<Flag> GATES = EnumSet.range(Flag.READ_ONLY, Flag.SUDO);

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", nullValues = "-", quoteCharacter = '~', textBlock = """
            rm -rf /etc/app => destructive
            sudo -u app rm -rf /srv/x => destructive sudo
            /bin/rm file => destructive
            find /var/log -name '*.gz' -mtime +30 -delete => destructive
            find /b -type d -exec rm -rf {} \\; => destructive
            find /b -name '*.sql' -exec gzip {} \\; => -
            find /b -name '*.gz' -mtime -1 -ls => read-only
            bash -c 'rm -rf /srv/x' => destructive
            sudo sh -c "systemctl stop app" => service sudo
            env LANG=C FOO=1 shred key => destructive
            A=1 B=2 dropdb app => destructive
            echo "$(rm -f /tmp/x)" => destructive
            cat list | xargs -n 1 rm => destructive
            timeout 10 dd if=/dev/zero of=/dev/sda => destructive
            (cd /srv && git clean -fd) => destructive
            true && { reboot; } => service disconnects
            echo "* * * * * x" | crontab - => destructive
            docker rm old => destructive
            docker-compose down -v => service destructive
            psql app < dump.sql => destructive
            psql -d app -c "DROP TABLE users;" => destructive
            mv /srv/app.db /srv/app.db.old => destructive
            ./scripts/restore-database.sh => destructive
            ./clean-system-logs.sh --all => destructive
            app database rollback --to-version 1.0 => destructive
            app database restore --input x.sql => destructive
            app database restore --input x.sql --dry-run => read-only
            grafana-cli admin reset-admin-password secret => destructive
            sudo ufw deny in => destructive disconnects sudo
            iptables -F => destructive disconnects
            git reset --hard HEAD~1 => destructive
            kubectl delete pod x => destructive
            helm uninstall app => destructive
            sudo reboot => service disconnects sudo
            shutdown -r now => service disconnects
            systemctl restart sshd => service disconnects
            systemctl restart NetworkManager.service => service disconnects
            ip link set eth0 down => disconnects
            netplan apply => disconnects
            crontab -e => interactive
            sudo nano /etc/hosts => interactive sudo
            vim x => interactive
            passwd root => destructive interactive
            apt install curl => interactive
            apt-get -y install curl => -
            docker exec -it web sh => interactive
            docker-compose exec db pg_dump app => interactive
            docker-compose exec -T db pg_dump app => -
            ssh app-1 => interactive
            psql -d app => interactive
            psql -d app -c "SELECT 1" => read-only
            psql -d app -c "SELECT pg_terminate_backend(pid) FROM pg_stat_activity" => -
            app update --require-confirmation => interactive
            watch "curl -s http://localhost/health" => endless read-only
            tail -f /var/log/syslog => read-only endless
            tail -100 /var/log/syslog => read-only
            journalctl -fu app => read-only endless
            kubectl logs -f pod => read-only endless
            ping 10.0.0.1 => endless read-only
            ping -c 3 10.0.0.1 => read-only
            vmstat 1 => read-only endless
            vmstat 1 5 => read-only
            top -bn1 | grep Cpu => read-only
            top => interactive endless read-only
            systemctl stop app => service
            sudo systemctl status app => read-only sudo
            kubectl rollout undo deployment/app => service
            kubectl get pods | grep app => read-only
            service nginx reload => service
            grep "rm -rf" notes => read-only
            echo "reboot" => read-only
            echo 'systemctl stop app' > plan.txt => -
            grep reboot /var/log/syslog | wc -l => read-only
            man rm => interactive read-only
            ls -la; df -h => read-only
            curl -f http://localhost/health || echo failed => read-only
            curl -X POST http://localhost/rotate => -
            curl -o app.tar http://localhost/app.tar => -
            sed -i 's/a/b/' file => -
            sed 's/a/b/' file => read-only
            sqlite3 app.db "PRAGMA integrity_check;" => read-only
            sqlite3 app.db "VACUUM;" => -
            ls 2>/dev/null => read-only
            ls > files => -
            app --version => read-only
            app migrate --version 2.0 => -
            app nodes list => read-only
            apt list --upgradable => read-only
            crontab -l => read-only
            command -v jq => read-only
            """)
    void is_known_by_its_words(String command, String expected) {
        assertThat(flags(command, GATES)).isEqualTo(words(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", nullValues = "-", quoteCharacter = '~', textBlock = """
            grep "rm -rf" notes => -
            cp a.txt b.txt => changes directory
            cp a /etc/app.conf => changes needs-sudo
            sudo cp a /etc/app.conf => changes
            echo x > /etc/motd => changes needs-sudo
            echo x > /tmp/motd => changes
            ls /srv 2>/dev/null => -
            systemctl stop app => changes needs-sudo
            systemctl --user stop app => changes
            systemctl status app => pager
            systemctl status app --no-pager => -
            systemctl status app | head => -
            journalctl -u app -n 50 > /tmp/x => changes needs-sudo
            psql -d app -c "SELECT 1" => pager
            psql -d app -c "REINDEX TABLE t;" => changes long pager locks
            sqlite3 /srv/app.db "VACUUM;" => changes long locks
            apt-get upgrade -y => changes long needs-sudo may-prompt network
            sudo DEBIAN_FRONTEND=noninteractive apt-get upgrade -y => changes long network
            git pull => changes long directory network
            git -C /srv/app pull => changes long network
            ./deploy.sh => changes directory
            /usr/local/bin/check-disk.sh => -
            ./check-disk.sh => directory
            make build => changes long directory
            kubectl set image deployment/web web=org/web:2 => changes network
            kubectl rollout status deployment/web => long network
            docker exec web rm /data/x => changes
            curl -fsS https://example.com/health => network
            ufw allow 22 => changes needs-sudo security
            useradd ann => changes needs-sudo security
            app db backup --output dump.sql => changes long directory
            app db backup list => -
            tar -czf /tmp/x.tar.gz /etc => changes long
            cd /srv/app => -
            DATE=20250629 => -
            sh -c 'cp x /etc/x' => changes needs-sudo
            find /backups -name '*.gz' -mtime -1 -ls => -
            find /var/log -name '*.gz' -delete => changes long needs-sudo
            """)
    void what_else_is_known(String command, String expected) {
        assertThat(flags(command, EnumSet.complementOf(GATES))).isEqualTo(words(expected));
    }

    private static Set<String> words(String expected) {
        return expected == null ? Set.of() : new TreeSet<>(Set.of(expected.split(" ")));
    }

    private static Set<String> flags(String command, Set<Flag> asked) {
        return SCRIPTS.cut(command).commands().stream().flatMap(each -> each.flags().stream()).filter(asked::contains)
                .map(Flag::word).collect(Collectors.toCollection(TreeSet::new));
    }
}
