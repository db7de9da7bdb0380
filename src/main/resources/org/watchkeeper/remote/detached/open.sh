# Finds or makes the run's directory.
#
#   /tmp/.watchkeeper-RUN/        0700; mkdir is the lock
#     generation                  random name tag: a directory made anew after a reboot is not the old one
#     kit-VERSION/                runner, shell preludes, askpass: the files of kit*
#     slot, state.0, state.1      what the last command left for the next is in state.SLOT
#     ATTEMPT/                    one command, see begin.sh; emptied but kept when it is forgotten

_wk_shell() {
    wk_bash=1
    wk_shell=$(command -v bash) || { wk_bash=0; wk_shell=/bin/sh; }
}

# Where logging out kills what one leaves behind, nothing can run detached.
_wk_killed_at_logout() {
    [ -n "${XDG_SESSION_ID-}" ] && [ "$(id -u)" != 0 ] || return 1
    wk_word=$(cat /usr/lib/systemd/logind.conf /usr/lib/systemd/logind.conf.d/*.conf \
        /etc/systemd/logind.conf /etc/systemd/logind.conf.d/*.conf 2>/dev/null |
        sed -n 's/^ *KillUserProcesses *= *//p' | tail -n 1)
    case $wk_word in yes | true | on | 1) return 0 ;; esac
    return 1
}

# Makes the directory in the first place that has room; first only where programs may be executed (askpass is one).
_wk_make() {
    wk_why='no writable place: tried /tmp, ~/.cache and /var/tmp'
    for wk_need in programs files; do
        for wk_place in /tmp "${HOME:-/nowhere}/.cache" /var/tmp; do
            [ "$wk_place" = "${HOME:-}/.cache" ] && mkdir -p "$wk_place" 2>/dev/null
            _wk_make_in "$wk_place" && return 0
        done
    done
    return 1
}

_wk_make_in() {
    [ -d "$1" ] && [ -w "$1" ] || return 1
    wk_free=$(df -Pk "$1" 2>/dev/null | tail -n 1 | { read -r _ _ _ wk_free _ && echo "$wk_free"; })
    # Where df knows no file system of that place (a chroot) it prints its head alone.
    case $wk_free in '' | *[!0-9]*) wk_free=99999 ;; esac
    [ "$wk_free" -ge 16384 ] || { wk_why="less than 16 MiB free in $1"; return 1; }
    wk_dir=$1/.watchkeeper-$wk_run
    # Another console is making it, or was cut off while it did: there it must be, and nowhere else.
    [ -O "$wk_dir" ] && return 0
    mkdir -m 700 "$wk_dir" 2>/dev/null || { [ -O "$wk_dir" ]; return; }
    if _wk_executes || [ $wk_need = files ]; then
        return 0
    fi
    rm -rf "$wk_dir"
    return 1
}

_wk_executes() {
    printf '#!/bin/sh\nexit 0\n' >"$wk_dir/try" && chmod 700 "$wk_dir/try" && "$wk_dir/try" && rm -f "$wk_dir/try"
} 2>/dev/null

_wk_fill() {
    _wk_kit && _wk_keep locale "$(_wk_locale)" && _wk_keep setsid "$(_wk_detach)" &&
        true >>"$wk_dir/slot" && true >>"$wk_dir/state.0" && true >>"$wk_dir/state.1" || return 1
    wk_generation=$$-$(date +%s)
    set -C
    echo "$wk_generation" >"$wk_dir/generation"
    wk_fresh=$((1 - $?))
    set +C
    [ -f "$wk_dir/generation" ]
} 2>/dev/null

# Whole or not at all: another console may be reading it.
_wk_keep() {
    printf '%s\n' "$2" >"$wk_dir/$1.$$" && mv "$wk_dir/$1.$$" "$wk_dir/$1"
}

_wk_kit() {
    [ -f "$wk_dir/$wk_kit/whole" ] && return 0
    mkdir -p "$wk_dir/$wk_kit/bin" || return 1
    for wk_file in runner enter_bash enter_sh askpass sudo watch; do
        eval "wk_text=\$wk_kit_$wk_file"
        case $wk_file in sudo | watch) wk_file=bin/$wk_file ;; esac
        printf '%s' "$wk_text" >"$wk_dir/$wk_kit/$wk_file.$$" || return 1
        chmod 700 "$wk_dir/$wk_kit/$wk_file.$$" && mv "$wk_dir/$wk_kit/$wk_file.$$" "$wk_dir/$wk_kit/$wk_file" || return 1
    done
    true >"$wk_dir/$wk_kit/whole"
}

# Commands speak UTF-8: the account's own locale where it is one, else C.UTF-8 or the first that is.
_wk_locale() {
    [ "$(locale charmap 2>/dev/null)" = UTF-8 ] && return 0
    wk_locale=$(locale -a 2>/dev/null | sed -n '/^C\.[Uu][Tt][Ff]-*8$/p' | head -n 1)
    [ -n "$wk_locale" ] || wk_locale=$(locale -a 2>/dev/null | sed -n '/\.[Uu][Tt][Ff]-*8$/p' | head -n 1)
    echo "unset LC_ALL; LANG=${wk_locale:-C.UTF-8}; LC_CTYPE=\$LANG; export LANG LC_CTYPE"
}

# `setsid -f` leaves the interrupt signal as it was; a plain background job has it ignored.
_wk_detach() {
    if ! command -v setsid >/dev/null; then
        echo none
    elif setsid -f true 2>/dev/null; then
        echo fork
    else
        echo plain
    fi
}

# Directories of ours that are older than a week and in which nothing lives. One with an end that nobody has fetched may
# hold what somebody still wants to know: it is kept for a quarter.
_wk_sweep() {
    find /tmp "${HOME:-/nowhere}/.cache" /var/tmp -maxdepth 1 -name '.watchkeeper-*' -type d -user "$(id -u)" -mtime +7 |
        while read -r wk_old; do
            for wk_file in "$wk_old"/*/runner "$wk_old"/*/group; do
                _wk_lives "$wk_file" && continue 2
            done
            for wk_file in "$wk_old"/*/end; do
                [ -f "$wk_file" ] && [ -z "$(find "$wk_old" -maxdepth 0 -mtime +90)" ] && continue 2
            done
            rm -rf "$wk_old"
        done
}

# Which start of the machine this is; `-` where nothing tells.
_wk_boot() {
    wk_boot=''
    { read -r wk_boot </proc/sys/kernel/random/boot_id; } 2>/dev/null
    [ -n "$wk_boot" ] || wk_boot=-
}

_wk_go() {
    echo "watchkeeper 1 $wk_run"
    umask 077
    _wk_shell
    wk_fresh=0
    if _wk_killed_at_logout; then
        echo "unfit $wk_bash $wk_shell logging out kills all processes here (KillUserProcesses=yes)"
        return
    elif _wk_find; then
        _wk_kit 2>/dev/null
    elif _wk_make && _wk_fill; then
        _wk_sweep </dev/null >/dev/null 2>&1 &
    else
        echo "unfit $wk_bash $wk_shell $wk_why"
        return
    fi
    if [ ! -f "$wk_dir/$wk_kit/whole" ]; then
        echo "unfit $wk_bash $wk_shell cannot write in $wk_dir"
        return
    fi
    read -r wk_generation <"$wk_dir/generation"
    _wk_boot
    echo "opened $wk_generation $wk_fresh $wk_boot $wk_bash $wk_shell"
}
