package org.watchkeeper.health.kind;

import org.watchkeeper.health.Probe;

/// Services of systemd.
public final class Units {
    private static final String TEXT = """
            need systemctl
            shown=$(systemctl show -p LoadState -p ActiveState -p SubState -- "$unit" 2>&1) || barred "$shown"
            load='' active='' sub=''
            for word in $shown; do
                case $word in
                    LoadState=*) load=${word#*=} ;;
                    ActiveState=*) active=${word#*=} ;;
                    SubState=*) sub=${word#*=} ;;
                esac
            done
            [ -n "$active" ] || barred "$shown"
            [ "$load" != not-found ] || { echo "there is no unit $unit"; exit 4; }
            case $unit in
                postgresql | postgresql.service)
                    # On Debian a wrapper that is "active (exited)" also when every cluster is down.
                    if [ "$sub" = exited ]; then
                        if command -v pg_isready >/dev/null 2>&1; then
                            pg_isready -q -t 3 || { echo "$active ($sub), but PostgreSQL does not answer"; exit 3; }
                        else
                            systemctl -q is-active 'postgresql@*' || { echo "$active ($sub), but no cluster runs"; exit 3; }
                        fi
                    fi
                    ;;
            esac
            echo "$active ($sub)"
            case $active in
                active) exit 0 ;;
                activating | reloading | deactivating | maintenance) exit 1 ;;
                *) exit 3 ;;
            esac
            """;

    private Units() {}

    /// Whether a unit is active; one that is not there is critical, one that is just changing a warning. That PostgreSQL's
    /// wrapper unit is active is not believed alone.
    public static Probe unit(String unit) {
        return Script.of("unit", unit, "Service " + unit).with("unit", unit).probe(TEXT,
                Script.states("exit == 1", "exit in {3, 4} or timed out"));
    }
}
