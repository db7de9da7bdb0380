# runner RUNDIR ATTEMPT KIT MERGED LIMIT UMASK NAMES HIDDEN
#
# Stays on the host with one command until its end, whatever becomes of the connection: own session, nothing inherited
# but, where there are secrets, a pipe with them on stdin. Output goes through pipes, as it would without us: a command
# that opens /dev/stderr for writing must not cut a file of ours.

wk_dir=$1 wk_attempt=$2 wk_merged=$4 wk_limit=$5 wk_umask=$6
wk_kit=$wk_dir/$3 WATCHKEEPER_NAMES=$7 WATCHKEEPER_HIDDEN=$8

# Copies one stream to its file. When the disk is full the command must not be killed by a broken pipe: the rest is
# dropped, and file `cut` makes that known.
_wk_collect() {
    trap '' HUP INT TERM
    exec 4<"$1.pipe" >"$1"
    cat <&4 &
    echo "$!" >"$1.copier"
    wait "$!" && return
    true >cut
    exec cat <&4 >/dev/null
}

# Waits until the collector $2 of stream $1 has all that the command printed. It has when it ended; and, where some
# child in the background keeps the stream open, when it sleeps, which it does only before an empty pipe.
_wk_drain() {
    wk_naps=0
    wk_looks=0
    while _wk_since "$2"; do
        wk_looks=$((wk_looks + 1))
        [ $wk_looks -gt 20 ] || continue
        wk_copier='' wk_line=''
        { read -r wk_copier <"$1.copier" && read -r wk_line <"/proc/$wk_copier/stat"; } 2>/dev/null
        case $wk_line in *") S "* | '') wk_naps=$((wk_naps + 1)) ;; *) wk_naps=0 ;; esac
        [ $wk_naps -gt 2 ] || [ $wk_looks -gt 220 ] && return
        sleep 0.01
    done
}

_wk_watch() {
    trap '' HUP INT TERM
    sleep "$wk_limit" &
    wk_sleep=$!
    trap 'kill -KILL $wk_sleep; exit 0' USR1
    wait $wk_sleep || exit 0
    true >late
    _wk_end_all 5
}

# The command's shell: a session of its own, so that its signals and ours never meet.
_wk_command() {
    WATCHKEEPER_DIR=$wk_dir WATCHKEEPER_KIT=$wk_kit SUDO_ASKPASS=$wk_kit/askpass PATH=$wk_kit/bin:$PATH
    export WATCHKEEPER_DIR WATCHKEEPER_KIT WATCHKEEPER_NAMES WATCHKEEPER_HIDDEN SUDO_ASKPASS PATH
    _wk_surroundings
    . "$wk_dir/locale"
    umask "$wk_umask"
    if command -v bash >/dev/null; then
        set -- bash --norc --noprofile -c '. "$1"; wk_options; eval "$wk_command"; { wk_leave; } 2>/dev/null || :; exit "$wk_status"' \
            bash "$wk_kit/enter_bash"
    else
        set -- /bin/sh -c '. "$1"; wk_options; eval "$wk_command"; { wk_leave; } 2>/dev/null || :; exit "$wk_status"' \
            sh "$wk_kit/enter_sh"
    fi
    command -v setsid >/dev/null && set -- setsid "$@"
    exec "$@"
}

_wk_run() {
    trap : HUP INT QUIT TERM
    if [ "$wk_merged" = 1 ]; then
        (_wk_command) </dev/null >out.pipe 2>&1
    else
        (_wk_command) </dev/null >out.pipe 2>err.pipe
    fi
}

# Sets wk_whole and wk_part to seconds and hundredths of a clock that nobody sets back, where the host has one.
_wk_clock() {
    wk_part=''
    { read -r wk_whole _ </proc/uptime; } 2>/dev/null && wk_part=${wk_whole#*.} wk_whole=${wk_whole%.*}
    case $wk_part in ??) ;; *) wk_whole=$(date +%s) wk_part=00 ;; esac
}

umask 077
cd "$wk_dir/$wk_attempt" || exit 98
_wk_since $$
_wk_claim "$$ $wk_since" || exit 0
if [ -n "$WATCHKEEPER_HIDDEN" ]; then
    exec 3<&0 </dev/null
fi
(_wk_collect out) 3<&- &
wk_out=$!
if [ "$wk_merged" = 0 ]; then
    (_wk_collect err) 3<&- &
    wk_err=$!
fi
if [ "$wk_limit" != 0 ]; then
    (_wk_watch) 3<&- &
    wk_watch=$!
fi
_wk_clock
wk_first=$wk_whole wk_first_part=$wk_part
_wk_run
wk_status=$?
_wk_clock
wk_took=$(((wk_whole - wk_first) * 100 + 1$wk_part - 1$wk_first_part))
[ $wk_took -ge 0 ] || wk_took=0
exec 3<&-
[ "$wk_limit" = 0 ] || kill -USR1 $wk_watch 2>/dev/null
wk_late=0
[ -f late ] && wk_status=124 wk_late=1
_wk_drain out $wk_out
[ "$wk_merged" = 1 ] || _wk_drain err $wk_err
printf 'exit %-3s %-11s %s .\n' $wk_status $wk_took $wk_late 1<>end
_wk_wake "$wk_dir/$wk_attempt"
exit 0
