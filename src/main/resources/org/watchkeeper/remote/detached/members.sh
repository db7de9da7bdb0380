# Sets wk_members to the processes of the attempt: those of its group and session, those that carry its cookie, with
# wk_deep those that hold its output open too, and the descendants of all these. Our own supervisors (runner, collectors)
# are none of them. What cleared its environment, left the session, was given to init and closed its output is not found.
_wk_members() {
    wk_members=' '
    for wk_file in $(LC_ALL=C grep -la "WATCHKEEPER_ATTEMPT=$wk_attempt" /proc/[0-9]*/environ 2>/dev/null); do
        wk_number=${wk_file#/proc/}
        wk_members="$wk_members${wk_number%/environ} "
    done
    [ -z "$wk_deep" ] || _wk_holders
    _wk_session
    [ -n "$wk_known" ] && _wk_still_known
    wk_grown=1
    while [ -n "$wk_grown" ]; do
        wk_grown=''
        _wk_grow
    done
}

# Those that can write to the command's output, whatever else ties them to it no more; our collectors can only read it.
# A look at each open file of each process: asked only before nothing is said to be left.
_wk_holders() {
    for wk_file in /proc/[0-9]*/fd/*; do
        [ "$wk_file" -ef "$wk_dir/$wk_attempt/out.pipe" ] || [ "$wk_file" -ef "$wk_dir/$wk_attempt/err.pipe" ] || continue
        wk_number=${wk_file#/proc/} wk_number=${wk_number%%/*} wk_flags=''
        case $wk_members in *" $wk_number "*) continue ;; esac
        while read -r wk_word wk_flags _; do
            [ "$wk_word" = flags: ] && break
        done <"/proc/$wk_number/fdinfo/${wk_file##*/}"
        case $wk_flags in *[12]) wk_members="$wk_members$wk_number " ;; esac
    done 2>/dev/null
}

# The session of the command. With its leader gone the number still means it, unless the host was restarted or the
# number went to somebody else.
_wk_session() {
    wk_session=none wk_pid='' wk_boot='' wk_now=''
    { read -r wk_pid wk_born wk_boot <"$wk_group"; } 2>/dev/null || return
    { read -r wk_now </proc/sys/kernel/random/boot_id; } 2>/dev/null
    [ "$wk_boot" = "$wk_now" ] || return
    if [ ! -d "/proc/$wk_pid" ] || _wk_lives "$wk_group"; then
        wk_session=$wk_pid
    fi
}

# Those seen earlier count as long as they are the same processes, even where nothing else ties them to the attempt now.
_wk_still_known() {
    for wk_one in $wk_known; do
        _wk_since "${wk_one%:*}" && [ "$wk_since" = "${wk_one#*:}" ] || continue
        case $wk_members in *" ${wk_one%:*} "*) ;; *) wk_members="$wk_members${wk_one%:*} " ;; esac
    done
}

_wk_grow() {
    for wk_file in /proc/[0-9]*/stat; do
        { read -r wk_line <"$wk_file"; } 2>/dev/null || continue
        wk_number=${wk_line%% *}
        set -- ${wk_line##*) }
        case $1 in Z | X) continue ;; esac
        case $wk_members in
            *" $wk_number "*) ;;
            *" $2 "*) _wk_add ;;
            *) [ "$3" = "$wk_session" ] || [ "$4" = "$wk_session" ] || continue; _wk_add ;;
        esac
        case $wk_known in *" $wk_number:${20} "*) ;; *) wk_known="${wk_known:- }$wk_number:${20} " ;; esac
    done
}

_wk_add() {
    wk_members="$wk_members$wk_number " wk_grown=1
}

# Leaves in wk_members only what lives; looks twice, the second time deeper, before it says that nothing does.
_wk_living() {
    wk_deep=''
    _wk_alive && return
    wk_deep=1
    _wk_alive
}

_wk_alive() {
    _wk_members
    wk_all=$wk_members wk_members=''
    for wk_number in $wk_all; do
        _wk_since "$wk_number" && wk_members="$wk_members $wk_number"
    done
    [ -n "$wk_members" ]
}

# Ends all processes of the attempt: TERM, up to $1 seconds, KILL until none is left or none can be killed.
# False when some are left, which wk_members names.
_wk_end_all() {
    wk_known='' wk_group=$wk_dir/$wk_attempt/group
    wk_deep=1
    _wk_alive || return 0
    kill -TERM $wk_members 2>/dev/null
    wk_turns=${1%%.*}0
    case $1 in *.?*) wk_tenths=${1#*.} && wk_turns=$((${wk_turns#0} + ${wk_tenths%"${wk_tenths#?}"})) ;; esac
    while [ "$wk_turns" -gt 0 ]; do
        sleep 0.1
        _wk_living || return 0
        wk_turns=$((wk_turns - 1))
    done
    for wk_turn in 1 2 3 4 5 6 7 8 9 10; do
        kill -KILL $wk_members 2>/dev/null
        _wk_living || return 0
        sleep 0.05
    done
    return 1
}

