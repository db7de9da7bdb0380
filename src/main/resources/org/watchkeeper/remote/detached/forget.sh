# Empties the attempt's directory. The directory itself stays as a mark, so that nobody says it was never started.
_wk_go() {
    echo "watchkeeper 1 $wk_attempt"
    umask 077
    if _wk_find && cd "$wk_dir/$wk_attempt" 2>/dev/null; then
        true >forgotten
        _wk_claim '0 forgotten'
        for wk_file in * .[!.]*; do
            case $wk_file in forgotten | runner | '*' | '.[!.]*') ;; *) set -- "$@" "$wk_file" ;; esac
        done
        [ $# = 0 ] || rm -rf "$@"
    fi
    echo done
}
