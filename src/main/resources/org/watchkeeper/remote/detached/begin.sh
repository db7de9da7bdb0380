# Starts the command unless the attempt has a trace, then follows it.
#
#   RUN/ATTEMPT/        mkdir is the lock
#     starter           the shell that prepares the start
#     command, values   what to run, with which values
#     runner            made exclusively by the runner: number and start time; or `0 refused`
#     group             the command's process group: number and start time of its leader
#     out, err          what it printed (out.pipe, err.pipe: how it gets there)
#     end               exit status, hundredths of seconds it took, whether its time was up; written ahead with blanks, so
#                       that a full disk cannot lose it
#     follower          the shell that sends it to a console

_wk_prepare() {
    _wk_since $$
    echo "$$ $wk_since" >starter
    true >out && true >err && true >group && true >lines && printf 'running                 \n' >end && printf '%s' "$wk_command" >command &&
        printf '%s' "$wk_values" >values && mkfifo out.pipe err.pipe
}

# A background job has /dev/null for stdin before its redirections: hence the detour.
_wk_launch() {
    read -r wk_setsid <../setsid
    case $wk_setsid in
        fork) setsid -f /bin/sh "$@" >/dev/null 2>&1 ;;
        plain) setsid /bin/sh "$@" >/dev/null 2>&1 <&5 5<&- & ;;
        none) nohup /bin/sh "$@" >/dev/null 2>&1 <&5 5<&- & ;;
    esac 5<&0
}

# Secrets go to the command through a pipe: `printf` is part of the shell, so they are in no argument list.
_wk_start() {
    set -- "$wk_dir/$wk_kit/runner" "$wk_dir" "$wk_attempt" "$wk_kit" "$wk_merged" "$wk_limit" "$wk_umask" \
        "$wk_names" "$wk_hidden"
    if [ -n "$wk_hidden" ]; then
        printf '%swk_secrets_whole=1\n' "$wk_secrets" | _wk_launch "$@"
    else
        _wk_launch "$@" </dev/null
    fi
}

_wk_forget_all() {
    for wk_one in $wk_forget; do
        _wk_forget "$wk_one"
    done
}

_wk_go() {
    echo "watchkeeper 1 $wk_attempt"
    wk_umask=$(umask)
    umask 077
    _wk_find || { echo "gone the run's directory is not on the host any more; this request started nothing"; return; }
    wk_out=0 wk_err=0
    if mkdir "$wk_dir/$wk_attempt" 2>/dev/null; then
        cd "$wk_dir/$wk_attempt" || return
        if _wk_prepare 2>/dev/null; then
            _wk_start
            echo >starter
            echo started
            if [ -z "$wk_forget" ]; then
                _wk_follow
            else
                _wk_forget_all </dev/null >/dev/null 2>&1 &
                wk_forgetting=$!
                _wk_follow
                wait $wk_forgetting
            fi
        else
            _wk_claim '0 refused'
            echo "refused no space left, or not allowed to write, in $wk_dir"
        fi
    elif [ -d "$wk_dir/$wk_attempt" ]; then
        _wk_join
    else
        echo "refused cannot write in $wk_dir"
    fi
}
