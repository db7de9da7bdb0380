# Empties the directory of attempt $1. The directory itself stays as a mark, so that nobody says it was never started.
_wk_forget() (
    cd "$wk_dir/$1" 2>/dev/null || exit 0
    true >forgotten
    _wk_claim '0 forgotten'
    set --
    for wk_file in * .[!.]*; do
        case $wk_file in forgotten | runner | gone | '*' | '.[!.]*') ;; *) set -- "$@" "$wk_file" ;; esac
    done
    [ $# = 0 ] || exec rm -rf "$@"
)
