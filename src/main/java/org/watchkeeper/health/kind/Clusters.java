package org.watchkeeper.health.kind;

import org.watchkeeper.health.Probe;

/// Kubernetes, Helm and Compose, by their programs on the host.
public final class Clusters {
    // kubectl also says on stderr that there is nothing, or a warning: only what looks like a line of the table is one.
    // Its own log
    // stands there too, before what went wrong.
    private static final String KUBECTL = """
            need kubectl
            plain() { printf '%s\\n' "$told" | grep -v '^[EWI][0-9]\\{4\\} [0-9:.]* .*[.]go:[0-9]*\\]'; }
            """;
    private static final String PODS = KUBECTL
            + """
                    told=$(kubectl --request-timeout=5s get pods --no-headers -l "$selector" 2>&1) || barred "$(plain)"
                    printf '%s\\n' "$told" | awk '
                        $2 !~ "^[0-9]+/[0-9]+$" || $3 == "Completed" { next }
                        { n++; split($2, part, "/"); if (part[1] == part[2] && $3 == "Running") ready++; else bad = bad "\\n" $1 " " $2 " " $3 }
                        /CrashLoopBackOff/ { crashing++ }
                        END { printf "%d of %d ready%s\\n", ready, n, bad; exit n == 0 || ready == 0 || crashing ? 2 : ready < n }'
                    """;
    private static final String ROLLOUT = KUBECTL + """
            told=$(kubectl --request-timeout=5s rollout status --watch=false "deployment/$deployment" 2>&1)
            status=$?
            told=$(plain)
            printf '%s\\n' "$told"
            case $told in
                *"successfully rolled out"*) exit 0 ;;
                *"exceeded its progress deadline"*) exit 2 ;;
                *NotFound* | *"not found"*) exit 2 ;;
                Waiting*) exit 1 ;;
            esac
            [ $status -eq 0 ] && exit 1
            barred "$told"
            """;
    private static final String NODES = KUBECTL
            + """
                    told=$(kubectl --request-timeout=5s get nodes --no-headers 2>&1) || barred "$(plain)"
                    printf '%s\\n' "$told" | awk '
                        $2 !~ /^(Ready|NotReady|Unknown)(,SchedulingDisabled)?$/ { next }
                        { n++; if ($2 !~ /^Ready/) down++; else if ($2 ~ /SchedulingDisabled/) cordoned++; else next; bad = bad "\\n" $1 " " $2 }
                        END { printf "%d nodes, %d not ready, %d cordoned%s\\n", n, down, cordoned, bad; exit down || !n ? 2 : cordoned > 0 }'
                    """;
    private static final String HELM = """
            need helm
            told=$(helm status "$release" 2>&1) || {
                case $told in *"not found"*) echo "there is no release $release"; exit 2 ;; esac
                barred "$told"
            }
            state=$(printf '%s\\n' "$told" | sed -n 's/^STATUS: *//p' | head -n 1)
            echo "${state:-no line STATUS}"
            case $state in deployed) exit 0 ;; pending-*) exit 1 ;; '') barred "$told" ;; esac
            exit 2
            """;
    private static final String COMPOSE = """
            [ -d "$folder" ] && cd "$folder" || absent "there is no $folder"
            if docker compose version >/dev/null 2>&1; then
                told=$(docker compose ps -a 2>&1) || barred "$told"
            elif command -v docker-compose >/dev/null 2>&1; then
                told=$(docker-compose ps -a 2>&1) || barred "$told"
            else
                absent "docker compose is not installed"
            fi
            printf '%s\\n' "$told" | awk '
                NR == 1 || /^-+$/ || NF < 2 { next }
                { n++ }
                /Exit [1-9]|Exited \\([1-9]|[Dd]ead|exited \\([1-9]|Exit 0|Exited \\(0|exited \\(0/ { gone++; bad = bad "\\n" $1; next }
                /[Rr]estarting|unhealthy|starting|[Cc]reated|[Pp]aused/ { odd++; bad = bad "\\n" $1; next }
                /[^a-z]Up[^a-z]|running/ { up++; next }
                { odd++; bad = bad "\\n" $1 }
                END { printf "%d of %d up%s\\n", up, n, bad; exit gone || !n ? 2 : odd > 0 }'
            """;

    private Clusters() {}

    /// Whether pods of a selector (`app=unet-server`) are ready: none, or one that crashes, is critical.
    public static Probe pods(String selector) {
        return graded(Script.of("pods", selector, "Pods " + selector).with("selector", selector), PODS);
    }

    /// Whether a deployment is rolled out.
    public static Probe rollout(String deployment) {
        return graded(Script.of("rollout", deployment, "Rollout of " + deployment).with("deployment", deployment),
                ROLLOUT);
    }

    /// Whether the nodes are ready; one that takes no new pods is a warning.
    public static Probe nodes() {
        return graded(Script.of("nodes", "", "Nodes"), NODES);
    }

    /// Whether a release of Helm is deployed.
    public static Probe helm(String release) {
        return graded(Script.of("helm", release, "Release " + release).with("release", release), HELM);
    }

    /// Whether all containers of the compose project in a folder of the host are up.
    public static Probe compose(String folder) {
        return graded(Script.of("compose", folder, "Containers of " + folder).with("folder", folder), COMPOSE);
    }

    private static Probe graded(Script script, String text) {
        return script.probe(text, Script.states("exit == 1", "exit == 2"));
    }
}
