# Removes all that is ours. A runner that is just ending may still write: hence a second look.
_wk_go() {
    echo "watchkeeper 1 $wk_run"
    cd /
    for wk_place in /tmp "${HOME:-/nowhere}/.cache" /var/tmp; do
        wk_dir=$wk_place/.watchkeeper-$wk_run
        [ -d "$wk_dir" ] && [ ! -L "$wk_dir" ] && [ -O "$wk_dir" ] || continue
        rm -rf "$wk_dir" 2>/dev/null || { sleep 0.2; rm -rf "$wk_dir"; }
    done
    echo done
}
