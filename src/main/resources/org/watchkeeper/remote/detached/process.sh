# Sets wk_since to the start time of process $1, which with its number makes it unmistakable.
# False when it does not exist or is only waiting to be reaped.
_wk_since() {
    wk_since=0
    [ -r /proc/self/stat ] || { kill -0 "$1"; return; }
    { read -r wk_line <"/proc/$1/stat"; } 2>/dev/null || return 1
    set -- ${wk_line##*) }
    [ "$1" != Z ] && [ "$1" != X ] && wk_since=${20}
}

# Whether the process that file $1 names by number and start time is still that process.
_wk_lives() {
    wk_pid='' wk_born=''
    { read -r wk_pid wk_born _ <"$1"; } 2>/dev/null
    case $wk_pid in '' | *[!0-9]* | 0) return 1 ;; esac
    _wk_since "$wk_pid" && [ "$wk_since" = "$wk_born" ]
}

# Wakes the follower of attempt directory $1, if one is there: never a stranger that got its number.
_wk_wake() {
    wk_follower=''
    { read -r wk_follower <"$1/follower"; } 2>/dev/null || return 0
    [ "/proc/$wk_follower/cwd" -ef "$1" ] && kill -USR1 "$wk_follower" 2>/dev/null
    return 0
}

