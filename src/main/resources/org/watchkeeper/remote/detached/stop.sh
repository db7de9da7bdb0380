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

_wk_name_as() {
    for wk_number in $wk_members; do
        wk_user=$(ls -ld "/proc/$wk_number" 2>/dev/null | { read -r _ _ wk_user _ && echo "$wk_user"; })
        case $1 in
            # Others' command lines are none of our business: they may hold what is secret.
            beside) wk_text=$(cat "/proc/$wk_number/comm" 2>/dev/null) ;;
            *) wk_text=$(tr '\000\n' '  ' <"/proc/$wk_number/cmdline" 2>/dev/null) ;;
        esac
        echo "$1 $wk_number ${wk_user:-?} $wk_text"
    done
}

# What hides from each look (environment cleared, another session, another parent, its output closed) is among those that were
# given to init since the command began. Perhaps: init starts others too. So these are named and left alone.
_wk_beside() {
    wk_begun='' wk_boot='' wk_now=''
    { read -r _ wk_begun wk_boot <group; } 2>/dev/null || return
    { read -r wk_now </proc/sys/kernel/random/boot_id; } 2>/dev/null
    [ -n "$wk_begun" ] && [ "$wk_boot" = "$wk_now" ] || return
    wk_members='' wk_own=$(grep -a '^0::' "/proc/$$/cgroup" 2>/dev/null)
    for wk_file in /proc/[0-9]*/stat; do
        { read -r wk_line <"$wk_file"; } 2>/dev/null || continue
        wk_number=${wk_line%% *}
        set -- ${wk_line##*) }
        case $1 in Z | X) continue ;; esac
        [ "$2" = 1 ] || [ "$2" = "$wk_init" ] || continue
        [ "${20}" -ge "$wk_begun" ] && ! _wk_other && wk_members="$wk_members $wk_number"
    done
}

# Whether process $wk_number is a login, init's own, or of one of our commands: neighbours, and what watches over them.
_wk_other() {
    wk_name=${wk_line#*(}
    case ${wk_name%)*} in sshd* | dropbear | systemd* | '(sd-pam)') return 0 ;; esac
    # What systemd keeps in another unit than ours it has started itself, perhaps because the command asked for it.
    wk_unit=$(grep -a '^0::' "/proc/$wk_number/cgroup" 2>/dev/null)
    case $wk_unit in *.service*) [ "$wk_unit" = "$wk_own" ] || return 0 ;; esac
    case $(readlink "/proc/$wk_number/cwd" 2>/dev/null) in */.watchkeeper-*) return 0 ;; esac
    LC_ALL=C grep -qa 'WATCHKEEPER_ATTEMPT=' "/proc/$wk_number/environ" 2>/dev/null
}

# Who takes over orphans: init, or whoever stands in for it where our runner has been started.
_wk_init() {
    wk_init=1
    _wk_lives runner || return
    { read -r wk_line <"/proc/$wk_pid/stat"; } 2>/dev/null || return
    set -- ${wk_line##*) }
    wk_init=$2
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
    _wk_init
    if _wk_end_all "$wk_grace" || _wk_end_with_sudo; then
        [ -f end ] && _wk_settle
        _wk_beside
        _wk_name_as beside
        echo stopped
    else
        _wk_name_as left
        echo done
    fi
}
