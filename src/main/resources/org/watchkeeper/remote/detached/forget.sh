# Removes what is left of one attempt.
_wk_go() {
    echo "watchkeeper 1 $wk_attempt"
    umask 077
    _wk_find && _wk_forget "$wk_attempt"
    echo done
}
