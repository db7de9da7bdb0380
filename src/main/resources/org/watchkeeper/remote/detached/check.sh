# Has each script read, not run, by the shell that runs commands.
_wk_go() {
    echo "watchkeeper 1 $wk_run"
    wk_shell=bash
    command -v bash >/dev/null || wk_shell=/bin/sh
    unset BASH_ENV ENV
    wk_index=0
    while [ $wk_index -lt "$wk_count" ]; do
        eval "wk_text=\$wk_script_$wk_index"
        if ! wk_message=$(printf '%s\n' "$wk_text" | $wk_shell -n 2>&1); then
            wk_message=${wk_message:-not valid}
        fi
        [ -z "$wk_message" ] || printf '%s\n' "$wk_message" | while IFS= read -r wk_line; do
            printf 'verdict %s %s\n' $wk_index "$wk_line"
        done
        wk_index=$((wk_index + 1))
    done
    echo done
}
