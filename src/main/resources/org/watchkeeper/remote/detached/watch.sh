#!/bin/sh
# First in a command's PATH: watch(1) wants a terminal, and there is none. Prints what its command prints, again and again.
PATH=${PATH#"${0%/*}:"}
wk_pause=2 wk_exec='' wk_change='' wk_error=''
while [ $# -gt 0 ]; do
    case $1 in
        --) shift; break ;;
        --interval=*) wk_pause=${1#*=} ;;
        --interval | -n | -[!-]*n) wk_pause=${2:-2}; shift ;;
        --exec) wk_exec=1 ;;
        --chgexit) wk_change=1 ;;
        --errexit) wk_error=1 ;;
        --*) ;;
        -*)
            case $1 in -*n[0-9]*) wk_pause=${1##*n} ;; esac
            case $1 in -*x*) wk_exec=1 ;; esac
            case $1 in -*g*) wk_change=1 ;; esac
            case $1 in -*e*) wk_error=1 ;; esac
            ;;
        *) break ;;
    esac
    shift
done
[ $# -gt 0 ] || { echo 'watch: no command' >&2; exit 1; }

_wk_once() {
    if [ -n "$wk_exec" ]; then "$@"; else sh -c "$*"; fi
}

wk_before='' wk_first=1
while :; do
    if [ -n "$wk_change" ]; then
        wk_now=$(_wk_once "$@" 2>&1)
        wk_status=$?
        printf '%s\n' "$wk_now"
        [ -n "$wk_first" ] || [ "$wk_now" = "$wk_before" ] || exit 0
        wk_before=$wk_now wk_first=''
    else
        _wk_once "$@"
        wk_status=$?
    fi
    [ -z "$wk_error" ] || [ $wk_status = 0 ] || exit $wk_status
    sleep "$wk_pause" || exit 1
done
