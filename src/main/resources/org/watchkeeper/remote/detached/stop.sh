# Stops the attempt and says what is left of it.

# Another user's processes, those of sudo above all, can only be ended with that user's rights.
_wk_end_with_sudo() {
    command -v sudo >/dev/null || return 1
    _wk_kill_with_sudo TERM
    sleep 0.3
    _wk_living || return 0
    _wk_kill_with_sudo KILL
    sleep 0.1
    ! _wk_living
}

_wk_kill_with_sudo() {
    if [ -n "$wk_password" ]; then
        printf '%s\n' "$wk_password" | sudo -S -p '' kill -s "$1" $wk_members
    else
        sudo -n kill -s "$1" $wk_members </dev/null
    fi >/dev/null 2>&1
}

_wk_survivors() {
    for wk_number in $wk_members; do
        wk_user=$(ls -ld "/proc/$wk_number" 2>/dev/null | { read -r _ _ wk_user _ && echo "$wk_user"; })
        wk_text=$(tr '\000\n' '  ' <"/proc/$wk_number/cmdline" 2>/dev/null)
        echo "left $wk_number ${wk_user:-?} $wk_text"
    done
}

# A command that has not run yet must not run any more.
_wk_prevent() {
    mkdir "$wk_dir/$wk_attempt" 2>/dev/null
    cd "$wk_dir/$wk_attempt" || return 1
    _wk_claim '0 refused' && return 0
    for wk_turn in 1 2 3 4 5 6 7 8 9 10; do
        [ -s group ] && return 1
        { read -r wk_pid wk_word <runner; } 2>/dev/null
        [ "$wk_word" = refused ] && return 0
        _wk_lives runner || return 1
        sleep 0.1
    done
    return 1
}

# The runner writes down how the command ended; without it nobody does.
_wk_settle() {
    for wk_turn in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        _wk_lives runner || return
        { read -r wk_word _ <end; } 2>/dev/null
        [ "$wk_word" = exit ] && return
        sleep 0.05
    done
}

_wk_go() {
    echo "watchkeeper 1 $wk_attempt"
    umask 077
    if [ ! -r /proc/self/stat ]; then
        echo 'unsure this host has no /proc in which to look for processes'
        return
    fi
    if _wk_find && _wk_prevent; then
        echo stopped
        return
    fi
    wk_known=''
    if _wk_end_all "$wk_grace" || _wk_end_with_sudo; then
        [ -f end ] && _wk_settle
        echo stopped
    else
        _wk_survivors
        echo done
    fi
}
