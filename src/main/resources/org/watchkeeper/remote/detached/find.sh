# Sets wk_dir to the run's directory. False when this host has none of ours by that name.
_wk_find() {
    for wk_place in /tmp "${HOME:-/nowhere}/.cache" /var/tmp; do
        wk_dir=$wk_place/.watchkeeper-$wk_run
        [ -d "$wk_dir" ] && [ ! -L "$wk_dir" ] && [ -O "$wk_dir" ] && [ -f "$wk_dir/generation" ] && return 0
    done
    return 1
}

