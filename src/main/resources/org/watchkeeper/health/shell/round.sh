# One round of checks on this host. Before this text come the values of the round:
#
#   wk_nonce, wk_name, wk_bytes, wk_width   its greeting, the name of its place, what is kept of an output, how many at once
#   wk_count, wk_sh                         how many checks there are, and the shell that runs them
#   wk_last                                 seconds after which nobody waits for the answer
#   wk_id_K, wk_limit_K, wk_script_K        each check: its name, its limit in whole seconds, its script
#
# In the first place that takes it:
#
#   .watchkeeper-health-NAME/      0700
#     stuck/ID                     a check that could not be killed: its number and start time; it is not started again
#     round/                       mkdir is the lock of the round that runs now
#       pid                        the round's number and start time, and its nonce
#       news                       a pipe: what happened, for the loop below
#       K.w K.r                    what waits for check K, and the check: their numbers and start times
#       K.o K.e, out.K err.K       pipes that check K prints into, and what is kept of it
#     dead.NUMBER/                 the same of a round that was killed, until what it started is ended; where who does that is killed
#                                  too, by the next round
#
# A round that is killed, or whose answer nobody takes, is ended by the clock that it started, or else by the next round. What
# a check starts carries WATCHKEEPER_CHECK=NONCE.K.
#
# The answer: noise of start-up files, `watchkeeper-health 1 NONCE`, the lengths of all outputs as wc(1) prints them, `check K …`
# for each check, `bodies`, those outputs one after the other in just these lengths, `done NONCE`. What is printed can forge none
# of it. Or `busy PID`, or `nowhere`, and `done NONCE`.

# Sets wk_since to the start time of process $1; false when it is not there or only waits to be reaped.
_wk_since() {
    wk_since=0
    [ -r /proc/self/stat ] || { kill -0 "$1" 2>/dev/null; return; }
    { read -r wk_line <"/proc/$1/stat"; } 2>/dev/null || return 1
    set -- ${wk_line##*) }
    [ "$1" != Z ] && [ "$1" != X ] && wk_since=${20}
}

# Whether the process that file $1 names is still that process; wk_pid is its number.
_wk_lives() {
    wk_pid='' wk_born=''
    { read -r wk_pid wk_born <"$1"; } 2>/dev/null
    case $wk_pid in '' | *[!0-9]*) return 1 ;; esac
    _wk_since "$wk_pid" && [ "$wk_since" = "$wk_born" ]
}

_wk_uptime() {
    wk_now=-
    { read -r wk_now _ </proc/uptime; } 2>/dev/null
}

# Makes the place of the round, or finds that it is taken.
_wk_place() {
    for wk_dir in /dev/shm "${XDG_RUNTIME_DIR:-/nowhere}" /tmp /var/tmp "${HOME:-/nowhere}"; do
        [ -d "$wk_dir" ] && [ -w "$wk_dir" ] || continue
        wk_base=$wk_dir/.watchkeeper-health-$wk_name wk_work=$wk_dir/.watchkeeper-health-$wk_name/round
        mkdir -m 700 "$wk_base" 2>/dev/null && mkdir "$wk_work" && _wk_claim && return 0
        [ -d "$wk_base" ] && [ ! -L "$wk_base" ] && [ -O "$wk_base" ] || continue
        _wk_unlock && mkdir "$wk_work" 2>/dev/null && _wk_claim && return 0
        [ -n "$wk_busy" ] && return 1
    done
    return 1
}

# Says whose round it is. A place that is full takes no word of it: nothing could watch over a round there.
_wk_claim() {
    # No trap: a child of a shell that has one may lose a signal before it has set its own.
    _wk_since $$
    printf '%s\n' "$$ $wk_since" "$wk_nonce" 2>/dev/null >"$wk_work/pid" && [ -s "$wk_work/pid" ] && return 0
    rm -rf "$wk_work"
    rmdir "$wk_base" 2>/dev/null
    return 1
}

# Takes away the lock of a round that is dead. One that has only just begun has not said yet who it is.
_wk_unlock() {
    wk_old=yes
    # Whoever buries one of them at the same time finds less to do.
    for wk_dead in "$wk_base"/dead.*; do
        [ -d "$wk_dead" ] && _wk_end
    done
    wk_old=''
    [ -d "$wk_work" ] || return 0
    [ -s "$wk_work/pid" ] || sleep 1
    if _wk_lives "$wk_work/pid"; then
        wk_busy=$wk_pid
        return 1
    fi
    wk_old=yes
    _wk_bury
    wk_old=''
}

# Takes the place away from a round that is dead, and ends what it started.
_wk_bury() {
    wk_dead=$wk_base/dead.$$
    mv "$wk_work" "$wk_dead" 2>/dev/null || return 0
    _wk_end
}

# Ends what is left of the dead round.
_wk_end() {
    _wk_sweep TERM && sleep 1 && _wk_sweep KILL
    rm -rf "$wk_dead"
}

# Signals what is left of the dead round; false where nothing is.
_wk_sweep() {
    wk_found=1
    for wk_file in "$wk_dead"/*.r "$wk_dead"/*.w; do
        _wk_lives "$wk_file" || continue
        # Without a start time a number of an old round may be anybody's by now.
        [ "$wk_born" = 0 ] && [ -n "$wk_old" ] && continue
        wk_found=0
        case $wk_file in
            *.w) kill "$wk_pid" ;;
            *) kill "-$1" "-$wk_pid" || kill "-$1" "$wk_pid" ;;
        esac
    done 2>/dev/null
    wk_mark=''
    { read -r _ && read -r wk_mark; } <"$wk_dead/pid" 2>/dev/null
    [ -n "$wk_mark" ] && _wk_marked "$1" "$wk_mark"
    return $wk_found
}

# Signals what carries a mark that begins with $2, wherever it went.
_wk_marked() {
    for wk_file in $(LC_ALL=C grep -la "WATCHKEEPER_CHECK=$2[.]" /proc/[0-9]*/environ 2>/dev/null); do
        wk_file=${wk_file#/proc/}
        kill -s "$1" "${wk_file%/environ}" 2>/dev/null && wk_found=0
    done
}

# Keeps the beginning of what check $1 prints into 3 in file $2, and lets it print the rest, so that its exit status stays its own.
# Told to end, it takes along what reads for it.
_wk_collect() {
    wk_before=$!
    trap '[ "$!" = "$wk_before" ] || kill -s KILL "$!"; exit' TERM
    head -c "$wk_keep" <&3 >"$wk_work/$2" 3<&- 4>&- &
    wait $! || echo "lost $1" >&4
    trap - TERM
    read -r wk_more <&3 && exec cat <&3 3<&- 4>&-
}

# Runs check $1; it has its own process group where this host has a way to that.
_wk_check() {
    wk_out='' wk_err=''
    trap 'kill $wk_out $wk_err 2>/dev/null; exit' TERM
    eval "WK_CHECK=\$wk_script_$1"
    export WK_CHECK
    { _wk_collect "$1" "out.$1"; } 3<"$wk_work/$1.o" &
    wk_out=$!
    { _wk_collect "$1" "err.$1"; } 3<"$wk_work/$1.e" &
    wk_err=$!
    _wk_uptime
    wk_began=$wk_now
    [ "$wk_group" = monitor ] && set -m
    WATCHKEEPER_CHECK=$wk_nonce.$1. $wk_setsid "$wk_sh" -c 'wk_check=$WK_CHECK; unset WK_CHECK; eval "$wk_check"' \
        >"$wk_work/$1.o" 2>"$wk_work/$1.e" 4>&- &
    wk_run=$!
    [ "$wk_group" = monitor ] && set +m
    _wk_since $wk_run
    echo "$wk_run $wk_since" >"$wk_work/$1.r"
    echo "runs $1 $wk_run" >&4
    wait $wk_run
    wk_status=$?
    _wk_uptime
    echo "ends $1 $wk_status $wk_began $wk_now" >&4
    _wk_kill TERM $wk_run
    wait $wk_out $wk_err
    if [ -n "$wk_group" ] && _wk_kill 0 $wk_run; then
        sleep 1
        _wk_kill KILL $wk_run
    fi
    echo "kept $1" >&4
}

_wk_kill() {
    if [ -n "$wk_group" ]; then
        kill "-$1" "-$2" # busybox takes no `--`
    else
        kill "-$1" "$2"
    fi 2>/dev/null
}

# A second at a time, until the round is over. Where it is killed, or still there when nobody waits for it any more, what it started
# is ended from here.
_wk_tick() {
    trap 'kill $wk_sleep 2>/dev/null; exit' TERM
    trap '' HUP INT PIPE
    wk_sleep=''
    while _wk_lives "$wk_work/pid" && [ "$wk_pid" = $$ ]; do
        if [ $((wk_last -= 1)) -lt 0 ]; then
            kill -s KILL $$
            break
        fi
        sleep 1 4>&- &
        wk_sleep=$!
        wait $wk_sleep
        echo tick >&4
    done
    [ "$wk_pid" = $$ ] || exit
    trap - TERM
    _wk_bury
    rmdir "$wk_base/stuck" "$wk_base" 2>/dev/null
}

_wk_start() {
    eval "wk_id=\$wk_id_$1"
    if _wk_lives "$wk_base/stuck/$wk_id"; then
        eval "wk_line_$1=\"stuck \$wk_pid\""
        return
    fi
    [ -d "$wk_base/stuck" ] && rm -f "$wk_base/stuck/$wk_id"
    eval "wk_state_$1=started wk_due_$1=\$((wk_ticks + wk_limit_$1 + (wk_ticks > 0)))"
    # In braces, so that no copy of the answer's descriptors stays open in it.
    { _wk_check "$1"; } >/dev/null 2>&1 </dev/null &
    eval "wk_wrapper_$1=\$!"
    _wk_since $!
    echo "$! $wk_since" >"$wk_work/$1.w"
    wk_running=$((wk_running + 1))
}

_wk_over() {
    eval "wk_state_$1=over"
    wk_running=$((wk_running - 1))
}

# Ends what is over its time: TERM, a second later KILL, a second later it is left alone. Where the check has ended and something
# still holds its output, that is killed, so that what reads the output comes to its end.
_wk_due() {
    wk_k=0
    while [ $((wk_k += 1)) -le $wk_begun ]; do
        eval "wk_state=\${wk_state_$wk_k-} wk_run=\${wk_run_$wk_k-} wk_late=\$((wk_ticks - \${wk_due_$wk_k:-0}))"
        case $wk_state in over | '') continue ;; esac
        [ "$wk_late" -ge 0 ] || continue
        if [ "$wk_state" = ended ] && [ "$wk_late" -eq 0 ]; then
            _wk_kill KILL "$wk_run"
            _wk_marked KILL "$wk_nonce[.]$wk_k"
        elif [ "$wk_state" = ended ] || [ "$wk_late" -ge 2 ]; then
            _wk_leave $wk_k
        else
            eval "wk_line_$wk_k=late"
            [ "$wk_late" -eq 0 ] && wk_signal=TERM || wk_signal=KILL
            [ -n "$wk_run" ] && _wk_kill $wk_signal "$wk_run"
        fi
    done
}

# Stops to wait for check $1: something of it holds its output, or cannot be killed.
_wk_leave() {
    eval "kill \$wk_wrapper_$1" 2>/dev/null
    if [ "$wk_state" != ended ] && [ -n "$wk_run" ] && _wk_since "$wk_run"; then
        mkdir -p "$wk_base/stuck" && eval "echo \"\$wk_run \$wk_since\" >\"\$wk_base/stuck/\$wk_id_$1\""
    fi
    _wk_over "$1"
}

_wk_loop() {
    wk_ticks=0 wk_running=0 wk_begun=0
    while :; do
        while [ $wk_running -lt $wk_width ] && [ $wk_begun -lt $wk_count ]; do
            _wk_start $((wk_begun += 1))
        done
        [ $wk_running -gt 0 ] || return 0
        read -r wk_word wk_k wk_a wk_b wk_c <&4
        case $wk_word in
            runs) eval "wk_run_$wk_k=$wk_a" ;;
            ends)
                # What it left behind has a second to print.
                eval "wk_state_$wk_k=ended wk_due_$wk_k=\$((wk_ticks + 1))"
                eval "wk_line_$wk_k=\"\${wk_line_$wk_k:-ended \$wk_a \$wk_b \$wk_c}\""
                ;;
            lost) eval "wk_line_$wk_k=lost" ;;
            kept) eval "[ \$wk_state_$wk_k = over ]" || _wk_over "$wk_k" ;;
            tick) wk_ticks=$((wk_ticks + 1)) && _wk_due ;;
        esac
    done
}

_wk_tell() {
    wk_k=0
    set --
    while [ $((wk_k += 1)) -le $wk_count ]; do
        eval "wk_line=\$wk_line_$wk_k"
        case $wk_line in ended* | late) set -- "$@" "out.$wk_k" "err.$wk_k" ;; esac
    done
    cd "$wk_work" || return
    # Where not even its output was opened there is no file yet.
    for wk_file in "$@"; do [ -f "$wk_file" ] || : >"$wk_file"; done
    [ $# -eq 0 ] || wc -c "$@"
    wk_k=0
    while [ $((wk_k += 1)) -le $wk_count ]; do
        eval "echo \"check $wk_k \$wk_line_$wk_k\""
    done
    echo bodies
    if [ $# -gt 0 ]; then
        cat "$@" &
        _wk_since $!
        echo "$! $wk_since" >0.r
        wait $!
    fi
    echo
}

_wk_clean() {
    kill "$wk_ticker" 2>/dev/null
    cd /
    set -- "$wk_base"/dead.*
    if [ -d "$wk_base/stuck" ] || [ -d "$1" ]; then
        rm -rf "$wk_work"
        rmdir "$wk_base/stuck" "$wk_base" 2>/dev/null
    else
        rm -rf "$wk_base"
    fi
}

_wk_pipes() {
    wk_k=0
    set -- news
    while [ $((wk_k += 1)) -le $wk_count ]; do set -- "$@" $wk_k.o $wk_k.e; done
    cd "$wk_work" && mkfifo "$@" && exec 4<>news && cd - >/dev/null
}

# How a check gets a process group of its own: a program, or the shell's own job control.
_wk_grouping() {
    wk_setsid='' wk_group=''
    if command -v setsid >/dev/null; then
        wk_setsid=setsid wk_group=session
    elif (set -m; case $- in *m*) exit 0 ;; esac; exit 1) 2>/dev/null; then
        wk_group=monitor
    fi
}

_wk_go() {
    echo "watchkeeper-health 1 $wk_nonce"
    umask 077
    unset BASH_ENV ENV
    PATH=$PATH:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C TERM=dumb PAGER=cat SYSTEMD_PAGER=cat
    export PATH LC_ALL TERM PAGER SYSTEMD_PAGER
    wk_busy='' wk_old='' wk_ticker='' wk_keep=$((wk_bytes + 1))
    if ! _wk_place; then
        [ -n "$wk_busy" ] && echo "busy $wk_busy" || echo nowhere
    else
        _wk_grouping
        if _wk_pipes 2>/dev/null; then
            { _wk_tick; } >/dev/null 2>&1 </dev/null &
            wk_ticker=$!
            _wk_loop
            _wk_tell
        else
            echo nowhere
        fi
        _wk_clean
    fi
    echo "done $wk_nonce"
}
