# Hands over a password. `printf` is part of the shell, so it is in no argument list; nobody waiting means it is dropped.
_wk_go() {
    echo "watchkeeper 1 $wk_attempt"
    if _wk_find && [ -p "$wk_dir/$wk_attempt/ask.$wk_ask" ]; then
        printf 'y%s\n' "$wk_answer" 1<>"$wk_dir/$wk_attempt/ask.$wk_ask"
    fi
    echo done
}
