# Says that there is no answer.
_wk_go() {
    echo "watchkeeper 1 $wk_attempt"
    if _wk_find && [ -p "$wk_dir/$wk_attempt/ask.$wk_ask" ]; then
        echo n 1<>"$wk_dir/$wk_attempt/ask.$wk_ask"
    fi
    echo done
}
