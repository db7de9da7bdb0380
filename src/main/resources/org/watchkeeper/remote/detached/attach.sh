# Follows an attempt. One without a trace gets its directory now, as a mark that it must never start.
_wk_go() {
    echo "watchkeeper 1 $wk_attempt"
    umask 077
    _wk_find || { echo "gone the run's directory is not on the host any more"; return; }
    if mkdir "$wk_dir/$wk_attempt" 2>/dev/null; then
        cd "$wk_dir/$wk_attempt" && _wk_claim '0 refused' && _wk_never
    else
        _wk_join
    fi
}
